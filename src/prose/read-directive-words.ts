/** One word between a directive's braces, with its place in the file. */
export type PlacedWord = {
  readonly name: string;
  readonly value?: string;
  readonly offset: number;
  /** The value was typed without quotation marks. */
  readonly isBare?: boolean;
};

/** What is between a directive's braces, in the order typed: attributes of a node lose order and repeats. */
export type Braces = {
  /** `#killed-by-city` without its sign. */
  readonly id: { readonly name: string; readonly offset: number } | undefined;
  readonly words: readonly PlacedWord[];
  /** `.x`, which means nothing here. */
  readonly classes: readonly PlacedWord[];
  /** A second `#id`. */
  readonly secondId: PlacedWord | undefined;
  /** Offset of the opening brace; undefined where there is none. */
  readonly open: number | undefined;
};

/** No line is longer (check-limits.ts). */
const lineAtMost = 20_000;

/**
 * Where the paragraph ends that an offset lies in. Nothing that is opened in one is closed in another: to look for its
 * end takes no time that grows with the file.
 */
export function paragraphEnd(source: string, from: number): number {
  const near = source.slice(from, from + lineAtMost);
  const blank = /\n[ \t]*(?:\n|$)/.exec(near);
  return from + (blank?.index ?? near.length);
}

/** Offset after the `]` that closes the `[` at `start`; brackets nest and a backslash escapes one. */
export function afterLabel(source: string, start: number): number {
  let depth = 0;
  const end = paragraphEnd(source, start);
  for (let i = start; i < end; i++) {
    if (source[i] === '\\') i++;
    else if (source[i] === '[') depth++;
    else if (source[i] === ']' && --depth === 0) return i + 1;
  }
  return start;
}

const word =
  /([#.])([^\s"#'.<=>`}]+)|([^\s"#'.<=>`{}][^\s"#'<=>`{}]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<=>`}]+)))?/y;

/**
 * The words in the braces of the directive that begins at `start`, colon first.
 * The parser has accepted the directive: its braces are well formed, or it has none.
 */
export function readBraces(source: string, start: number): Braces {
  const head = /^:+[\p{L}\p{N}_-]+/u.exec(source.slice(start))?.[0] ?? '';
  const label = start + head.length;
  const open = source[label] === '[' ? afterLabel(source, label) : label;
  const words: PlacedWord[] = [];
  const classes: PlacedWord[] = [];
  const ids: PlacedWord[] = [];
  if (source[open] === '{') {
    word.lastIndex = open + 1;
    for (;;) {
      while (/[\s>]/.test(source[word.lastIndex] ?? '')) word.lastIndex++;
      const at = word.lastIndex;
      if (source[at] === '}') break;
      const m = word.exec(source);
      if (m === null || m.index !== at) break;
      const [, sign, shortcut = '', name = '', double, single, plain] = m;
      const value = double ?? single ?? plain;
      if (sign === '#') ids.push({ name: shortcut, offset: at });
      else if (sign === '.') classes.push({ name: shortcut, offset: at });
      else if (value === undefined) words.push({ name, offset: at });
      else words.push({ name, value, offset: at, ...(plain !== undefined && { isBare: true }) });
    }
  }
  return { id: ids[0], words, classes, secondId: ids[1], open: source[open] === '{' ? open : undefined };
}
