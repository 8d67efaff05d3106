import type { Node } from 'unist';
import type { Edit } from '../problems/problem.ts';

/** The text that a syntax tree was parsed from, and where its characters are in the file. */
export type TextOrigin = {
  readonly text: string;
  /** The file's offset of an offset in `text`. */
  place(offset: number): number;
  /** Whether each character of `text` is in the file as it is. */
  readonly exact: boolean;
};

/** A text with the offset in the file at which it was typed. */
export type PlacedText = {
  readonly value: string;
  readonly offset: number;
  /** Each character of the value is in the file as it is, so that offsets inside it can be added. */
  readonly exact: boolean;
};

/** A replacement of a part of the text, as one of the file; undefined where the text is not in it as it is. */
export const editOf = (
  { place, exact }: TextOrigin,
  start: number,
  end: number,
  text: string,
): Edit | undefined => (exact ? { start: place(start), end: place(end), text } : undefined);

/** A text that is the file itself. */
export const fileOrigin = (text: string): TextOrigin => ({
  text,
  place: offset => offset,
  exact: true,
});

/** A value of the front matter or of a directive. Without an exact place, all of it is placed where it begins. */
export const valueOrigin = ({ value, offset, exact }: PlacedText): TextOrigin => ({
  text: value,
  place: inside => (exact ? offset + inside : offset),
  exact,
});

/** Offsets of a node in its origin's text. Every node that the parser made has them. */
export function rangeInFile(node: Node): { start: number; end: number } {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
