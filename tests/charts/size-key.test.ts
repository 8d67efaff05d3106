import { expect, test } from 'vitest';
import { mapLayout } from '../../src/charts/map/layout.ts';
import { sizesShown } from '../../src/charts/map/size-key.ts';
import { demonstration } from './figures.ts';
import { locale, makeKind } from './make-chart.ts';
import { crowded, townsOf } from './map-sets.ts';

test.each([
  [0, []],
  [1, [1]],
  [3, [1, 2]],
  [7, [1, 2, 5]],
  [35, [1, 5, 10]],
  [493, [5, 50, 200]],
  [21_000, [200, 2000, 10_000]],
])('a map whose highest figure is %d has a key of %j', (most, sizes) => {
  expect(sizesShown(most)).toEqual(sizes);
});

test('the smallest disc of a key is large enough to be seen as one', () => {
  expect(sizesShown(299, 11)).toEqual([20, 50, 100]);
  expect(sizesShown(3, 900)).toEqual([2]);
});

test.each([
  ['five places', demonstration],
  ['two thousand places', crowded],
])('the discs of the key are on the scale of the map, below it: %s', (_, dataset) => {
  const { key, discs, geometry } = mapLayout(makeKind(dataset, 'map', 'killed by=place'), locale);
  const [largest] = discs;
  if (key === undefined || largest?.disc.sum.kind !== 'range') throw new Error('no key');
  const scale = (largest.solid ?? 0) ** 2 / largest.disc.sum.low;
  for (const { printed, radius, at } of key.sizes) {
    const figure = Number(printed.replace(',', ''));
    expect(radius ** 2 / figure / scale).toBeCloseTo(1, 1);
    expect(at[1] - radius).toBeGreaterThan(geometry.height);
    expect(at[1] + radius).toBeLessThan(geometry.height + key.height);
  }
  const ends = key.sizes.map(({ at, radius, text }) => [at[0] - radius, text] as const);
  for (const [i, [from]] of ends.entries()) expect(from).toBeGreaterThan(ends[i - 1]?.[1] ?? 0);
});

test('a map of zeros alone, and a map of shades, have none', () => {
  const zeros = townsOf([{ name: 'Aville', lat: 35, lon: 38, killed: 0 }]);
  expect(mapLayout(makeKind(zeros, 'map', 'killed by=place'), locale).key).toBeUndefined();
  expect(mapLayout(makeKind(demonstration, 'map', 'killed by=region'), locale).key).toBeUndefined();
});
