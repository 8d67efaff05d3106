import { regionOf } from '../../dataset/region-of.ts';
import type { Dataset, Event, Place } from '../../dataset/types.ts';
import type { Boundaries } from '../../geo/types.ts';
import { coordinatesOf, type Degrees, unitOfRegion } from '../map/locate.ts';

/** How exactly a small map shows where something is: a spot or a settlement, a region, or the whole country. */
export type Whereabouts =
  | (Degrees & {
      readonly kind: 'point';
      /** It is near there, or nobody has checked the coordinates. */
      readonly isRough: boolean;
    })
  | { readonly kind: 'region'; readonly key: string }
  | { readonly kind: 'country' };

/** The region, or the whole country where that is not known or not on the map. */
function areaOf(dataset: Dataset, place: string, boundaries: Boundaries): Whereabouts {
  const region = regionOf(dataset, place);
  const unit = region && unitOfRegion(region, boundaries, { dataset });
  return unit === undefined ? { kind: 'country' } : { kind: 'region', key: unit.key };
}

/** Where a place is, no more exactly than its coordinates are of the place itself. */
export function placeWhereabouts(dataset: Dataset, place: Place, boundaries: Boundaries): Whereabouts {
  const at = coordinatesOf(place);
  return at === undefined
    ? areaOf(dataset, place.id, boundaries)
    : { kind: 'point', ...at, isRough: place.checked === false };
}

/** Where an event was, no more exactly than its precision says; undefined where nothing is known of that. */
export function eventWhereabouts(
  dataset: Dataset,
  { place: id, precision, site }: Event,
  boundaries: Boundaries,
): Whereabouts | undefined {
  switch (precision) {
    case 'unknown':
      return undefined;
    case 'country':
      return { kind: 'country' };
    case 'admin1':
    case 'admin2':
      return areaOf(dataset, id, boundaries);
    case 'site':
    case 'settlement':
    case 'near': {
      const place = dataset.places.get(id);
      if (site?.lat !== undefined && site.lon !== undefined) {
        const isRough = precision === 'near' || site.checked === false;
        return { kind: 'point', lat: site.lat, lon: site.lon, isRough };
      }
      const found = place && placeWhereabouts(dataset, place, boundaries);
      return found?.kind === 'point' && precision === 'near' ? { ...found, isRough: true } : found;
    }
  }
}
