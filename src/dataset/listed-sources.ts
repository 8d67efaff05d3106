import { namedSources } from './few-events.ts';
import type { Dataset } from './types.ts';

/** The number of sources that a page lists. */
export const sourcesOnPage = 50;

const places = new WeakMap<Dataset, ReadonlyMap<string, number>>();

/** The place of each source in the list of a dataset's sources, from 0. */
export function placesOfSources(dataset: Dataset): ReadonlyMap<string, number> {
  const known = places.get(dataset) ?? new Map(namedSources(dataset).map((source, i) => [source.id, i]));
  places.set(dataset, known);
  return known;
}

/** The page of that list that a place is on, from 1. */
export const pageOfPlace = (place = 0): number => Math.floor(place / sourcesOnPage) + 1;

/** The page of the list of a dataset's sources that a source is on, from 1. */
export const sourcePage = (dataset: Dataset, id: string): number =>
  pageOfPlace(placesOfSources(dataset).get(id));
