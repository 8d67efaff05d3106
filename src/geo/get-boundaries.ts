import { readBoundaries } from './read-boundaries.ts';
import type { Boundaries } from './types.ts';

const door = Symbol.for('sourceline.boundaries');
const store = globalThis as typeof globalThis & { [door]?: Map<string, Boundaries> };

/**
 * Hands a set that passed its checks to whoever draws it later. The drawing may run from a bundle, where the
 * shipped files are out of reach, but in the same process; a global symbol is the door, as for the site.
 */
export function setBoundaries(boundaries: Boundaries): void {
  store[door] ??= new Map();
  store[door].set(boundaries.name, boundaries);
}

/** The set that the site was built with; else the shipped one. @throws if there is none, with the problem as text. */
export function getBoundaries(name: string): Boundaries {
  const known = store[door]?.get(name);
  if (known !== undefined) return known;
  const read = readBoundaries(undefined, name);
  if (!read.ok) throw new Error(read.problems.map(({ what }) => what).join(' '));
  setBoundaries(read.value);
  return read.value;
}
