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
  const listOf = (id: string): Event[] => {
    const list = index.get(id) ?? [];
    index.set(id, list);
    return list;
  };
  /** The lists of all that a place lies in: looked up once for each place, however many events are there. */
  const lists = new Map<string, readonly Event[][]>();
  for (const event of dataset.events.values()) {
    const known = lists.get(event.place) ?? placeChain(dataset, event.place).map(({ id }) => listOf(id));
    lists.set(event.place, known);
    for (const list of known) list.push(event);
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
