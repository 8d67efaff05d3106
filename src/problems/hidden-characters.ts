/**
 * The characters that no text of an author's may hold, in data, prose, options and style sheets alike: nobody sees
 * them, and some of them change how their neighbours are read ("47" shown as 74).
 */

/** Names by code point, of those that somebody may meet. */
const names: ReadonlyMap<number, string> = new Map([
  [0x00, 'null'],
  [0x07, 'bell'],
  [0x08, 'backspace'],
  [0x0b, 'line tabulation'],
  [0x0c, 'form feed'],
  [0x0d, 'carriage return'],
  [0x1b, 'escape'],
  [0x7f, 'delete'],
  [0x85, 'next line'],
  [0xad, 'soft hyphen'],
  [0x034f, 'combining grapheme joiner'],
  [0x061c, 'Arabic letter mark'],
  [0x115f, 'Hangul choseong filler'],
  [0x1160, 'Hangul jungseong filler'],
  [0x17b4, 'Khmer inherent vowel'],
  [0x17b5, 'Khmer inherent vowel'],
  [0x180e, 'Mongolian vowel separator'],
  [0x200b, 'zero-width space'],
  [0x200c, 'zero-width non-joiner outside a word'],
  [0x200d, 'zero-width joiner outside a word'],
  [0x200e, 'left-to-right mark'],
  [0x200f, 'right-to-left mark'],
  [0x2028, 'line separator'],
  [0x2029, 'paragraph separator'],
  [0x202a, 'left-to-right embedding'],
  [0x202b, 'right-to-left embedding'],
  [0x202c, 'end of a bidi embedding or override'],
  [0x202d, 'left-to-right override'],
  [0x202e, 'right-to-left override'],
  [0x2060, 'word joiner'],
  [0x2061, 'function application'],
  [0x2062, 'invisible times'],
  [0x2063, 'invisible separator'],
  [0x2064, 'invisible plus'],
  [0x2066, 'left-to-right isolate'],
  [0x2067, 'right-to-left isolate'],
  [0x2068, 'first-strong isolate'],
  [0x2069, 'end of a bidi isolate'],
  [0x2800, 'blank braille pattern'],
  [0x3164, 'Hangul filler'],
  [0xfeff, 'byte order mark inside the text'],
  [0xffa0, 'halfwidth Hangul filler'],
  [0xfff9, 'interlinear annotation anchor'],
  [0xfffa, 'interlinear annotation separator'],
  [0xfffb, 'interlinear annotation terminator'],
]);

function nameOf(code: number): string {
  const known = names.get(code);
  if (known !== undefined) return known;
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return 'control character';
  if (code >= 0xd800 && code <= 0xdfff) return 'half of a surrogate pair';
  if ((code >= 0xfdd0 && code <= 0xfdef) || (code & 0xfffe) === 0xfffe) return 'noncharacter';
  if ((code >= 0xfe00 && code <= 0xfe0f) || (code >= 0xe0100 && code <= 0xe01ef))
    return 'variation selector where none belongs';
  if (code >= 0xe0000 && code <= 0xe007f) return 'tag character';
  return 'invisible format character';
}

/**
 * Controls (line feed and tab are fine), bidi marks, embeddings, overrides and isolates, zero-width spaces, tags,
 * halves of a surrogate pair, noncharacters, letters without a shape. Signs that embrace a number in Arabic are seen.
 */
const never =
  '[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Noncharacter_Code_Point}\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u2800\\u3164\\uffa0](?<![\\n\\t\\u0600-\\u0605\\u06dd\\u070f\\u0890\\u0891\\u08e2\\u200c\\u200d])';

/** ZWJ and ZWNJ belong inside words (Persian, Indic scripts, joined emoji), nowhere else. */
const strayJoiner =
  '(?<![\\p{L}\\p{M}]|\\p{Extended_Pictographic}|\\p{Emoji_Modifier})[\\u200c\\u200d]|[\\u200c\\u200d](?!\\p{L}|\\p{M}|\\p{Extended_Pictographic})';

/** A variation selector chooses a form of one emoji, symbol or ideograph; a row of them can carry a hidden text. */
const strayVariation =
  '(?<![\\p{Emoji}\\p{S}\\u3000-\\u303f\\uff00-\\uffef\\p{sc=Han}\\p{sc=Myanmar}\\p{sc=Mongolian}\\p{sc=Phags_Pa}])[\\ufe00-\\ufe0f]|(?<=[0-9#*])[\\ufe00-\\ufe0f](?!\\u20e3)|(?<!\\p{sc=Han})[\\u{e0100}-\\u{e01ef}]';

const hidden = new RegExp(`${never}|${strayJoiner}|${strayVariation}`, 'gu');

/** The flags of England, Scotland and Wales are written with tag characters. */
const flags = /\p{RGI_Emoji_Tag_Sequence}/gv;

/** The same length, so that offsets stay. */
const withoutFlags = (text: string): string =>
  text.includes('\u{1f3f4}') ? text.replace(flags, flag => ' '.repeat(flag.length)) : text;

/** Whether a text may hold one of them at all; quick, and true for very few texts that hold none. */
const suspicious =
  /[^\n\t\r\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u05ff\u0620-\u06dc\u2010-\u2027\u2030-\u205f\u4e00-\u9fff]/;

/** A character that nobody sees, and where it is. */
export type Hidden = {
  readonly offset: number;
  readonly length: number;
  /** `U+202E (right-to-left override)` */
  readonly name: string;
};

const hiddenAt = (match: RegExpMatchArray): Hidden => {
  const code = match[0].codePointAt(0) ?? 0;
  const hex = code.toString(16).toUpperCase().padStart(4, '0');
  return { offset: match.index ?? 0, length: match[0].length, name: `U+${hex} (${nameOf(code)})` };
};

/** Every character of a text that nobody sees and that has no business there. */
export function* eachHidden(text: string): Generator<Hidden> {
  if (!suspicious.test(text) && !text.includes('\r')) return;
  for (const match of withoutFlags(text).matchAll(hidden)) yield hiddenAt(match);
}

/** The first of them; undefined if there is none. */
export const findHidden = (text: string): Hidden | undefined => eachHidden(text).next().value ?? undefined;

/** How a text with such a character is refused. */
export const hiddenSentence = ({ name }: Pick<Hidden, 'name'>): string =>
  `The text contains the invisible character ${name}.`;

/** The text with a visible sign, of the same length, for every such character, so that no terminal obeys it. */
export const showHidden = (text: string): string =>
  suspicious.test(text) || text.includes('\r')
    ? text.replace(hidden, found => '\ufffd'.repeat(found.length))
    : text;

/** Escapes of JSON that stand for one of them; a line break is not a part of a string. */
const escaped =
  /\\[bfr]|\\u(?:00[01789]|00ad|034f|061c|115f|1160|17b[45]|180e|20[0-6]|2800|3164|d[89a-f]|fd[de]|fe[0f]|ff[af])/i;

/** Whether a valid JSON text may hold such a character in one of its strings. */
export const mayHide = (text: string): boolean => suspicious.test(text) || escaped.test(text);
