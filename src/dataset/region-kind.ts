import { regionKindOfCountry } from '../geo/region-kind-of-country.ts';
import type { RegionKind } from '../grammar/region-kinds.ts';
import { countryOf } from './region-of.ts';
import type { Dataset, Place } from './types.ts';

/** What a region is called in its country; "region" where the data does not say which that is. */
export function kindOfRegion(dataset: Dataset, { id, codes }: Pick<Place, 'id' | 'codes'>): RegionKind {
  const code = countryOf(dataset, id)?.codes.iso ?? codes.iso?.slice(0, 2);
  return code === undefined ? 'region' : regionKindOfCountry(code);
}

const kinds = new WeakMap<Dataset, RegionKind>();

/** What the regions of a dataset are called, where all their countries have one word; else "region". */
export function regionKindOf(dataset: Dataset): RegionKind {
  const known = kinds.get(dataset);
  if (known !== undefined) return known;
  const found = new Set<RegionKind>();
  for (const place of dataset.places.values())
    if (place.level === 'admin1') found.add(kindOfRegion(dataset, place));
  const [only, ...others] = found;
  const kind = only === undefined || others.length > 0 ? 'region' : only;
  kinds.set(dataset, kind);
  return kind;
}
