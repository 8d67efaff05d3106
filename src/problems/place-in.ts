import type { ProblemPlace } from './problem.ts';

/** The place of a character offset in a file's text: 1-based line and column, and the line itself. */
export function placeIn(file: string, source: string, offset: number): Required<ProblemPlace> {
  const before = source.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  const end = source.indexOf('\n', offset);
  return {
    file,
    line: before.split('\n').length,
    column: offset - start + 1,
    text: source.slice(start, end === -1 ? undefined : end).replace(/\r$/, ''),
  };
}
