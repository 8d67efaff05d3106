import { nearest } from '../problems/nearest.ts';
import type { NamedUnit } from './types.ts';
import { plainName } from './unit-by-name.ts';

/**
 * The unit whose name or alias is nearest to one of a region's names; undefined if none is near.
 * @param taken units that other regions are: they are not meant.
 */
export function nearestUnit<U extends NamedUnit>(
  { units }: { readonly units: readonly U[] },
  names: readonly string[],
  taken: ReadonlySet<U>,
): U | undefined {
  const free = new Map(
    units
      .filter(unit => !taken.has(unit))
      .flatMap(unit => [...Object.values(unit.name), ...unit.aliases].map(name => [plainName(name), unit])),
  );
  for (const name of names) {
    const found = nearest(plainName(name), free.keys());
    if (found !== undefined) return free.get(found);
  }
  return undefined;
}
