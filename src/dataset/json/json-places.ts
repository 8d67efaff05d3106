import { type Node, parseTree } from 'jsonc-parser';
import type { ProblemPlace } from '../../problems/problem.ts';
import { textPlaces } from '../../problems/text-places.ts';
import type { Path } from '../fault.ts';

/** Finds lines and columns in a JSON text. Made only where there is something to report. */
export type JsonPlaces = {
  /** The place of a character. */
  at(offset: number): ProblemPlace;
  /** The place of a value, or of its key; of the nearest thing around it where it is not there. */
  of(path: Path, atKey?: boolean): ProblemPlace;
  /** The place of a key; of the nearest thing around it where it is not there. */
  ofKey(path: Path): ProblemPlace;
};

const childrenOf = ({ children = [] }: Node): readonly Node[] => children;

/** Fields of objects by their names, made once for each object that is looked into. */
type FieldIndex = WeakMap<Node, ReadonlyMap<unknown, Node>>;

function fieldsOf(node: Node, index: FieldIndex): ReadonlyMap<unknown, Node> {
  const known = index.get(node);
  if (known !== undefined) return known;
  // Of two fields of one name the last counts, as `JSON.parse` has it.
  const fields = new Map(childrenOf(node).map(property => [childrenOf(property)[0]?.value, property]));
  index.set(node, fields);
  return fields;
}

/** An entry of a list or a field of an object. */
const child = (node: Node, step: string | number, index: FieldIndex): Node | undefined =>
  typeof step === 'number' ? childrenOf(node)[step] : fieldsOf(node, index).get(step);

function offsetOf(tree: Node, path: Path, atKey: boolean, index: FieldIndex): number {
  let node = tree;
  let { offset } = tree;
  for (const step of path) {
    const next = child(node, step, index);
    // A field begins where its key does; its value is the second of its two children.
    const value = next?.type === 'property' ? childrenOf(next)[1] : next;
    if (next === undefined || value === undefined || (typeof step === 'number') !== (node.type === 'array'))
      break;
    offset = atKey ? next.offset : value.offset;
    node = value;
  }
  return offset;
}

/** @param text valid JSON for `of`; any text for `at`. It nests no deeper than the reader allows. */
export function jsonPlaces(file: string, text: string): JsonPlaces {
  const at = textPlaces(file, text);
  let tree: Node | undefined;
  const index: FieldIndex = new WeakMap();
  const of: JsonPlaces['of'] = (path, atKey = false) => {
    tree ??= parseTree(text);
    return at(tree === undefined ? 0 : offsetOf(tree, path, atKey, index));
  };
  return { at, of, ofKey: path => of(path, true) };
}
