import { scaleLinear } from 'd3';
import type { Locale } from '../../i18n/locale.ts';
import { type Size, smallStyle } from '../../scene/sizes.ts';
import { textWidth } from '../../scene/text-width.ts';

/** The largest number of a chart: 1 where all are zero. */
export const largestOf = (numbers: readonly number[]): number => Math.max(0, ...numbers) || 1;

/** Below this, the axis of numbers that are not whole has ticks between whole numbers. */
const fewWhole = 5;

/**
 * Round numbers from zero to `max`, as many as fit side by side: whole ones, but for rates of a few.
 * @param max above zero.
 */
export function roundTicks(max: number, length: number, least: number): number[] {
  const scale = scaleLinear().domain([0, max]);
  const areWhole = Number.isInteger(max) || max >= fewWhole;
  const ticks = (n: number) => scale.ticks(n).filter(tick => !areWhole || Number.isInteger(tick));
  let n = Math.max(2, Math.floor(length / least));
  while (n > 1 && (length / max) * (ticks(n)[1] ?? max) < least) n--;
  return ticks(n);
}

/** Ticks of an axis along the width, apart by at least their labels. */
export function ticksAcross(max: number, length: number, size: Size, print: (n: number) => string): number[] {
  const widest = Math.max(max, 10);
  const label = Math.max(...[widest, max].map(n => textWidth(print(n), smallStyle(size))));
  return roundTicks(max, length, Math.max(label + 14, size.width / 6.5));
}

export type AcrossAxis = {
  readonly max: number;
  /** From zero to the drawing's edge. */
  readonly room: number;
  readonly size: Size;
  readonly locale: Locale;
  /** A number as it is under the axis; a plain one if not said. */
  readonly print?: ((n: number) => string) | undefined;
};

/**
 * The longest length for `max` at which every row's marks, the words after them and the axis's last number end inside
 * the drawing.
 * @param ends for each row: the share of `max` that its marks reach, and the room that its words need
 */
export function plotLength(
  { max, room, size, locale, print = locale.number }: AcrossAxis,
  ends: readonly { share: number; after: number }[],
): number {
  const length = Math.min(
    room,
    ...ends.map(({ share, after }) => (share === 0 ? room : (room - after) / share)),
  );
  const last = ticksAcross(max, length, size, print).at(-1) ?? 0;
  const half = textWidth(print(last), smallStyle(size)) / 2 + 1;
  return last === 0 ? length : Math.min(length, ((room - half) * max) / last);
}
