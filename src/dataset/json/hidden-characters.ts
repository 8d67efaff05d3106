/**
 * Characters that nobody sees: controls (line feed and tab are fine), bidi marks, overrides and isolates,
 * zero-width spaces, tags, halves of a surrogate pair. Signs that embrace a number in Arabic are seen.
 */
const hidden =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}](?<![\n\t\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u200c\u200d])/u;

/** The same in a JSON text, where a line break is no part of a string, and a character may be escaped. */
const hiddenInJson =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}](?<![\n\t\r])|\\[bfr]|\\u(?:00[01789]|00ad|061c|180e|20[0-6]|d[89a-f]|feff|fff)/iu;

/** ZWJ and ZWNJ belong inside words (Persian, Indic scripts, joined emoji), nowhere else. */
const strayJoiner =
  /(?<![\p{L}\p{M}]|\p{Extended_Pictographic}|\p{Emoji_Modifier})[\u200c\u200d]|[\u200c\u200d](?!\p{L}|\p{M}|\p{Extended_Pictographic})/u;

/** The first character of a text that nobody sees and that has no business there, as `U+202E`. */
export function findHidden(text: string): string | undefined {
  const found = hidden.exec(text) ?? strayJoiner.exec(text);
  if (found === null) return undefined;
  const code = found[0].codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The text with a visible sign, of the same length, for every such character, so that no terminal obeys it. */
export const showHidden = (text: string): string =>
  text.replace(new RegExp(`${hidden.source}|${strayJoiner.source}`, 'gu'), found =>
    '\ufffd'.repeat(found.length),
  );

/** Whether a valid JSON text may hold such a character in one of its strings. */
export const mayHide = (text: string): boolean => hiddenInJson.test(text);
