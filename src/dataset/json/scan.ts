const [quote, backslash, colon] = [0x22, 0x5c, 0x3a];
const [braceOpen, braceClose, bracketOpen, bracketClose] = [0x7b, 0x7d, 0x5b, 0x5d];

/** What a look at the characters of a JSON text tells, before anything parses it. */
export type Scan = {
  /** How deep brackets nest. */
  readonly depth: number;
  /** Where the deepest bracket opens. */
  readonly deepest: number;
  /** How many object keys the text has, doubles included: the colons outside of strings. */
  readonly keys: number;
  /** Offsets of the brackets that nothing closes, outermost first. */
  readonly open: readonly number[];
};

/** Recursion of any later parser is bounded by the depth reported here; the text need not be valid. */
export function scan(text: string): Scan {
  const open: number[] = [];
  let depth = 0;
  let deepest = 0;
  let keys = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === quote) {
      for (i++; i < text.length && text.charCodeAt(i) !== quote; i++) {
        if (text.charCodeAt(i) === backslash) i++;
      }
    } else if (code === braceOpen || code === bracketOpen) {
      open.push(i);
      if (open.length > depth) {
        depth = open.length;
        deepest = i;
      }
    } else if (code === braceClose || code === bracketClose) {
      open.pop();
    } else if (code === colon) {
      keys++;
    }
  }
  return { depth, deepest, keys, open };
}
