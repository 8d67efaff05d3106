import { isDeepStrictEqual } from 'node:util';
import type { Path } from '../dataset/fault.ts';
import { isObject } from '../dataset/json/is-object.ts';
import type { Side } from './merge-row.ts';

export type JsonConflict = {
  readonly path: Path;
  readonly base: unknown;
  readonly ours: unknown;
  readonly theirs: unknown;
};

const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);

/**
 * `dataset.json` as it was imported, as it is, and as the new file has it, in one: what only the hand changed stays.
 * Of two days of the last change the later one counts. Lists are taken whole.
 * @param conflicts filled with what both changed.
 */
export function mergeJson(
  base: unknown,
  ours: unknown,
  theirs: unknown,
  side: Side,
  conflicts: JsonConflict[],
  path: Path = [],
): unknown {
  if (isDeepStrictEqual(ours, theirs) || isDeepStrictEqual(ours, base)) return theirs;
  if (isDeepStrictEqual(theirs, base)) return ours;
  if (isObject(ours) && isObject(theirs)) {
    const was = isObject(base) ? base : {};
    const keys = new Set([...Object.keys(theirs), ...Object.keys(ours)]);
    const merged = [...keys].flatMap(key => {
      const value = mergeJson(was[key], ours[key], theirs[key], side, conflicts, [...path, key]);
      return value === undefined ? [] : [[key, value] as const];
    });
    return Object.fromEntries(merged);
  }
  if (path.join('.') === 'dataset.updated' && isDay(ours) && isDay(theirs))
    return ours > theirs ? ours : theirs;
  if (side === undefined) conflicts.push({ path, base, ours, theirs });
  return side === 'theirs' ? theirs : ours;
}
