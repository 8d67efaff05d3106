import type { Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { getBoundaries } from '../../src/geo/get-boundaries.ts';
import { rightHanded } from '../../src/geo/right-handed.ts';
import { isRightHanded, polygonsOf } from './read-geojson.ts';

/** A square of degrees, counter-clockwise. */
const square = (west: number, south: number, size: number): Position[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];

describe('the winding of rings', () => {
  test('the check detects wrong winding: as d3 draws it, and a hole wound like its outer ring', () => {
    expect(getBoundaries('sy').units.some(unit => isRightHanded(unit.shape.geometry))).toBe(false);
    const [outer, hole] = [square(0, 0, 9), square(3, 3, 2)];
    expect(isRightHanded({ type: 'Polygon', coordinates: [outer, hole] })).toBe(false);
    expect(isRightHanded({ type: 'Polygon', coordinates: [outer, hole.toReversed()] })).toBe(true);
  });

  test.each([
    ['as d3 wants them', true, false],
    ['as they should be', false, true],
    ['both one way', false, false],
    ['both the other way', true, true],
  ])('outer ring and hole, %s', (_, outer, hole) => {
    const ring = (points: Position[], back: boolean) => (back ? points.toReversed() : points);
    const given: Polygon = {
      type: 'Polygon',
      coordinates: [ring(square(0, 0, 9), outer), ring(square(3, 3, 2), hole)],
    };
    const before = structuredClone(given);
    const turned = rightHanded(given);
    expect(isRightHanded(turned)).toBe(true);
    expect(polygonsOf(turned).flat(2).sort()).toEqual(polygonsOf(before).flat(2).sort());
    expect(given).toEqual(before);
  });

  test('across the 180th meridian too', () => {
    const over: Position[] = [
      [179, 0],
      [-179, 0],
      [-179, 2],
      [179, 2],
      [179, 0],
    ];
    for (const ring of [over, over.toReversed()]) {
      expect(rightHanded({ type: 'Polygon', coordinates: [ring] }).coordinates).toEqual([over]);
    }
  });

  test('coordinates have five decimals', () => {
    const fine: Position[] = [
      [0.123456789, 0],
      [1, -0.000001],
      [1, 1.0000049],
      [0.123456789, 0],
    ];
    expect(rightHanded({ type: 'Polygon', coordinates: [fine] }).coordinates).toEqual([
      [
        [0.12346, 0],
        [1, -0],
        [1, 1],
        [0.12346, 0],
      ],
    ]);
  });
});
