import type { Addresses } from '../addresses.ts';
import type { Dataset } from '../dataset/types.ts';
import { eventsByDay } from './table/order-events.ts';

/**
 * The number of events that a page lists. An actor's page can have such a list for each of four kinds of claim, and
 * still stays well below 300 kB with long names.
 */
export const eventsOnPage = 100;

const listed = new WeakMap<Dataset, ReadonlyMap<string, number>>();

/** The place of each event in the list of all events of its dataset, from 0. */
export function placesInList(dataset: Dataset): ReadonlyMap<string, number> {
  const known =
    listed.get(dataset) ??
    new Map(eventsByDay([...dataset.events.values()]).map((event, i) => [event.id, i]));
  listed.set(dataset, known);
  return known;
}

/** The row of an event in the list of its dataset. @param events as `placesInList` has them. */
export const rowAddress = (
  addresses: Addresses,
  { id, events }: { readonly id: string; readonly events: ReadonlyMap<string, number> },
  event: string,
): string => addresses.listedEvent(id, event, Math.floor((events.get(event) ?? 0) / eventsOnPage) + 1);

/** Where an event is found: its page, or its row in the list of its dataset where events have no pages. */
export const eventAddress = (addresses: Addresses, dataset: Dataset, id: string): string =>
  addresses.hasEventPages
    ? addresses.event(dataset.id, id)
    : rowAddress(addresses, { id: dataset.id, events: placesInList(dataset) }, id);
