import { geoIdentity } from 'd3';
import { expect, test } from 'vitest';
import { pathData, usualGrain } from '../../../src/charts/map/path.ts';

const ring = (...points: (readonly [number, number])[]) => ({
  type: 'Polygon' as const,
  coordinates: [[...points, points[0] ?? [0, 0]].map(([x, y]) => [x, y])],
});
const drawn = (shape: ReturnType<typeof ring>, grain?: number) =>
  pathData(geoIdentity() as never, shape, grain);

test('points lie on the grid, and a step that goes on is not written again', () => {
  const square = ring([1.04, 1], [3.2, 1.2], [5, 1], [5, 4.9], [1, 5.1]);
  expect(drawn(square, usualGrain)).toBe('M1 1l4 0 0 4-4 0z');
  expect(drawn(square)).toBe('M1 1l2.2 .2 1.8-.2 0 3.9-4 .2z');
});

test('an islet smaller than the grid stays a speck, and is nothing on a coarser one', () => {
  const islet = ring([2.1, 3.1], [2.2, 3.1], [2.2, 3.2]);
  expect(drawn(islet, usualGrain)).toBe('M2 3l.5 0 0 .5-.5 0z');
  expect(drawn(islet, 8)).toBe('');
});

test('what clipping leaves of a shape at the edge is no speck', () => {
  expect(drawn(ring([2, 3], [2, 3], [2, 3]), usualGrain)).toBe('');
});
