import type { Dataset, Place } from '../dataset/types.ts';
import { eventsIn } from '../tally/place-chain.ts';

/**
 * What selects the events in a place and in whatever lies in it: its region or country, or the places that its events
 * name, which are few where the events are many.
 */
export function placeFilter(dataset: Dataset, { id, level }: Place): readonly [name: string, value: string] {
  if (level === 'admin1') return ['region', id];
  if (level === 'country') return ['country', id];
  return ['place', [...new Set(eventsIn(dataset, id).map(({ place }) => place))].join(',')];
}
