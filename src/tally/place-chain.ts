import type { Dataset, Event, Place } from '../dataset/types.ts';
import { memoizeByDataset } from './memoize-by-dataset.ts';

/** A place and what it lies in, from the inside out. */
export function placeChain(dataset: Dataset, id: string): Place[] {
  const chain: Place[] = [];
  for (let next: string | undefined = id; next !== undefined; ) {
    const place = dataset.places.get(next);
    if (place === undefined) throw new RangeError(`no place "${next}" in ${dataset.id}`);
    chain.push(place);
    next = place.in;
  }
  return chain;
}

const indexed = memoizeByDataset((dataset: Dataset, _all: 'all'): ReadonlyMap<string, readonly Event[]> => {
  const index = new Map<string, Event[]>();
  for (const event of dataset.events.values()) {
    for (const { id } of placeChain(dataset, event.place)) {
      const events = index.get(id);
      if (events === undefined) index.set(id, [event]);
      else events.push(event);
    }
  }
  return index;
});

/** Events in a place or in anything that lies in it, in the order of the data. */
export const eventsIn = (dataset: Dataset, id: string): readonly Event[] =>
  indexed(dataset, 'all').get(id) ?? [];

const inside = memoizeByDataset((dataset: Dataset, _all: 'all') =>
  Map.groupBy(dataset.places.values(), place => place.in),
);

/** The places that lie in a place, in the order of the data, without those within them. */
export const placesIn = (dataset: Dataset, id: string): readonly Place[] =>
  inside(dataset, 'all').get(id) ?? [];
