import { wordsGroup } from '../../scene/mark-group.ts';
import type { SceneNode } from '../../scene/node.ts';
import { leading, nameStyle, type Size } from '../../scene/sizes.ts';
import { textWidth, widest, wrapText } from '../../scene/text-width.ts';

export type LaidNames = {
  /** Left of the marks, or on lines of their own above them. */
  readonly at: 'left' | 'above';
  /** The lines of each name. */
  readonly lines: readonly (readonly string[])[];
  /** Where the marks begin. */
  readonly margin: number;
  /** Distance of baselines. */
  readonly lineHeight: number;
};

/** A name has no more lines than this; the table has the whole of it. */
const mostLines = 6;

const shortened = (lines: readonly string[]): readonly string[] =>
  lines.length <= mostLines
    ? lines
    : [...lines.slice(0, mostLines - 1), `${lines[mostLines - 1]?.trimEnd().slice(0, -1)}…`];

/**
 * Where the names of rows go: left if they leave the marks at least 70 % of the width, on up to three lines in a
 * wide drawing and on one in a narrow one; else above the marks.
 * @param above where the marks begin if names are above them
 * @param gap from names on the left to the marks
 * @param mayBeLeft false if the marks need the whole width.
 * @param peers the names that share one margin, in this drawing and in those beside it; these alone, if not said
 */
export function layNames(
  labels: readonly string[],
  size: Size,
  above: number,
  gap: number,
  { mayBeLeft = true, peers = labels }: { mayBeLeft?: boolean; peers?: readonly string[] } = {},
): LaidNames {
  const style = nameStyle(size);
  const lineHeight = size.text * leading;
  const room = size.width * 0.3;
  const left = mayBeLeft && (size.name === 'wide' || peers.every(label => textWidth(label, style) <= room));
  const linesOf = (label: string) => shortened(wrapText(label, left ? room : size.width - 2, style));
  const lines = labels.map(linesOf);
  const shared = peers === labels || !left ? lines : peers.map(linesOf);
  const margin = left ? Math.max(...shared.map(one => widest(one, style))) + gap : above;
  return { at: left ? 'left' : 'above', lines, margin, lineHeight };
}

export type RowBand = {
  /** Top of the row's marks. */
  readonly top: number;
  /** Middle of the lines of its name. */
  readonly name: number;
  /** Where it ends: halfway to the next row. */
  readonly end: number;
};

/** Rows from the top down, each as high as its name and its marks need. */
export function layRows(
  names: LaidNames,
  heights: readonly number[],
  gapBetween: number,
): { readonly rows: readonly RowBand[]; readonly bottom: number } {
  const rows: RowBand[] = [];
  let y = 4;
  for (const [i, height] of heights.entries()) {
    const tall = (names.lines[i]?.length ?? 1) * names.lineHeight;
    if (names.at === 'above') {
      const end = y + tall + 3 + height + gapBetween / 2;
      rows.push({ name: y + tall / 2, top: y + tall + 3, end });
      y = end + gapBetween / 2;
    } else {
      const full = Math.max(tall, height);
      const end = y + full + gapBetween / 2;
      rows.push({ name: y + full / 2, top: y + (full - height) / 2, end });
      y = end + gapBetween / 2;
    }
  }
  return { rows, bottom: y - gapBetween / 2 };
}

/**
 * The names of rows, in the middles that their bands have for them.
 * @param gap from names on the left to the marks
 */
export const rowNames = (
  { at, margin, lines }: LaidNames,
  rows: readonly Pick<RowBand, 'name'>[],
  gap: number,
  size: Size,
): SceneNode[] =>
  wordsGroup(
    'name',
    rows.map(({ name: y }, i) => ({ x: at === 'left' ? margin - gap : margin, y, lines: lines[i] ?? [] })),
    { size: size.text, anchor: at === 'left' ? 'end' : 'start', leading },
  );
