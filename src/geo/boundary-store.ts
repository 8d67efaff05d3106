import type { Boundaries } from './types.ts';

const door = Symbol.for('sourceline.boundaries');
const store = globalThis as typeof globalThis & { [door]?: Map<string, Boundaries> };

/**
 * Sets that passed their checks, for whoever draws them later. The drawing may run from a bundle, where the
 * shipped files are out of reach, but in the same process; a global symbol is the door, as for the site.
 */
export function boundaryStore(): Map<string, Boundaries> {
  store[door] ??= new Map();
  return store[door];
}
