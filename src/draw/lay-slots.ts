import { type Size, smallStyle, valueStyle } from './sizes.ts';
import { textWidth } from './text-width.ts';

export type Slots = {
  /** Distance of one slot from the next. */
  readonly pitch: number;
  readonly column: number;
  /** Left edge and middle of each slot's column; the one of `several` last. */
  readonly lefts: readonly number[];
  readonly middles: readonly number[];
};

/** Columns side by side between two edges, never wider than 64, from the left. */
export function laySlots(n: number, apart: boolean, left: number, right: number): Slots {
  const space = apart ? 1.35 : 0;
  const pitch = Math.min((right - left) / (n + space), 84);
  const column = Math.min(pitch > 4 ? pitch * 0.72 : pitch * 0.88, 60);
  const place = (i: number) => left + i * pitch + (pitch - column) / 2;
  const lefts = Array.from({ length: n }, (_, i) => place(i));
  if (apart) lefts.push(place(n + space - 1));
  return { pitch, column, lefts, middles: lefts.map(at => at + column / 2) };
}

/** Every how many slots a tick stands, so that no two labels touch. A step that divides a year is preferred. */
export function tickStep(labels: readonly string[], pitch: number, size: Size): number {
  const widestLabel = Math.max(...labels.map(label => textWidth(label, smallStyle(size))));
  const needed = Math.max(1, Math.ceil((widestLabel + 10) / pitch));
  return [1, 2, 3, 4, 6, 7, 12, 14, 24, 28, 36, 48, 60, 120].find(step => step >= needed) ?? needed;
}

/**
 * Which of the numbers over columns are printed: those that fit, the highest columns first, so that a number
 * never touches its neighbours'.
 */
export function printedSlots(
  marks: readonly { readonly middle: number; readonly words: string; readonly height: number }[],
  size: Size,
  right: number,
): ReadonlySet<number> {
  const half = (i: number) => textWidth(marks[i]?.words ?? '', valueStyle(size)) / 2;
  const order = marks.map((_, i) => i).filter(i => marks[i]?.words !== '');
  order.sort((a, b) => (marks[b]?.height ?? 0) - (marks[a]?.height ?? 0) || a - b);
  const taken: number[] = [];
  for (const i of order) {
    const at = marks[i]?.middle ?? 0;
    const free = taken.every(
      other => Math.abs(at - (marks[other]?.middle ?? 0)) >= half(i) + half(other) + 5,
    );
    if (free && at - half(i) >= 0 && at + half(i) <= right) taken.push(i);
  }
  return new Set(taken);
}
