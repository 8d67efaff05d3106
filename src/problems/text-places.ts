import { bisectRight } from 'd3';
import { showHidden } from './hidden-characters.ts';
import type { ProblemPlace } from './problem.ts';

/** Offsets of the first character of each line. */
function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  return starts;
}

/**
 * The places of characters in a text, by their offset. Lines are looked for when the first is asked for, and the text
 * of a line is made once while places of the same line are asked for, so that many problems of one long line are cheap.
 * @param file path relative to the project's root.
 */
export function textPlaces(file: string, text: string): (offset: number) => Required<ProblemPlace> {
  let starts: readonly number[] | undefined;
  let last = { line: 0, shown: '' };
  return offset => {
    starts ??= lineStarts(text);
    const line = bisectRight(starts, offset);
    const start = starts[line - 1] ?? 0;
    if (line !== last.line) {
      last = { line, shown: showHidden(text.slice(start, starts[line]).replace(/\r?\n$/, '')) };
    }
    return { file, line, column: offset - start + 1, text: last.shown };
  };
}
