import { countryOfSet } from '../geo/country-boundaries.ts';
import { nearestUnit } from '../geo/nearest-unit.ts';
import type { Boundaries, Unit } from '../geo/types.ts';
import { unitByName } from '../geo/unit-by-name.ts';
import { encloser } from './enclosing-places.ts';
import { textIn } from './text-in.ts';
import type { Text } from './trusted.ts';
import type { Place } from './types.ts';

/** What is known of a place: as a dataset has it, or as its file has it before it is trusted. */
export type NamedPlace = {
  readonly level: Place['level'];
  readonly in?: string | undefined;
  readonly name: Text;
  readonly aliases: readonly string[];
  readonly codes: { readonly iso?: string | undefined; readonly pcode?: string | undefined };
};

export type UnmatchedRegion = {
  /** The id of the place. */
  readonly id: string;
  /** As the data has them, the English one first. */
  readonly names: readonly string[];
  /** The unit that may be meant. */
  readonly unit?: Unit;
};

/** Finds the country of a region: its ISO 3166-1 code in small letters; undefined where none is stated. */
export function countryOfRegion(places: ReadonlyMap<string, NamedPlace>): (id: string) => string | undefined {
  const countryOf = encloser((id: string) => places.get(id), 'country');
  return id => (countryOf(id) ?? places.get(id))?.codes.iso?.slice(0, 2).toLowerCase();
}

/** The regions of the data, of the country of the boundaries, that are no unit of them. */
export function unmatchedRegions(
  places: ReadonlyMap<string, NamedPlace>,
  boundaries: Boundaries,
): UnmatchedRegion[] {
  const codeOf = countryOfRegion(places);
  const country = countryOfSet(boundaries.name);
  const taken = new Set<Unit>();
  const unmatched: UnmatchedRegion[] = [];
  for (const [id, { level, name, aliases, codes }] of places) {
    if (level !== 'admin1' || codeOf(id) !== country) continue;
    const names = [...new Set([textIn(name, 'en'), ...Object.values(name), ...aliases])];
    const unit = unitByName(boundaries, { iso: codes.iso, pcode: codes.pcode, names });
    if (unit === undefined) unmatched.push({ id, names });
    else taken.add(unit);
  }
  return unmatched.map(region => {
    const unit = nearestUnit(boundaries, region.names, taken);
    return unit === undefined ? region : { ...region, unit };
  });
}
