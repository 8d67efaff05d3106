import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { eachHidden, hiddenSentence } from '../problems/hidden-characters.ts';
import type { Faults } from './faults.ts';
import { rangeInFile, type TextOrigin } from './origin.ts';

const fix = 'Delete it. Names in another direction need no such character: the site isolates them.';

/** Characters that nobody sees, typed as they are, anywhere in a file. */
export function refuseHidden(source: string, faults: Faults): void {
  for (const found of eachHidden(source.replaceAll('\r\n', ' \n'))) {
    faults.add('prose/hidden-character', found.offset, hiddenSentence(found), fix);
  }
}

const reference = /&(?:#[xX]([0-9a-fA-F]{1,6})|#(\d{1,7})|([A-Za-z][A-Za-z0-9]{1,31}));/g;

/** The character that a reference stands for; undefined where it is text. */
function charOf([, hex, decimal, name]: RegExpMatchArray): string | undefined {
  if (name !== undefined) return decodeNamedCharacterReference(name) || undefined;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** A text with a character in place of each reference to one, and where those characters were written. */
function decode(text: string): {
  readonly decoded: string;
  readonly references: ReadonlyMap<number, number>;
} {
  const references = new Map<number, number>();
  let decoded = '';
  let last = 0;
  for (const match of text.matchAll(reference)) {
    const char = charOf(match);
    const slashes = /\\*$/.exec(text.slice(Math.max(0, match.index - 8), match.index))?.[0].length ?? 0;
    if (char === undefined || slashes % 2 === 1) continue;
    decoded += text.slice(last, match.index);
    references.set(decoded.length, match.index);
    decoded += char;
    last = match.index + match[0].length;
  }
  return { decoded: decoded + text.slice(last), references };
}

/** The text with blanks in place of code, which is printed as it is written, and of what is not Markdown. */
function withoutCode(text: string, tree: Root, begin: number): string {
  const parts = [' '.repeat(begin)];
  let last = begin;
  visit(tree, node => {
    if (node.type !== 'code' && node.type !== 'inlineCode' && node.type !== 'html') return;
    const { start, end } = rangeInFile(node);
    parts.push(text.slice(last, start), ' '.repeat(end - start));
    last = end;
  });
  return [...parts, text.slice(last)].join('');
}

/**
 * Remark plugin: characters that nobody sees, written as `&#x202E;` or `&rlm;`. What is typed as it is belongs to the
 * file as a whole; code is printed as it is written.
 * @param start where the Markdown begins in the text.
 */
export function refuseHiddenReferences({
  origin,
  faults,
  start: begin = 0,
}: {
  origin: TextOrigin;
  faults: Faults;
  start?: number;
}) {
  return (tree: Root): void => {
    if (!origin.text.includes('&')) return;
    const { decoded, references } = decode(withoutCode(origin.text, tree, begin));
    if (references.size === 0) return;
    for (const found of eachHidden(decoded)) {
      const offset = references.get(found.offset);
      if (offset === undefined) continue;
      faults.add('prose/hidden-character', origin.place(offset), hiddenSentence(found), fix);
    }
  };
}
