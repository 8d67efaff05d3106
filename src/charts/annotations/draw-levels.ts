import { markGroup, wordsGroup } from '../../scene/mark-group.ts';
import { node, round, type SceneNode } from '../../scene/node.ts';
import { type Size, smallStyle } from '../../scene/sizes.ts';
import { textWidth } from '../../scene/text-width.ts';

/** A number of the scale that an author notes: a line across the chart. */
export type Level = {
  readonly value: number;
  readonly label: string;
  /** Printed in place of the label where there is no room for it. */
  readonly n: number;
};

type Plot = {
  readonly left: number;
  readonly right: number;
  /** Where a number is; smaller is higher. */
  readonly y: (n: number) => number;
  readonly size: Size;
};

/** Lines across a chart, each with its label over its end. */
export function drawLevels(levels: readonly Level[], { left, right, y, size }: Plot): SceneNode[] {
  const lines = levels.map(({ value }) =>
    node('path', { d: `M${round(left)} ${round(y(value))}H${round(right)}` }),
  );
  const words = levels.map(({ value, label, n }) => {
    const fits = textWidth(label, smallStyle(size)) <= right - left;
    return { x: right, y: y(value) - size.small * 0.6, lines: [fits ? label : String(n)] };
  });
  return [
    ...markGroup('note-line', lines),
    ...wordsGroup('says', words, { size: size.small, anchor: 'end' }),
  ];
}
