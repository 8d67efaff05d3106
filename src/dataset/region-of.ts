import { encloser } from './enclosing-places.ts';
import type { Dataset, Place, PlaceLevel } from './types.ts';

/** Datasets are frozen: what is known of one holds for as long as it lives. */
function enclosing(level: PlaceLevel): (dataset: Dataset, id: string) => Place | undefined {
  const kept = new WeakMap<Dataset, (id: string) => Place | undefined>();
  return (dataset, id) => {
    const find = kept.get(dataset) ?? encloser(place => dataset.places.get(place), level);
    kept.set(dataset, find);
    return find(id);
  };
}

/** The first division of a country (governorate, state) that a place lies in, or is; undefined where none is stated. */
export const regionOf = enclosing('admin1');

/** The country that a place lies in, or is; undefined where none is stated. */
export const countryOf = enclosing('country');
