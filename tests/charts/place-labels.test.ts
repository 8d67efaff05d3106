import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inset, type LabelPlace, leaderGap, placeDotLabels } from '../../src/charts/range/place-labels.ts';

const bounds = { left: 0, right: 288, beside: 11, gap: 8 };

type Mark = { x1: number; x2: number; width: number; lines: number };

/** Marks from left to right whose labels fit on at least one side. */
const marks = fc
  .array(
    fc.record({
      at: fc.integer({ min: 6, max: 282 }),
      share: fc.double({ min: 0.1, max: 0.99, noNaN: true }),
      lines: fc.integer({ min: 1, max: 3 }),
    }),
    {
      minLength: 1,
      maxLength: 9,
    },
  )
  .map(list =>
    list
      .sort((a, b) => a.at - b.at)
      .map(({ at, share, lines }): Mark => {
        const room = Math.max(bounds.right - at, at) - 2;
        return { x1: at, x2: at, width: room * share, lines };
      }),
  );

const lineOf = (list: readonly Mark[]) => [list[0]?.x1 ?? 0, list.at(-1)?.x2 ?? 0] as const;

const overlap = (a: [number, number], b: [number, number]) => a[0] < b[1] && b[0] < a[1];

test('labels do not overlap each other or a leader line on its way, and stay in the drawing', () => {
  fc.assert(
    fc.property(marks, list => {
      const places = placeDotLabels(list, { ...bounds, line: lineOf(list) });
      const span = (i: number): [number, number] => {
        const x = places[i]?.x ?? 0;
        return [x, x + (list[i]?.width ?? 0)];
      };
      const leader = (place: LabelPlace, i: number) =>
        place.side === 'below'
          ? (list[i]?.x1 ?? 0) + inset - leaderGap
          : (list[i]?.x2 ?? 0) - inset + leaderGap;
      for (const [i, place] of places.entries()) {
        expect(span(i)[0]).toBeGreaterThanOrEqual(bounds.left - 0.01);
        expect(span(i)[1]).toBeLessThanOrEqual(bounds.right + 0.01);
        for (const [j, other] of places.entries()) {
          if (i === j || place.side !== other.side) continue;
          if (place.lane === other.lane) expect(overlap(span(i), span(j))).toBe(false);
          if (place.lane > other.lane) {
            const x = leader(place, i);
            expect(x > span(j)[0] && x < span(j)[1]).toBe(false);
          }
        }
      }
    }),
    { numRuns: 500 },
  );
});

test('a single mark has its label beside it, as do the two ends of a line', () => {
  const one = { x1: 50, x2: 50, width: 80, lines: 1 };
  expect(placeDotLabels([one], { ...bounds, line: [50, 50] })).toEqual([{ side: 'right', lane: 0, x: 61 }]);
  const two = [
    { ...one, x1: 120, x2: 120 },
    { ...one, x1: 160, x2: 160 },
  ];
  expect(placeDotLabels(two, { ...bounds, line: [120, 160] }).map(place => place.side)).toEqual([
    'left',
    'right',
  ]);
});

test('labels avoid a line that continues past its ends', () => {
  const [place] = placeDotLabels([{ x1: 50, x2: 50, width: 80, lines: 1 }], { ...bounds, line: [50, 200] });
  expect(place?.side).toBe('below');
});
