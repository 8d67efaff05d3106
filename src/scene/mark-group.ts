import type { Box } from './box.ts';
import { type Anchor, type Look, node, round, type SceneNode } from './node.ts';

/** Marks of one name; none where there is nothing in it. */
export const markGroup = (name: string, marks: readonly SceneNode[], look: Look = {}): SceneNode[] =>
  marks.length === 0 ? [] : [node('g', { class: name, ...look }, marks)];

/** Boxes of one look, in user units, as one path, which a phone lays out in the time of one. A box without width or height is nothing. */
export function boxesPath(boxes: readonly Box[]): SceneNode[] {
  const d = boxes.map(({ x, y, width, height }) => {
    const [across, down] = [round(width), round(height)];
    return across === '0' || down === '0' ? '' : `M${round(x)} ${round(y)}h${across}v${down}h-${across}z`;
  });
  return d.every(one => one === '') ? [] : [node('path', { d: d.join('') })];
}

/** Words at their place, in user units. */
export type PlacedWords = {
  readonly x: number;
  /** Middle of all their lines. */
  readonly y: number;
  readonly lines: readonly string[];
};

export type WordsStyle = {
  readonly size: number;
  readonly anchor: Anchor;
  /** Distance of baselines, in ems. */
  readonly leading?: number;
};

/** From the middle of a line down to its baseline, in ems of the leading. */
const drop = 0.32;

function wordsAt({ x, y, lines }: PlacedWords, size: number, leading: number): SceneNode[] {
  const baseline = (i: number) => y + (drop - (lines.length - 1) / 2 + i) * leading * size;
  const [only = ''] = lines;
  if (lines.length > 1) {
    const spans = lines.flatMap((line, i) =>
      line === '' ? [] : [node('tspan', { x, y: baseline(i) }, [line])],
    );
    return [node('text', {}, spans)];
  }
  return only === '' ? [] : [node('text', { x, y: baseline(0) }, [only])];
}

/** Words of one name; none where none has a letter. */
export const wordsGroup = (
  name: string,
  words: readonly PlacedWords[],
  { size, anchor, leading = 1 }: WordsStyle,
): SceneNode[] =>
  markGroup(
    name,
    words.flatMap(one => wordsAt(one, size, leading)),
    { 'font-size': size, ...(anchor !== 'start' && { 'text-anchor': anchor }) },
  );
