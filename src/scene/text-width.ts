import { isolateLines } from '../i18n/isolate.ts';
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

/** A character, and its width where a line goes on after it and where it ends the line, in thousandths of the size. */
type Glyph = {
  readonly char: string;
  readonly goesOn: number;
  readonly ends: number;
  readonly isSpace: boolean;
};

const isSpace = (char: string): boolean => /\s/.test(char);

/** Letters that do not depend on the next one, as they were found. */
const found = {
  400: new Map<string, Glyph>(),
  600: new Map<string, Glyph>(),
  serif: new Map<string, Glyph>(),
};

function glyphAlone(char: string, style: TextStyle): Glyph {
  const known = found[style.family ?? style.weight];
  const glyph = known.get(char);
  if (glyph !== undefined) return glyph;
  const width = advanceOf(char, style);
  const alone = { char, goesOn: width, ends: width, isSpace: isSpace(char) };
  known.set(char, alone);
  return alone;
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
  } else for (const char of text) sum += glyphAlone(char, style).ends;
  return (sum * style.size) / 1000;
}

/** After these a line may end. */
const breaks = /(?<=[\s\-–/])/u;

/** The characters of a text. Marks above and below the letters of an Arabic text are as wide as nothing. */
function glyphsOf(text: string, style: TextStyle): Glyph[] {
  const chars = [...text];
  if (!arabicLetters.test(text)) return chars.map(char => glyphAlone(char, style));
  let next: string | undefined;
  return chars
    .toReversed()
    .map((char): Glyph => {
      if (/\p{M}/u.test(char)) return { char, goesOn: 0, ends: 0, isSpace: false };
      const goesOn = advanceOf(char, style, next);
      next = char;
      return { char, goesOn, ends: advanceOf(char, style), isSpace: isSpace(char) };
    })
    .toReversed();
}

/** The words of a text, each with the space, hyphen or dash after it. */
function glyphsOfWords(text: string, style: TextStyle): Glyph[][] {
  const glyphs = glyphsOf(text, style);
  let at = 0;
  return text.split(breaks).map(word => {
    const own = glyphs.slice(at, at + [...word].length);
    at += own.length;
    return own;
  });
}

/** A line by its first glyph and that after its last, with its width as far as the last that is seen. */
type Line = { readonly from: number; readonly to: number; readonly width: number };

/**
 * The words in lines no wider than `width`, each as full as it can be; none without a letter but the first. Takes time
 * in proportion to the text, however long its words are.
 */
function breakText(words: readonly (readonly Glyph[])[], width: number, { size }: TextStyle): Line[] {
  const lines: Line[] = [];
  let from = 0;
  let to = 0;
  let isSeen = false;
  /** Of the line without its last character, which is as wide as it is at an end. */
  let before = 0;
  /** Of its last character, where the line goes on. */
  let last = 0;
  /** As far as the last character that is seen. */
  let seen = 0;
  const close = () => {
    if (isSeen || lines.length === 0) lines.push({ from, to, width: (seen * size) / 1000 });
    from = to;
    isSeen = false;
    before = 0;
    last = 0;
    seen = 0;
  };
  const isTooWide = (word: readonly Glyph[]): boolean => {
    let sum = before + last;
    let end = seen;
    for (const glyph of word) {
      if (!glyph.isSpace) end = sum + glyph.ends;
      sum += glyph.goesOn;
    }
    return (end * size) / 1000 > width;
  };
  for (const word of words) {
    if (to > from && isTooWide(word)) close();
    for (const glyph of word) {
      if (to > from && !glyph.isSpace && ((before + last + glyph.ends) * size) / 1000 > width) close();
      before += last;
      last = glyph.goesOn;
      to++;
      if (!glyph.isSpace) {
        seen = before + glyph.ends;
        isSeen = true;
      }
    }
  }
  close();
  return lines;
}

export const widest = (lines: readonly string[], style: TextStyle): number =>
  lines.reduce((most, line) => Math.max(most, textWidth(line, style)), 0);

const widestOf = (lines: readonly Line[]): number =>
  lines.reduce((most, line) => Math.max(most, line.width), 0);

/**
 * The text in as few lines no wider than `width` as there can be, and these as even as can be. Broken at spaces,
 * after hyphens and, where a word is too long, inside it.
 */
export function wrapText(text: string, width: number, style: TextStyle): string[] {
  return isolateLines(evenLines(text, width, style));
}

function evenLines(text: string, width: number, style: TextStyle): string[] {
  const glyphs = glyphsOfWords(text, style);
  let best = breakText(glyphs, width, style);
  const { length } = best;
  if (length > 1) {
    const words = text.split(breaks).map(word => textWidth(word.trimEnd(), style));
    // No narrower than the longest word, or evening out would break it.
    let low = words.reduce((most, word) => (word <= width ? Math.max(most, word) : most), width / 2);
    let high = width;
    for (let step = 0; step < 8; step++) {
      const middle = (low + high) / 2;
      const lines = breakText(glyphs, middle, style);
      if (lines.length > length || widestOf(lines) > middle) low = middle;
      else {
        best = lines;
        high = middle;
      }
    }
  }
  const chars = glyphs.flat().map(({ char }) => char);
  return best.map(({ from, to }) => chars.slice(from, to).join('').trimEnd());
}
