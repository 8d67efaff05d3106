import { fontWidths } from './font-widths.ts';

export type TextStyle = { readonly size: number; readonly weight: 400 | 600 };

const table = (weight: 400 | 600): ReadonlyMap<string, number> =>
  new Map(fontWidths[weight].flatMap(([advance, chars]) => [...chars].map(char => [char, advance] as const)));

const advances = { 400: table(400), 600: table(600) };

/** A character outside the table is set in a fallback font: its base letter's width, or a wide guess. */
function advanceOf(char: string, weight: 400 | 600): number {
  const known = advances[weight].get(char);
  if (known !== undefined) return known;
  if (/[\p{M}\p{Cf}]/u.test(char)) return 0;
  const [base] = char.normalize('NFD');
  if (base !== undefined && base !== char) return advanceOf(base, weight);
  return /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(char) ? 1000 : 700;
}

/**
 * Width of a line of text in the charts' font, IBM Plex Sans, in user units. Kerning is left out: it makes
 * text narrower, hardly ever wider.
 */
export function textWidth(text: string, style: TextStyle): number {
  let sum = 0;
  for (const char of text) sum += advanceOf(char, style.weight);
  return (sum * style.size) / 1000;
}

/** As many of the characters as fit, at least one. */
function fitting(chars: readonly string[], width: number, style: TextStyle): number {
  let n = chars.length;
  while (n > 1 && textWidth(chars.slice(0, n).join(''), style) > width) n--;
  return n;
}

/** After these a line may end. */
const breaks = /(?<=[\s\-–/])/u;

function breakText(text: string, width: number, style: TextStyle): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(breaks)) {
    if (line !== '' && textWidth((line + word).trimEnd(), style) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += word;
    while (textWidth(line.trimEnd(), style) > width && [...line].length > 1) {
      const chars = [...line];
      const n = fitting(chars, width, style);
      if (n === chars.length) break;
      lines.push(chars.slice(0, n).join(''));
      line = chars.slice(n).join('');
    }
  }
  return [...lines, line.trimEnd()].filter((one, i) => one !== '' || i === 0);
}

export const widest = (lines: readonly string[], style: TextStyle): number =>
  Math.max(0, ...lines.map(line => textWidth(line, style)));

/**
 * The text in as few lines no wider than `width` as there can be, and these as even as can be. Broken at spaces,
 * after hyphens and, where a word is too long, inside it.
 */
export function wrapText(text: string, width: number, style: TextStyle): string[] {
  let best = breakText(text, width, style);
  if (best.length === 1) return best;
  const { length } = best;
  const words = text.split(breaks).map(word => textWidth(word.trimEnd(), style));
  // No narrower than the longest word, or evening out would break it.
  let [low, high] = [Math.max(width / 2, ...words.filter(word => word <= width)), width];
  for (let step = 0; step < 8; step++) {
    const middle = (low + high) / 2;
    const lines = breakText(text, middle, style);
    if (lines.length > length || widest(lines, style) > middle) low = middle;
    else {
      best = lines;
      high = middle;
    }
  }
  return best;
}
