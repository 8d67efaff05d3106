import { markGroup, wordsGroup } from '../../scene/mark-group.ts';
import { type Colour, node, round, type SceneNode } from '../../scene/node.ts';
import { leading, type Size, smallStyle, valueStyle } from '../../scene/sizes.ts';
import { textWidth, widest, wrapText } from '../../scene/text-width.ts';
import { layLabels } from './lay-labels.ts';

/** Between the end of a line and its words, where the dot of the line is. */
const labelGap = 22;
const labelShares = { narrow: 0.42, wide: 0.3 } as const;
/** Between one label and the next. */
const gap = 5;

/** What stands at the end of a line: its last number, and its name. */
export type EndWords = { readonly value: string; readonly name: string };

/** Labels with the room that they take. */
export type SizedLabels = {
  /** The number of each, then the lines of its name. */
  readonly words: readonly (readonly string[])[];
  readonly heights: readonly number[];
  /** As tall as all of them together. */
  readonly tall: number;
  /** From the end of the plot to the edge of the drawing. */
  readonly room: number;
};

export function sizeEndLabels(labels: readonly EndWords[], size: Size): SizedLabels {
  const small = smallStyle(size);
  const words = labels.map(({ value, name }) => [
    value,
    ...(name === '' ? [] : wrapText(name, size.width * labelShares[size.name], small)),
  ]);
  const heights = words.map(own => own.length * size.small * leading);
  const wide = Math.max(
    0,
    ...words.map(([value = '', ...own]) => Math.max(textWidth(value, valueStyle(size)), widest(own, small))),
  );
  return {
    words,
    heights,
    tall: heights.reduce((sum, height) => sum + height + gap, 0),
    room: labels.length === 0 ? 0 : wide + labelGap + 2,
  };
}

export type EndLabel = {
  readonly lines: readonly string[];
  /** Middle of its words. */
  readonly y: number;
  /** The end of its line. */
  readonly end: { readonly x: number; readonly y: number };
};

/** The labels as near to the ends of their lines as they can be, in the order given. @param base bottom of the plot */
export function placeEndLabels(
  { words, heights }: SizedLabels,
  ends: readonly EndLabel['end'][],
  base: number,
  size: Size,
): EndLabel[] {
  const line = size.small * leading;
  const middles = layLabels(
    // The first of its lines is beside the end, where there is room.
    ends.map(({ y }, i) => {
      const height = heights[i] ?? 0;
      return { y: y + (height - line) / 2, height };
    }),
    { top: 0, bottom: base + line, gap },
  );
  return ends.map((end, i) => ({ lines: words[i] ?? [], y: middles[i] ?? 0, end }));
}

type LineDot = { readonly colour: Colour; readonly hollow: boolean };

/** A label with the look of its line. */
export type DrawnLabel = EndLabel & {
  /** What leads its words: a dot, hollow or solid, or a piece of the line as it looks. */
  readonly mark: LineDot | { readonly colour: Colour; readonly dash: string | undefined };
  /** Whether its line goes on to the end of the plot: a leader goes on from there to the words. */
  readonly leads: boolean;
};

/** Dots of a line in its colour. */
export const lineDots = (dots: readonly SceneNode[], { colour, hollow }: LineDot): SceneNode[] =>
  hollow ? markGroup('line-mark', dots, { stroke: colour }) : markGroup('line-dot', dots, { fill: colour });

/** Words at the ends of lines: the last number, the name, and a leader to them. @param right end of the plot */
export function endLabelMarks(labels: readonly DrawnLabel[], right: number, size: Size): SceneNode[] {
  const [dot, words] = [right + 12, right + 20];
  const firstOf = ({ y, lines }: EndLabel) => y - ((lines.length - 1) / 2) * size.small * leading;
  const leaders = labels
    .filter(({ leads }) => leads)
    .map(label =>
      node('path', {
        d: `M${round(label.end.x + 2)} ${round(label.end.y)}L${round(dot - 5)} ${round(firstOf(label))}`,
      }),
    );
  return [
    ...markGroup('leader', leaders),
    ...labels.flatMap(label =>
      'hollow' in label.mark
        ? lineDots([node('circle', { cx: dot, cy: firstOf(label), r: 4 })], label.mark)
        : markGroup('course', [node('path', { d: `M${round(dot - 6)} ${round(firstOf(label))}h12` })], {
            stroke: label.mark.colour,
            ...(label.mark.dash !== undefined && { 'stroke-dasharray': label.mark.dash }),
          }),
    ),
    ...wordsGroup(
      'value',
      labels.map(label => ({ x: words, y: firstOf(label), lines: label.lines.slice(0, 1) })),
      { size: size.small, anchor: 'start' },
    ),
    ...wordsGroup(
      'says',
      labels.map(label => ({
        x: words,
        y: label.y + (size.small * leading) / 2,
        lines: label.lines.slice(1),
      })),
      { size: size.small, anchor: 'start', leading },
    ),
  ];
}
