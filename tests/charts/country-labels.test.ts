import { describe, expect, test } from 'vitest';
import { mapNotes } from '../../src/charts/map/drawing-notes.ts';
import { type Layer, mapLayout } from '../../src/charts/map/layout.ts';
import { shippedCountries } from '../../src/geo/shipped-countries.ts';
import { countriesDataset } from './country-maps.ts';
import { locale, makeKind } from './make-chart.ts';

/**
 * How many numbers the maps of some countries have in each layer at least; of others the note tells. Every twelfth
 * country is tried besides these; `npm run test:countries` takes all.
 */
const numbered: Readonly<Record<string, Readonly<Record<Layer, number>>>> = {
  sy: { narrow: 11, wide: 14 },
  iq: { narrow: 8, wide: 18 },
  ua: { narrow: 18, wide: 26 },
  sd: { narrow: 14, wide: 17 },
  ss: { narrow: 10, wide: 10 },
  mm: { narrow: 10, wide: 13 },
  il: { narrow: 5, wide: 5 },
  ps: { narrow: 2, wide: 2 },
  co: { narrow: 18, wide: 27 },
  ng: { narrow: 15, wide: 32 },
  ye: { narrow: 9, wide: 14 },
  ru: { narrow: 10, wide: 25 },
  id: { narrow: 14, wide: 23 },
  us: { narrow: 24, wide: 39 },
  fr: { narrow: 26, wide: 75 },
  fj: { narrow: 5, wide: 5 },
};
const codes = shippedCountries().map(({ code }) => code);
const isAll = process.env['COUNTRIES'] === 'all';
const tried = isAll
  ? codes
  : [...new Set([...Object.keys(numbered), ...codes.filter((_, i) => i % 12 === 0)])];

/** A line may begin in another region where its own is smaller than a letter; in user units. */
const beginning = 12;

describe.each(tried)('the map of %s', code => {
  const chart = makeKind(countriesDataset([code]), 'map', 'killed by=region');
  const { geometry, layers } = mapLayout(chart, locale);
  const { grid } = geometry;

  test.each(['narrow', 'wide'] as const)(
    '%s: no label is in another country or on another region, and no line crosses one',
    layer => {
      for (const { key, box, inside, pin, leader } of layers[layer].placed) {
        const unit = grid.keys.indexOf(key);
        expect(grid.around.count(box), key).toBe(0);
        if (inside !== undefined) expect(grid.foreign(unit).count(box), key).toBe(0);
        else if (pin === undefined) expect(grid.land.count(box), key).toBe(0);
        if (leader === undefined) continue;
        const [dx, dy] = [leader.to[0] - leader.from[0], leader.to[1] - leader.from[1]];
        const length = Math.hypot(dx, dy);
        let foreign = 0;
        for (let far = beginning; far < length; far += 1) {
          const [x, y] = [leader.from[0] + (dx * far) / length, leader.from[1] + (dy * far) / length];
          const owner = grid.owner[Math.floor(y / 4) * grid.columns + Math.floor(x / 4)] ?? -1;
          if (owner !== -1 && owner !== -2 && owner !== unit) foreign++;
        }
        // The corner of a cell is not a region.
        expect(foreign, key).toBeLessThanOrEqual(4);
      }
    },
  );

  test.each(['narrow', 'wide'] as const)(
    '%s: as many numbers have room as ever had, and a note tells of the others',
    layer => {
      const { labelled } = layers[layer];
      const all = chart.regions.filter(({ printed }) => printed !== '');
      const least = numbered[code]?.[layer] ?? Math.min(1, all.length);
      expect(labelled.size).toBeGreaterThanOrEqual(least);
      const missing = all.filter(({ key }) => !labelled.has(key));
      const notes = mapNotes(chart, locale).join(' ');
      const told = missing.every(({ printed }) => notes.includes(`(${printed})`));
      expect(told || notes.includes(`the other ${missing.length} are in the table only`)).toBe(true);
    },
  );

  test('every region has a place on the map', () => {
    for (const [unit, key] of grid.keys.entries()) {
      const [x = -1, y = -1] = grid.heart(unit) ?? [];
      expect(x >= 0 && x <= grid.width && y >= 0 && y <= grid.height, key).toBe(true);
    }
  });
});

test('a high and narrow country has its neighbours as far as the edge of its map', () => {
  const chart = makeKind(countriesDataset(['il']), 'map', 'killed by=region');
  const { grid } = mapLayout(chart, locale).geometry;
  // Jordan, Iraq and Saudi Arabia, from top to bottom.
  expect(grid.around.count({ x: grid.width - 4, y: 0, width: 4, height: grid.height })).toBe(grid.rows);
});
