import { nearestUnit } from '../geo/nearest-unit.ts';
import type { Boundaries, Unit } from '../geo/types.ts';
import { unitByName } from '../geo/unit-by-name.ts';
import { encloser } from './enclosing-places.ts';
import { textIn } from './text-in.ts';
import type { Place } from './types.ts';

export type UnmatchedRegion = {
  /** The id of the place. */
  readonly id: string;
  /** As the data has them, the English one first. */
  readonly names: readonly string[];
  /** The unit that may be meant. */
  readonly unit?: Unit;
};

/** The regions of the data, of the country of the boundaries, that are no unit of them. */
export function unmatchedRegions(
  places: ReadonlyMap<string, Place>,
  boundaries: Boundaries,
): UnmatchedRegion[] {
  const countryOf = encloser((id: string) => places.get(id), 'country');
  const taken = new Set<Unit>();
  const unmatched: { readonly id: string; readonly names: readonly string[] }[] = [];
  for (const [id, place] of places) {
    if (place.level !== 'admin1') continue;
    const code = (countryOf(id) ?? place).codes.iso?.slice(0, 2).toLowerCase();
    if (code !== boundaries.name) continue;
    const names = [...new Set([textIn(place.name, 'en'), ...Object.values(place.name), ...place.aliases])];
    const unit = unitByName(boundaries, { ...place.codes, names });
    if (unit === undefined) unmatched.push({ id, names });
    else taken.add(unit);
  }
  return unmatched.map(region => {
    const unit = nearestUnit(boundaries, region.names, taken);
    return unit === undefined ? region : { ...region, unit };
  });
}
