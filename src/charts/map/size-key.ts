import type { Locale } from '../../i18n/locale.ts';
import { mapText } from '../../scene/mark-styles.ts';
import { textWidth } from '../../scene/text-width.ts';
import type { Point } from './canvas.ts';
import { lowOf } from './gather.ts';
import { type PlacedMarks, radiusOf } from './lay-discs.ts';
import { mapWidth } from './projection.ts';

/** Discs below a map that say how large a figure is drawn, on the scale of its discs. */
export type SizeKey = {
  /** Of the strip below the map, in user units. */
  readonly height: number;
  /** From the smallest to the largest. */
  readonly sizes: readonly {
    readonly printed: string;
    /** The middle of the disc. */
    readonly at: Point;
    readonly radius: number;
    /** Where the number begins. */
    readonly text: number;
  }[];
};

/** 1, 2, 5, 10, 20, 50, and so on. */
const rungs: readonly number[] = Array.from({ length: 30 }, (_, i) => [1, 2, 5][i % 3] ?? 1).map(
  (n, i) => n * 10 ** Math.floor(i / 3),
);

/** The largest disc of a key has at most this share of the area of the map's own largest. */
const largestShare = 0.5;
/** The smallest has this share of the largest, where there are numbers so small. */
const smallestShare = 1 / 25;

/** A disc of this radius is seen to be one. */
const leastRadius = 1.6;

/** Up to three round figures, from low to high, that show the scale of discs from one of `least` to one of `most`. */
export function sizesShown(most: number, least = 1): number[] {
  const upTo = (n: number) => rungs.findLastIndex(rung => rung <= n);
  const last = Math.max(upTo(most * largestShare), upTo(Math.min(most, 10)));
  const largest = rungs[last];
  if (largest === undefined) return [];
  const visible = rungs.findIndex(rung => rung >= least);
  const first = Math.min(last, Math.max(0, visible, upTo(largest * smallestShare)));
  const middle = Math.round((first + last) / 2);
  return [...new Set([first, middle, last])].flatMap(i => rungs[i] ?? []);
}

/** Left of the key, between a disc and its number, between one size and the next, above and below. */
const [left, beside, between, above] = [2, 8, 26, 8];

/** The key of a map's discs; undefined where no figure is above zero. */
export function laySizeKey(
  { discs, groups, unit }: PlacedMarks,
  top: number,
  { number }: Locale,
): SizeKey | undefined {
  const figures = [...discs.map(({ disc }) => disc), ...groups.map(({ group }) => group)].map(lowOf);
  const most = figures.reduce((a, b) => Math.max(a, b), 0);
  const shown = sizesShown(most, (leastRadius / unit) ** 2).map(n => ({
    printed: number(n),
    radius: radiusOf(n, unit),
  }));
  const largest = shown.at(-1)?.radius;
  if (largest === undefined) return undefined;
  const size = mapText.narrow.number;
  const height = Math.ceil(Math.max(2 * largest, size) + 2 * above);
  let x = left;
  const sizes = shown.map(({ printed, radius }) => {
    const at: Point = [x + radius, top + height / 2];
    const text = x + 2 * radius + beside;
    x = text + Math.ceil(textWidth(printed, { size, weight: 400 })) + between;
    return { printed, at, radius, text };
  });
  // Of figures in the millions the middle one has no room.
  return { height, sizes: x - between <= mapWidth ? sizes : sizes.slice(-1) };
}
