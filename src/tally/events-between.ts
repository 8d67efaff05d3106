import type { Dataset } from '../dataset/types.ts';
import { byCodePoint } from './by-code-point.ts';
import { type EventFacts, eventFacts } from './event-facts.ts';
import { memoizeByDataset } from './memoize-by-dataset.ts';
import type { Selection } from './plan.ts';

/** Events by their first days, and for each the latest last day among it and those before it. */
type DayIndex = { readonly events: readonly EventFacts[]; readonly lastSoFar: readonly string[] };

const dayIndex = memoizeByDataset((dataset: Dataset, _all: 'all'): DayIndex => {
  const events = eventFacts(dataset).toSorted((a, b) => byCodePoint(a.span.first, b.span.first));
  let latest = '';
  const lastSoFar = events.map(({ span }) => {
    if (span.last > latest) latest = span.last;
    return latest;
  });
  return { events, lastSoFar };
});

/** The first of so many places at which something holds that holds at all places after it. */
function firstWhere(length: number, holds: (place: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** All events that may lie in some days, if only in part, and some that may not; in no order that counts. */
export function eventsBetween(
  dataset: Dataset,
  { from, to }: NonNullable<Selection['days']>,
): readonly EventFacts[] {
  const { events, lastSoFar } = dayIndex(dataset, 'all');
  const begin = firstWhere(events.length, place => (lastSoFar[place] ?? '') >= from);
  const end = firstWhere(events.length, place => (events[place]?.span.first ?? '') > to);
  return events.slice(begin, end);
}
