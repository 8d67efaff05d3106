const named: Readonly<Record<string, string>> = {
  '&': 'amp',
  '<': 'lt',
  '>': 'gt',
  '"': 'quot',
  "'": 'apos',
};

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

const hex = (n: number, digits: number): string => n.toString(16).padStart(digits, '0');

/** How one character may be written in HTML, XML, JSON, scripts and addresses. */
function spellings(char: string): string {
  if (/^[a-z0-9]$/i.test(char)) return literal(char);
  const code = char.codePointAt(0) ?? 0;
  const units = Array.from({ length: char.length }, (_, i) => `\\\\u${hex(char.charCodeAt(i), 4)}`).join('');
  const percent = [...new TextEncoder().encode(char)].map(byte => `%${hex(byte, 2)}`).join('');
  const entity = named[char];
  return `(?:${[
    literal(char),
    `\\\\${literal(char)}`,
    units,
    percent,
    `&#0*${code};`,
    `&#x0*${hex(code, 1)};`,
    ...(entity === undefined ? [] : [`&${entity};`]),
  ].join('|')})`;
}

/** What may be between two words: spaces however they are written, tags, direction marks, and the hyphens of ids. */
const between = String.raw`(?:\s|<[^<>]*>|[\u00ad\u200b\u200e\u200f\u2060\u2066-\u2069]|&nbsp;|&#160;|%20|\+|\\[nt]|[-_])+`;

const patternOf = (text: string): string =>
  text
    .split(/[\s\u00a0]+/u)
    .map(word => [...word].map(spellings).join(''))
    .join(between);

/**
 * Finds some words in text of any format, in either case, composed or decomposed, and however their spaces and special
 * characters are written there.
 */
export function canaryPattern(words: string): RegExp {
  const plain = words.trim();
  const forms = new Set([plain, plain.normalize('NFC'), plain.normalize('NFD')].map(patternOf));
  return new RegExp([...forms].join('|'), 'iu');
}
