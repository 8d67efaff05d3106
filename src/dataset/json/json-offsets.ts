const [quote, backslash, colon, comma] = [0x22, 0x5c, 0x3a, 0x2c];
const [braceOpen, braceClose, bracketOpen, bracketClose] = [0x7b, 0x7d, 0x5b, 0x5d];

/** Where a field begins, and where its value does. */
export type FieldOffsets = { readonly key: number; readonly value: number };

/** Where the parts of a list or of an object begin in a JSON text. Of two fields of one name the last counts. */
export type PartOffsets =
  | { readonly kind: 'list'; readonly values: readonly number[] }
  | { readonly kind: 'object'; readonly fields: ReadonlyMap<string, FieldOffsets> };

const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;

/** The first character from an offset on that is no space; the length of the text where there is none. */
export function skipSpaces(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** The offset of the quote that ends the string whose first quote is at an offset. */
function endOfString(text: string, from: number): number {
  let at = from + 1;
  for (let code = text.charCodeAt(at); at < text.length && code !== quote; code = text.charCodeAt(at))
    at += code === backslash ? 2 : 1;
  return at;
}

/**
 * Looks through the value at an offset once. Much cheaper than a tree of all of the text where few places are asked for.
 * @param text valid JSON.
 * @returns undefined for a value without parts: a text, a number.
 */
export function partOffsets(text: string, start: number): PartOffsets | undefined {
  const opening = text.charCodeAt(start);
  if (opening !== braceOpen && opening !== bracketOpen) return undefined;
  const isList = opening === bracketOpen;
  const values: number[] = [];
  const fields = new Map<string, FieldOffsets>();
  let depth = 0;
  let awaits: 'key' | 'value' | undefined;
  let key = { at: 0, name: '' };
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) continue;
    if (awaits !== undefined && code !== bracketClose && code !== braceClose) {
      if (awaits === 'key') key = { at, name: JSON.parse(text.slice(at, endOfString(text, at) + 1)) };
      else if (isList) values.push(at);
      else fields.set(key.name, { key: key.at, value: at });
      awaits = undefined;
    }
    if (code === quote) at = endOfString(text, at);
    else if (code === braceOpen || code === bracketOpen) depth++;
    else if (code === braceClose || code === bracketClose) depth--;
    if (depth === 0) break;
    if (depth > 1) continue;
    if (at === start || code === comma) awaits = isList ? 'value' : 'key';
    else if (code === colon) awaits = 'value';
  }
  return isList ? { kind: 'list', values } : { kind: 'object', fields };
}
