import { eventsOnPage } from '../charts/event-address.ts';
import { eventsByDay } from '../charts/table/order-events.ts';
import { isRetracted } from '../dataset/account-status.ts';
import type { Dataset, Event } from '../dataset/types.ts';
import { memoizeByDataset } from '../tally/memoize-by-dataset.ts';
import { spanOf } from '../tally/time.ts';
import { yearsOn } from './list-page.ts';

export type EventPages = {
  readonly total: number;
  /** Those that count in totals: not retracted. */
  readonly counted: number;
  /** At least one page, by day. */
  readonly pages: readonly (readonly Event[])[];
  /** The first event of each year, and the number of the page that it is on. */
  readonly years: readonly { readonly year: string; readonly page: number; readonly event: string }[];
};

const divided = new WeakMap<readonly Event[], EventPages>();

/** Divides a list of events into pages. One list is divided once, for its first page and for those after it. */
export function eventPages(events: readonly Event[]): EventPages {
  const known = divided.get(events) ?? divideEvents(events, eventsOnPage);
  divided.set(events, known);
  return known;
}

/** @param size the number of events of a page. */
export function divideEvents(events: readonly Event[], size: number): EventPages {
  const sorted = eventsByDay(events);
  const count = Math.max(1, Math.ceil(sorted.length / size));
  return {
    total: sorted.length,
    counted: sorted.filter(event => !isRetracted(event)).length,
    pages: Array.from({ length: count }, (_, i) => sorted.slice(i * size, (i + 1) * size)),
    years: yearsOn(sorted, size, event => spanOf(event).first).map(({ year, page, row }) => ({
      year,
      page,
      event: row.id,
    })),
  };
}

const all = memoizeByDataset((dataset: Dataset, _all: 'all'): readonly Event[] => [
  ...dataset.events.values(),
]);

/** All events of a dataset, in its order: one list for whoever asks. */
export const allEvents = (dataset: Dataset): readonly Event[] => all(dataset, 'all');

/** The numbers of the pages after the first, of a list with so many events. */
export const furtherPages = (events: number, size = eventsOnPage): number[] =>
  Array.from({ length: Math.max(0, Math.ceil(events / size) - 1) }, (_, i) => i + 2);

/** The ids of the rows in which the years on a page begin, by the ids of their events; none in a list of one page. */
export function yearIds(
  { pages, years }: Pick<EventPages, 'pages' | 'years'>,
  page: number,
  section: string,
): ReadonlyMap<string, string> {
  const here = pages.length > 1 ? years.filter(one => one.page === page) : [];
  return new Map(here.map(({ year, event }) => [event, `${section}-${year}`]));
}

/**
 * The page numbers that a page links to: the first, the last, and those beside it. Undefined is a gap of two or more.
 */
export function linkedPages(page: number, count: number): (number | undefined)[] {
  const near = [1, page - 1, page, page + 1, count].filter(n => n >= 1 && n <= count);
  const shown = [...new Set(near)].sort((a, b) => a - b);
  return shown.flatMap((n, i) => {
    const before = shown[i - 1] ?? n - 1;
    if (n - before === 1) return [n];
    return n - before === 2 ? [n - 1, n] : [undefined, n];
  });
}
