import type { Node } from 'unist';

/** The text that a syntax tree was parsed from, and where its characters stand in the file. */
export type Origin = {
  readonly text: string;
  /** The file's offset of an offset in `text`. */
  place(offset: number): number;
};

/** A text that is the file itself. */
export const whole = (text: string): Origin => ({ text, place: offset => offset });

/** A value of the front matter or of a directive. Without an exact place, all of it stands where it begins. */
export const part = (text: string, offset: number, exact: boolean): Origin => ({
  text,
  place: inside => (exact ? offset + inside : offset),
});

/** Offsets of a node in its origin's text. Every node that the parser made has them. */
export function spanOf(node: Node): { start: number; end: number } {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
