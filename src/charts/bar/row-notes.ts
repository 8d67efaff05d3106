import { wordsGroup } from '../../scene/mark-group.ts';
import type { SceneNode } from '../../scene/node.ts';
import { type Size, smallStyle, valueStyle } from '../../scene/sizes.ts';
import { textWidth } from '../../scene/text-width.ts';
import type { BarRow } from './chart.ts';

/** From the number of a bar to what is noted on it. */
const gap = 7;

type Noted = Pick<BarRow, 'notes' | 'printed'>;

const numbersOf = ({ notes = [] }: Noted): string => notes.map(({ n }) => `[${n}]`).join(' ');

/** Longer words leave the bars too little of the width. */
const longest = 0.25;

const wordsOf = ({ notes = [] }: Noted): string => notes.map(({ text }) => text).join('; ');

/** Room that the notes of a row need after its number: for their words where they are short, else for their numbers. */
export function roomForNotes(row: Noted, size: Size): number {
  if (row.notes === undefined) return 0;
  const words = textWidth(wordsOf(row), smallStyle(size));
  return gap + 1 + (words <= size.width * longest ? words : textWidth(numbersOf(row), smallStyle(size)));
}

/** The notes of rows after their numbers: their words where they have room, else what they are numbered by. */
export function drawRowNotes(
  rows: readonly { readonly row: Noted; readonly words: number; readonly middle: number }[],
  size: Size,
): SceneNode[] {
  const noted = rows.flatMap(({ row, words, middle }) => {
    if (row.notes === undefined) return [];
    const x = words + textWidth(row.printed, valueStyle(size)) + gap;
    const text = wordsOf(row);
    const fits = x + textWidth(text, smallStyle(size)) <= size.width;
    return [{ x, y: middle, lines: [fits ? text : numbersOf(row)] }];
  });
  return wordsGroup('says', noted, { size: size.small, anchor: 'start' });
}
