import { namedSources } from './few-events.ts';
import type { Dataset } from './types.ts';

/** The number of sources that a page lists. */
export const sourcesOnPage = 50;

const places = new WeakMap<Dataset, ReadonlyMap<string, number>>();

/** The page of the list of a dataset's sources that a source is on, from 1. */
export function sourcePage(dataset: Dataset, id: string): number {
  const known = places.get(dataset) ?? new Map(namedSources(dataset).map((source, i) => [source.id, i]));
  places.set(dataset, known);
  return Math.floor((known.get(id) ?? 0) / sourcesOnPage) + 1;
}
