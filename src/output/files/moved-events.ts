import { eventAddress } from '../../charts/event-address.ts';
import { getDataset } from '../../site/get-dataset.ts';
import type { Site } from '../../site/types.ts';

/** An address of an event that only sends its readers on. */
export type MovedEvent = {
  readonly dataset: string;
  /** The id that it had then. */
  readonly event: string;
  /** Which page of its accounts, from 2; undefined for the event's own. */
  readonly page?: number;
  /** Where to: a path with the site's base. */
  readonly to: string;
};

/** Every address that an event had before, of the event and of pages of its accounts, from which readers are sent on. */
export function* movedEvents(
  site: Pick<Site, 'addresses' | 'datasets' | 'formerEvents' | 'formerPages'>,
): Generator<MovedEvent> {
  const { addresses, formerEvents, formerPages } = site;
  for (const [id, former] of formerEvents) {
    const dataset = getDataset(site, id);
    for (const [event, one] of former)
      if (one.kind === 'moved') yield { dataset: id, event, to: eventAddress(addresses, dataset, one.to) };
  }
  for (const [id, former] of formerPages) {
    const dataset = getDataset(site, id);
    for (const [event, pages] of former) {
      const now = formerEvents.get(id)?.get(event);
      const to =
        now?.kind === 'moved' ? eventAddress(addresses, dataset, now.to) : addresses.event(id, event);
      for (const page of pages) yield { dataset: id, event, page, to };
    }
  }
}
