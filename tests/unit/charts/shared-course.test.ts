import { describe, expect, test } from 'vitest';
import { coursePaths, sharedPlaces, turnDash, widerDot } from '../../../src/charts/axes/shared-course.ts';

describe('lines that lie on each other', () => {
  test('take turns where they do, in the order in which they are drawn', () => {
    const [one, two, three] = sharedPlaces([
      [[10, 20], [20, 20], undefined],
      [
        [10.5, 20.5],
        [20, 40],
        [5, 5],
      ],
      [
        [11.5, 21],
        [20, 40],
        [9, 9],
      ],
    ]);
    expect(one).toEqual([{ at: 0, of: 3 }, undefined, undefined]);
    expect(two).toEqual([{ at: 1, of: 3 }, { at: 0, of: 2 }, undefined]);
    expect(three).toEqual([{ at: 2, of: 3 }, { at: 1, of: 2 }, undefined]);
  });

  test('have one path of their own and one for what they share; the first is whole', () => {
    const sharing = { at: 1, of: 2 };
    const spots = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 20, y: 0, sharing },
      { x: 30, y: 0, sharing },
      { x: 40, y: 9 },
    ];
    expect(coursePaths(spots)).toEqual([
      { d: 'M0 0L10 0', sharing: undefined },
      { d: 'M10 0L20 0L30 0', sharing },
      { d: 'M30 0L40 9', sharing: undefined },
    ]);
    const first = spots.map(({ x, y }) => ({ x, y, sharing: { at: 0, of: 2 } }));
    expect(coursePaths(first)).toEqual([{ d: 'M0 0L10 0L20 0L30 0L40 9', sharing: undefined }]);
    expect(coursePaths(spots.slice(0, 1))).toEqual([]);
  });

  test('are dashes that leave room for the others, and dots around dots', () => {
    const dashes = [0, 1, 2].map(at => turnDash({ at, of: 3 })['stroke-dasharray']);
    expect(dashes).toEqual(['0 0 6 12', '0 6 6 6', '0 12 6 0']);
    expect([0, 1, 2].map(at => widerDot({ at, of: 3 }))).toEqual([4.4, 2.2, 0]);
    expect(widerDot(undefined)).toBe(0);
  });
});
