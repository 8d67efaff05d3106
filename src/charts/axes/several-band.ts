import { markGroup } from '../../scene/mark-group.ts';
import { node } from '../../scene/node.ts';
import type { Size } from '../../scene/sizes.ts';
import type { SeveralSlots } from '../several-slots.ts';
import { type LinesBelow, linesBelow } from './lines-below.ts';
import type { SlotScale } from './slot-ticks.ts';

/** Of the band, and of what is above it. */
const [tall, gap] = [8, 8];

type BandPlace = {
  readonly scale: SlotScale;
  /** Where there is room for it. */
  readonly top: number;
  /** Where its words begin. */
  readonly left: number;
  readonly size: Size;
};

/** A band across the slots that events over several of them lie in, with their sum in words: its height is no number. */
export function severalBand(
  several: SeveralSlots | undefined,
  { scale: { pitch, middle }, top, left, size }: BandPlace,
): LinesBelow {
  if (several === undefined) return { marks: [], height: 0 };
  const bands = several.stretches.map(([first, last]) => {
    const [x, end] = [middle(first) - pitch / 2, middle(last) + pitch / 2];
    return node('rect', { x: x + 1, y: top + gap, width: Math.max(2, end - x - 2), height: tall });
  });
  const below = linesBelow([several.words], { top: top + gap + tall, left, size });
  return { marks: [...markGroup('band', bands), ...below.marks], height: gap + tall + below.height };
}
