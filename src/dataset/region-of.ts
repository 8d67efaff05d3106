import type { Dataset, Place, PlaceLevel } from './types.ts';

function enclosing(dataset: Dataset, id: string, level: PlaceLevel): Place | undefined {
  let place = dataset.places.get(id);
  while (place !== undefined && place.level !== level) {
    place = place.in === undefined ? undefined : dataset.places.get(place.in);
  }
  return place;
}

/** The first division of a country (governorate, state) that a place lies in, or is; undefined where none is stated. */
export const regionOf = (dataset: Dataset, placeId: string): Place | undefined =>
  enclosing(dataset, placeId, 'admin1');

/** The country that a place lies in, or is; undefined where none is stated. */
export const countryOf = (dataset: Dataset, placeId: string): Place | undefined =>
  enclosing(dataset, placeId, 'country');
