import { type Size, valueStyle } from '../../scene/sizes.ts';
import { textWidth } from '../../scene/text-width.ts';

export type Slots = {
  /** Distance of one slot from the next. */
  readonly pitch: number;
  readonly column: number;
  /** Left edge of each slot's column. */
  readonly lefts: readonly number[];
};

/** No column is wider, so that one of few is no block. */
const widestColumn = 120;

/** Columns side by side that fill the width between two edges. */
export function laySlots(n: number, left: number, right: number): Slots {
  const pitch = (right - left) / n;
  const column = Math.min(pitch > 4 ? pitch * 0.72 : pitch * 0.88, widestColumn);
  const lefts = Array.from({ length: n }, (_, i) => left + i * pitch + (pitch - column) / 2);
  return { pitch, column, lefts };
}

export type SlotColumn = {
  readonly x1: number;
  readonly x2: number;
  /** Top of its marks; smaller is higher. */
  readonly peak: number;
  readonly words: string;
};

export type Number = { readonly i: number; readonly x: number };

/**
 * Which of the numbers over columns are printed and where their middles are: those that fit, the highest columns
 * first, so that a number touches neither another number, nor a column, nor the numbers of the axis.
 * @param sides where the axis ends and the drawing does
 */
export function placeNumbers(
  columns: readonly SlotColumn[],
  size: Size,
  [left, width]: readonly [number, number],
): Number[] {
  const tall = size.text + 3;
  const order = columns.map((_, i) => i).filter(i => columns[i]?.words !== '');
  order.sort((a, b) => (columns[a]?.peak ?? 0) - (columns[b]?.peak ?? 0) || a - b);
  const placed: { i: number; x: number; half: number; peak: number }[] = [];
  for (const i of order) {
    const own = columns[i];
    if (own === undefined) continue;
    const half = textWidth(own.words, valueStyle(size)) / 2;
    const x = Math.min(Math.max((own.x1 + own.x2) / 2, left + half), width - half);
    const { peak } = own;
    const free =
      placed.every(
        other => Math.abs(other.x - x) >= half + other.half + 5 || Math.abs(other.peak - peak) >= tall,
      ) &&
      columns.every(
        (other, n) => n === i || other.peak >= peak || other.x2 < x - half - 2 || other.x1 > x + half + 2,
      );
    if (free) placed.push({ i, x, half, peak });
  }
  return placed.map(({ i, x }) => ({ i, x }));
}
