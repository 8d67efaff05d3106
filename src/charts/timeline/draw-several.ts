import { markGroup } from '../../scene/mark-group.ts';
import { node } from '../../scene/node.ts';
import type { Size } from '../../scene/sizes.ts';
import { type LinesBelow, linesBelow } from '../axes/lines-below.ts';
import type { TimelineChart } from './chart.ts';
import type { Slots } from './lay-slots.ts';

/** Of the band, and of what is above it. */
const [tall, gap] = [8, 8];

type BandPlace = {
  readonly slots: Slots;
  /** Where there is room for it. */
  readonly top: number;
  /** Where its words begin. */
  readonly left: number;
  readonly size: Size;
};

/** A band across the slots that events over several of them lie in, with their sum in words: its height is no number. */
export function drawSeveral(
  { several }: TimelineChart,
  { slots: { lefts, column, pitch }, top, left, size }: BandPlace,
): LinesBelow {
  if (several === undefined) return { marks: [], height: 0 };
  const edge = (pitch - column) / 2;
  const bands = several.stretches.map(([first, last]) => {
    const [x, end] = [(lefts[first] ?? 0) - edge, (lefts[last] ?? 0) + column + edge];
    return node('rect', { x: x + 1, y: top + gap, width: Math.max(2, end - x - 2), height: tall });
  });
  const below = linesBelow([several.words], { top: top + gap + tall, left, size });
  return { marks: [...markGroup('band', bands), ...below.marks], height: gap + tall + below.height };
}
