import type { Color } from 'culori/fn';
import { loadCulori } from './load-culori.ts';

/** How colours are seen: by most people, and by those who lack one of the three cones (Machado and others, 2009). */
export type Sight = 'usual' | 'deutan' | 'protan' | 'tritan';

function readColour(typed: string): Color {
  const read = loadCulori().parse(typed);
  if (read === undefined) throw new RangeError(`"${typed}" is not a colour`);
  return read;
}

/** Two areas that are less apart, in CIEDE2000, may be taken for one another: about ten times what is just seen. */
export const leastApart = 10;

type Apart = { readonly distance: number; readonly sight: Sight; readonly usual: number };

/**
 * How far two colours are apart, in CIEDE2000, for the sight that tells them apart least, and for most people.
 * @param one as `#rrggbb`.
 */
export function seenApart(one: string, other: string): Apart {
  const [a, b] = [readColour(one), readColour(other)];
  const { distance, simulations } = loadCulori();
  const usual = distance(a, b);
  let least: Apart = { distance: usual, sight: 'usual', usual };
  for (const [sight, seen] of simulations) {
    const apart = distance(seen(a), seen(b));
    if (apart < least.distance) least = { distance: apart, sight, usual };
  }
  // What most people take for one needs no word about those who see less.
  return usual < leastApart ? { ...least, sight: 'usual' } : least;
}
