import type { Addresses } from '../addresses.ts';
import type { Dataset } from '../dataset/types.ts';
import { eventsByDay } from './table/order-events.ts';

/**
 * The number of events that a page lists. An actor's page can have such a list for each of four kinds of claim, and
 * still stays well below 300 kB with long names.
 */
export const eventsOnPage = 100;

const listed = new WeakMap<Dataset, ReadonlyMap<string, number>>();

/** The page of the list of all events of its dataset that an event is on, from 1. */
function pageOf(dataset: Dataset, id: string): number {
  const known =
    listed.get(dataset) ??
    new Map(eventsByDay([...dataset.events.values()]).map((event, i) => [event.id, i]));
  listed.set(dataset, known);
  return Math.floor((known.get(id) ?? 0) / eventsOnPage) + 1;
}

/** Where an event is found: its page, or its row in the list of its dataset where events have no pages. */
export const eventAddress = (addresses: Addresses, dataset: Dataset, id: string): string =>
  addresses.hasEventPages
    ? addresses.event(dataset.id, id)
    : addresses.listedEvent(dataset.id, id, pageOf(dataset, id));
