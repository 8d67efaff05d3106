import { type Size, smallStyle } from '../../scene/sizes.ts';
import { textWidth } from '../../scene/text-width.ts';

/** Where consecutive slots of time are, from left to right. */
export type SlotScale = {
  /** Distance of one slot from the next. */
  readonly pitch: number;
  /** The middle of a slot, by its number. */
  readonly middle: (slot: number) => number;
};

/** Slots that share the room between two edges. */
export function slotScale(n: number, left: number, right: number): SlotScale {
  const pitch = (right - left) / n;
  return { pitch, middle: slot => left + (slot + 0.5) * pitch };
}

/** Every how many slots a tick stands, so that no two labels touch. A step that divides a year is preferred. */
export function tickStep(labels: readonly string[], pitch: number, size: Size): number {
  const widestLabel = Math.max(...labels.map(label => textWidth(label, smallStyle(size))));
  const needed = Math.max(1, Math.ceil((widestLabel + 10) / pitch));
  return [1, 2, 3, 4, 6, 7, 12, 14, 24, 28, 36, 48, 60, 120].find(step => step >= needed) ?? needed;
}

/** Labels under slots, as many as fit side by side; the first may begin before its slot. */
export function slotTicks(
  labels: readonly string[],
  { pitch, middle: middleOf }: SlotScale,
  size: Size,
): { readonly middle: number; readonly tick: string }[] {
  const step = tickStep(labels, pitch, size);
  return labels.flatMap((tick, i) => {
    const half = textWidth(tick, smallStyle(size)) / 2;
    const middle = Math.max(middleOf(i), half);
    return i % step === 0 && middle + half <= size.width ? [{ middle, tick }] : [];
  });
}
