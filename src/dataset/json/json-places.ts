import type { ProblemPlace } from '../../problems/problem.ts';
import { textPlaces } from '../../problems/text-places.ts';
import type { Path } from '../fault.ts';
import { type FieldOffsets, type PartOffsets, partOffsets, skipSpaces } from './json-offsets.ts';

/** Finds lines and columns in a JSON text. Made only where there is something to report. */
export type JsonPlaces = {
  /** The place of a character. */
  at(offset: number): ProblemPlace;
  /** The place of a value, or of its key; of the nearest thing around it where it is not there. */
  of(path: Path, atKey?: boolean): ProblemPlace;
  /** The place of a key; of the nearest thing around it where it is not there. */
  ofKey(path: Path): ProblemPlace;
};

/** An entry of a list, which has no key, or a field of an object. */
function partOf(parts: PartOffsets | undefined, step: string | number): FieldOffsets | undefined {
  if (parts?.kind === 'object') return typeof step === 'string' ? parts.fields.get(step) : undefined;
  const value = typeof step === 'number' ? parts?.values[step] : undefined;
  return value === undefined ? undefined : { key: value, value };
}

/** @param text valid JSON for `of`; any text for `at`. */
export function jsonPlaces(file: string, text: string): JsonPlaces {
  const at = textPlaces(file, text);
  /** The parts of each value that was looked into, by its offset. */
  const known = new Map<number, PartOffsets | undefined>();
  const partsAt = (offset: number): PartOffsets | undefined => {
    if (!known.has(offset)) known.set(offset, partOffsets(text, offset));
    return known.get(offset);
  };
  const offsetOf = (path: Path, atKey: boolean): number => {
    const first = skipSpaces(text, 0);
    let part: FieldOffsets = { key: first, value: first };
    for (const step of path) {
      const next = partOf(partsAt(part.value), step);
      if (next === undefined) break;
      part = next;
    }
    return atKey ? part.key : part.value;
  };
  const of: JsonPlaces['of'] = (path, atKey = false) => at(offsetOf(path, atKey));
  return { at, of, ofKey: path => of(path, true) };
}
