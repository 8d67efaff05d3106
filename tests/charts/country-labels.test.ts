import { describe, expect, test } from 'vitest';
import { mapNotes } from '../../src/charts/map/drawing-notes.ts';
import { type Layer, mapLayout } from '../../src/charts/map/layout.ts';
import { shippedCountries } from '../../src/geo/shipped-countries.ts';
import { isKnown } from '../../src/tally/known-sum.ts';
import { countriesDataset } from './country-maps.ts';
import { labelFaults } from './label-faults.ts';
import { locale, makeKind } from './make-chart.ts';

/**
 * How many numbers the maps of some countries have in each layer at least; of others the note tells. Every twelfth
 * country is tried besides these; `npm run test:countries` takes all.
 */
const numbered: Readonly<Record<string, Readonly<Record<Layer, number>>>> = {
  sy: { narrow: 11, wide: 14 },
  iq: { narrow: 8, wide: 17 },
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
  // The highest figure lies in the frame of an inset.
  gq: { narrow: 1, wide: 1 },
};
const codes = shippedCountries().map(({ code }) => code);
const isAll = process.env['COUNTRIES'] === 'all';
const tried = isAll
  ? codes
  : [...new Set([...Object.keys(numbered), ...codes.filter((_, i) => i % 12 === 0)])];

describe.each(tried)('the map of %s', code => {
  const chart = makeKind(countriesDataset([code]), 'map', 'killed by=region');
  const { geometry, layers } = mapLayout(chart, locale);
  const { grid } = geometry;

  test.each(['narrow', 'wide'] as const)(
    '%s: labels keep off each other, other regions and lines, and the highest figure has one',
    layer => {
      const lowOf = ({ counted }: (typeof chart.regions)[number]) =>
        counted !== undefined && isKnown(counted.sum) ? counted.sum.low : -1;
      const keys = chart.regions
        .filter(({ printed }) => printed !== '')
        .toSorted((a, b) => lowOf(b) - lowOf(a))
        .map(({ key }) => key);
      const { placed } = layers[layer];
      expect(labelFaults(placed, keys, grid)).toEqual([]);
      const first = placed.find(({ key }) => key === keys[0]);
      expect(first).toBeDefined();
      // Without its name only where it needs none, in its own region; or where the name is too long for any map.
      const isLong = chart.regions.some(({ key, short }) => key === first?.key && short.length > 30);
      expect(first?.form.named === true || first?.inside !== undefined || isLong).toBe(true);
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
