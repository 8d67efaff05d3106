import { type Node, parseTree } from 'jsonc-parser';
import type { Place } from '../../problems/problem.ts';
import type { Path } from '../fault.ts';
import { showHidden } from './hidden-characters.ts';

/** Finds lines and columns in a JSON text. Made only where there is something to report. */
export type JsonPlaces = {
  /** The place of a character. */
  at(offset: number): Place;
  /** The place of a value, or of its key; of the nearest thing around it where it is not there. */
  of(path: Path, atKey?: boolean): Place;
};

const child = (node: Node, step: string | number): Node | undefined => {
  if (typeof step === 'number') return node.type === 'array' ? node.children?.[step] : undefined;
  if (node.type !== 'object') return undefined;
  return node.children?.findLast(property => property.children?.[0]?.value === step);
};

function offsetOf(tree: Node | undefined, path: Path, atKey: boolean): number {
  let node = tree;
  let offset = tree?.offset ?? 0;
  for (const [i, step] of path.entries()) {
    const next = node === undefined ? undefined : child(node, step);
    if (next === undefined) break;
    const [key, value] = next.type === 'property' ? (next.children ?? []) : [undefined, next];
    offset = (atKey && i === path.length - 1 ? key : value)?.offset ?? next.offset;
    node = value;
  }
  return offset;
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  return starts;
}

/** @param text valid JSON for `of`; any text for `at`. It nests no deeper than the reader allows. */
export function jsonPlaces(file: string, text: string): JsonPlaces {
  let lines: readonly number[] | undefined;
  const at = (offset: number): Place => {
    lines ??= lineStarts(text);
    const starts = lines;
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const start = starts[low] ?? 0;
    const end = starts[low + 1];
    const line = text.slice(start, end === undefined ? undefined : end - 1).replace(/\r$/, '');
    return { file, line: low + 1, column: offset - start + 1, text: showHidden(line) };
  };

  let tree: { readonly root: Node | undefined } | undefined;
  return {
    at,
    of: (path, atKey = false) => {
      tree ??= { root: parseTree(text, [], { allowTrailingComma: false, disallowComments: true }) };
      return at(offsetOf(tree.root, path, atKey));
    },
  };
}
