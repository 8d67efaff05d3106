import { arabicWidths, fontWidths, serifWidths } from './font-widths.ts';

export type TextStyle = {
  readonly size: number;
  readonly weight: 400 | 600;
  /** Of a card's title, always in the heavier weight; else the sans of charts. */
  readonly family?: 'serif';
};

const table = (rows: readonly (readonly [number, string])[]): ReadonlyMap<string, number> =>
  new Map(rows.flatMap(([advance, chars]) => [...chars].map(char => [char, advance] as const)));

const serif = table(serifWidths);
const tables = (weight: 400 | 600) => ({
  latin: table(fontWidths[weight]),
  ends: table(arabicWidths[weight].ends),
  goesOn: table(arabicWidths[weight].goesOn),
});
const advances = { 400: tables(400), 600: tables(600) };

const isMark = (char: string) => /[\p{M}\p{Cf}]/u.test(char);

/** Whether the letter before joins this one: all of Arabic do but the hamza. */
const joins = (char: string | undefined) =>
  char !== undefined && char !== 'ء' && /[ـ\p{sc=Arabic}]/u.test(char) && /\p{L}/u.test(char);

/** A character outside the tables is set in a fallback font: its base letter's width, or a wide guess. */
function advanceOf(char: string, style: TextStyle, next?: string): number {
  const { latin, ends, goesOn } = advances[style.weight];
  const known =
    (style.family === 'serif' ? serif.get(char) : undefined) ??
    (joins(next) ? goesOn.get(char) : undefined) ??
    latin.get(char) ??
    ends.get(char);
  if (known !== undefined) return known;
  if (isMark(char)) return 0;
  const [base] = char.normalize('NFD');
  if (base !== undefined && base !== char) return advanceOf(base, style, next);
  return /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(char) ? 1000 : 700;
}

const arabicLetters = /[\u0600-\u06ff]/;

/** Advances of letters that do not depend on the next one, as they were found. */
const found = {
  400: new Map<string, number>(),
  600: new Map<string, number>(),
  serif: new Map<string, number>(),
};

function advanceAlone(char: string, style: TextStyle): number {
  const known = found[style.family ?? style.weight];
  const advance = known.get(char) ?? advanceOf(char, style);
  known.set(char, advance);
  return advance;
}

/**
 * Width of a line of text in the charts' font, IBM Plex Sans, in user units. Kerning is left out: it makes
 * text narrower, hardly ever wider. Arabic letters have the wider of the forms that they can take where they stand.
 */
export function textWidth(text: string, style: TextStyle): number {
  let sum = 0;
  if (arabicLetters.test(text)) {
    const chars = [...text].filter(char => !/\p{M}/u.test(char));
    for (const [i, char] of chars.entries()) sum += advanceOf(char, style, chars[i + 1]);
  } else for (const char of text) sum += advanceAlone(char, style);
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
