import type { Boundaries } from './types.ts';
import { isNearContext, unitAtPoint } from './unit-at-point.ts';

/** `border`: within 2 km of one, where simplified lines cannot tell the two sides apart. */
export type CountryAtPoint =
  | { readonly kind: 'inside'; readonly country: string }
  | { readonly kind: 'border' | 'outside' };

/**
 * Which of some countries a point lies in, where their boundaries leave no doubt.
 * @param sets by the codes of the countries.
 */
export function countryAtPoint(
  sets: ReadonlyMap<string, Boundaries>,
  lon: number,
  lat: number,
): CountryAtPoint {
  const found = [...sets].filter(([, set]) => unitAtPoint(set, lon, lat) !== undefined);
  const [only, ...others] = found;
  if (only === undefined) return { kind: 'outside' };
  const [country, boundaries] = only;
  if (others.length > 0 || isNearContext(boundaries, lon, lat)) return { kind: 'border' };
  return { kind: 'inside', country };
}
