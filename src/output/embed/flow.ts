import { type TextStyle, textWidth } from '../../scene/text-width.ts';

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

/** How many lines a text takes in a box, one at the least; a word wider than the box goes on below. */
export function countLines({ words, space, full }: Measured, width: number): number {
  // Sums that are taken in another order differ in their last digits.
  if (full < width - 0.01) return 1;
  let lines = 1;
  let end = 0;
  for (const word of words) {
    if (end > 0 && end + space + word > width) {
      lines++;
      end = 0;
    }
    end += (end > 0 ? space : 0) + word;
    if (end > width) {
      // No letter is broken: each line may end a letter short.
      const line = Math.max(width - widestLetter, width / 2);
      const more = Math.ceil((end - line) / line);
      lines += more;
      end = Math.min(width, end - more * line);
    }
  }
  return lines;
}

/** How many rows boxes take that stand side by side and wrap: the widths of each row, in order. */
export function wrapBoxes(widths: readonly number[], gap: number, width: number): number[][] {
  const rows: number[][] = [];
  let end = Number.POSITIVE_INFINITY;
  for (const own of widths) {
    const box = Math.min(own, width);
    if (end + gap + box > width) {
      rows.push([]);
      end = -gap;
    }
    rows.at(-1)?.push(own);
    end += gap + box;
  }
  return rows;
}
