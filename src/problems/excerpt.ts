import { showHidden } from './hidden-characters.ts';
import type { ProblemPlace } from './problem.ts';

/** Signs of a long line shown before and after the column. */
const before = 59;
const shownAtMost = 100;

/**
 * The line at a place and a caret under its column, as two lines of the same indent; undefined where the place has
 * no line. A long line is cut to the part around the column.
 */
export function excerpt({ text, column }: ProblemPlace): readonly [line: string, caret: string] | undefined {
  if (text === undefined || column === undefined) return undefined;
  const start = Math.max(0, column - 1 - before);
  // A tab in the line is a tab above the caret too, however wide the terminal makes it.
  const indent = text.slice(start, column - 1).replace(/[^\t]/g, ' ');
  return [
    showHidden(text.slice(start, start + shownAtMost)),
    `${indent}${' '.repeat(column - 1 - start - indent.length)}^`,
  ];
}
