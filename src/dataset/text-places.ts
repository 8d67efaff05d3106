import { bisectRight } from 'd3';
import type { Place } from '../problems/problem.ts';
import { showHidden } from './json/hidden-characters.ts';

/** Offsets of the first character of each line. */
function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  return starts;
}

/**
 * The places of characters in a text, by their offset. Lines are looked for when the first is asked for.
 * @param file path relative to the project's root.
 */
export function textPlaces(file: string, text: string): (offset: number) => Place {
  let starts: readonly number[] | undefined;
  return offset => {
    starts ??= lineStarts(text);
    const line = bisectRight(starts, offset);
    const start = starts[line - 1] ?? 0;
    const shown = text.slice(start, starts[line]).replace(/\r?\n$/, '');
    return { file, line, column: offset - start + 1, text: showHidden(shown) };
  };
}
