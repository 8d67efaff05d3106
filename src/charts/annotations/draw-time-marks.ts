import { markGroup, wordsGroup } from '../../scene/mark-group.ts';
import { node, round, type SceneNode } from '../../scene/node.ts';
import { leading, type Size } from '../../scene/sizes.ts';
import type { LaidTimeMarks } from './lay-time-marks.ts';

type Plot = { readonly top: number; readonly base: number; readonly size: Size };

/** A span is at least so wide. */
const leastWidth = 2;

/** What is drawn behind the data, and what over it. */
export type DrawnTimeMarks = { readonly behind: readonly SceneNode[]; readonly over: readonly SceneNode[] };

/** Spans as bands behind the data, days and breaks as lines over it, and their labels above the plot. */
export function drawTimeMarks({ marks }: LaidTimeMarks, { top, base, size }: Plot): DrawnTimeMarks {
  const laneOf = (lane: number) => top + (lane + 0.5) * size.small * leading;
  const lineOf = ({ x1, placed }: LaidTimeMarks['marks'][number]) =>
    node('path', {
      d: `M${round(x1)} ${round(placed === undefined ? top : laneOf(placed.lane) - size.small / 2)}V${round(base)}`,
    });
  const labels = (anchor: 'start' | 'end') =>
    wordsGroup(
      'says',
      marks.flatMap(({ placed }) =>
        placed?.anchor === anchor ? [{ x: placed.x, y: laneOf(placed.lane), lines: [placed.text] }] : [],
      ),
      { size: size.small, anchor },
    );
  const spans = marks
    .filter(({ kind }) => kind === 'span')
    .map(({ x1, x2, placed }) => {
      const y = placed === undefined ? top : laneOf(placed.lane) - size.small / 2;
      return node('rect', { x: x1, y, width: Math.max(leastWidth, x2 - x1), height: base - y });
    });
  return {
    behind: markGroup('note-span', spans),
    over: [
      ...markGroup('series-break', marks.filter(({ kind }) => kind === 'break').map(lineOf)),
      ...markGroup('note-line', marks.filter(({ kind }) => kind === 'point').map(lineOf)),
      ...labels('start'),
      ...labels('end'),
    ],
  };
}
