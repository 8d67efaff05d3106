import { mayName } from '../dataset/few-events.ts';
import type { Dataset } from '../dataset/types.ts';
import { eventsIn } from '../tally/place-chain.ts';

/** The places that a dataset's page lists: those with events, in the order of the data. */
export const listedPlaces = (dataset: Dataset): string[] =>
  [...dataset.places.keys()].filter(id => eventsIn(dataset, id).length > 0 && mayName(dataset, 'place', id));
