import { type TextStyle, textWidth } from '../../scene/text-width.ts';
import { bySpans, type Span } from './linear-height.ts';

/** A text as the browser will break it: at its spaces only, so that there are never more lines in truth than here. */
export type Measured = {
  /** Width of each word, in pixels. */
  readonly words: readonly number[];
  readonly space: number;
  /** The whole text on one line. */
  readonly full: number;
};

export function measureText(text: string, style: TextStyle): Measured {
  const words = text.split(/[\s\u200b]+/u).filter(word => word !== '');
  const space = textWidth(' ', style);
  const widths = words.map(word => textWidth(word, style));
  const full = widths.reduce((sum, word) => sum + word + space, widths.length === 0 ? 0 : -space);
  return { words: widths, space, full };
}

/** In pixels, at the sizes that embeds have. */
const widestLetter = 14;

function breakLines({ words, space, full }: Measured, width: number): Span<number> {
  // Sums that are taken in another order differ in their last digits.
  if (full < width - 0.01) return { value: 1, from: full, below: Number.POSITIVE_INFINITY };
  let lines = 1;
  let end = 0;
  let from = 0;
  let below = Number.POSITIVE_INFINITY;
  for (const word of words) {
    if (end > 0) {
      const after = end + space + word;
      if (after > width) {
        below = Math.min(below, after);
        lines++;
        end = 0;
      } else from = Math.max(from, after);
    }
    end += (end > 0 ? space : 0) + word;
    if (end > width) {
      // No letter is broken: each line may end a letter short.
      const line = Math.max(width - widestLetter, width / 2);
      const more = Math.ceil((end - line) / line);
      lines += more;
      end = Math.min(width, end - more * line);
      // What is left of the word depends on the width itself: no other is known to be the same.
      from = Number.POSITIVE_INFINITY;
    }
    from = Math.max(from, end);
  }
  return { value: lines, from, below };
}

/** How many lines a text takes in a box of a width, one at the least; a word wider than the box goes on below. */
export const lineCounter = (measured: Measured): ((width: number) => Span<number>) =>
  bySpans(width => breakLines(measured, width));

function wrapAt(widths: readonly number[], gap: number, width: number): Span<number[][]> {
  const rows: number[][] = [];
  let end = Number.POSITIVE_INFINITY;
  let from = 0;
  let below = Number.POSITIVE_INFINITY;
  for (const own of widths) {
    const box = Math.min(own, width);
    const after = end + gap + box;
    if (after > width) {
      below = Math.min(below, after);
      rows.push([]);
      end = -gap;
    } else from = Math.max(from, after);
    rows.at(-1)?.push(own);
    end += gap + box;
    from = Math.max(from, end);
    // Such a box is as wide as there is room for.
    if (own > width) from = Number.POSITIVE_INFINITY;
  }
  return { value: rows, from, below };
}

/** How boxes of these widths wrap that stand side by side, in a box of a width: the widths of each row, in order. */
export const boxWrapper = (
  widths: readonly number[],
  gap: number,
): ((width: number) => Span<readonly (readonly number[])[]>) => bySpans(width => wrapAt(widths, gap, width));
