import { describe, expect, test } from 'vitest';
import { mapLayout } from '../../src/charts/map/layout.ts';
import { shippedCountries } from '../../src/geo/shipped-countries.ts';
import { countriesDataset } from './country-maps.ts';
import { locale, makeKind } from './make-chart.ts';

/** Every twelfth country besides these; `npm run test:countries` takes all. */
const gallery = [
  'sy',
  'iq',
  'ua',
  'sd',
  'ss',
  'mm',
  'il',
  'ps',
  'co',
  'ng',
  'ye',
  'ru',
  'id',
  'us',
  'fr',
  'fj',
];
const codes = shippedCountries().map(({ code }) => code);
const isAll = process.env['COUNTRIES'] === 'all';
const alone = isAll ? codes : [...new Set([...gallery, ...codes.filter((_, i) => i % 12 === 0)])];
/** Neighbours, across the antimeridian, of very different sizes, far from each other, and all over the earth. */
const several = ['iq+sy+tr', 'il+jo+lb+ps', 'ru+ge', 'us+ca', 'ng+co', 'fj+nz'];
const ofCountries = [...several, 'lb', 'fr+de+be+lu', 'us+ru', 'br+ca+cn+fj+gb+in+ma+ng+ru+za+us'];
const tried = [
  ...alone.map(code => [code, 'region'] as const),
  ...several.map(all => [all, 'region'] as const),
  ...ofCountries.map(all => [all, 'country'] as const),
];

/** A line may begin in another region where its own is smaller than a letter; in user units. */
const beginning = 12;

describe.each(tried)('the map of %s by %s', (names, by) => {
  const chart = makeKind(countriesDataset(names.split('+')), 'map', `killed by=${by}`);
  const { geometry, layers } = mapLayout(chart, locale);
  const { grid } = geometry;

  test.each(['narrow', 'wide'] as const)(
    '%s: no label is in another country or on another region, and no line crosses one',
    layer => {
      for (const { key, box, inside, pin, leader } of layers[layer].placed) {
        const unit = grid.keys.indexOf(key);
        expect(grid.around.count(box), key).toBe(0);
        expect(grid.abroad(unit).count(box), key).toBe(0);
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
