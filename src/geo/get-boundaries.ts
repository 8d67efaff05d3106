import { boundaryStore } from './boundary-store.ts';
import { readBoundaries } from './read-boundaries.ts';
import type { Boundaries } from './types.ts';

/** The set that was last read under this name; else the shipped one. @throws if there is none, with the problem as text. */
export function getBoundaries(name: string): Boundaries {
  const known = boundaryStore().get(name);
  if (known !== undefined) return known;
  const read = readBoundaries(undefined, name);
  if (!read.ok) throw new Error(read.problems.map(({ what }) => what).join(' '));
  return read.value;
}
