import { plainWord } from '../../dataset/find-id.ts';
import type { Event } from '../../dataset/types.ts';
import { byCodePoint } from '../../tally/by-code-point.ts';
import { compareSums } from '../../tally/order.ts';
import { type DateSpan, spanOf } from '../../tally/time.ts';
import type { EventColumn } from './event-columns.ts';

type Compare = (a: Event, b: Event) => number;

const compareSpans = (a: DateSpan, b: DateSpan): number =>
  byCodePoint(a.first, b.first) || byCodePoint(a.last, b.last);

/** By day; events of the same days keep the dataset's order. */
const byDay: Compare = (a, b) => compareSpans(spanOf(a), spanOf(b));

/** As pages list events: by day; those of the same days by their ids. */
export const eventsByDay = (events: readonly Event[]): Event[] =>
  events
    .map(event => ({ event, span: spanOf(event) }))
    .sort((a, b) => compareSpans(a.span, b.span) || byCodePoint(a.event.id, b.event.id))
    .map(({ event }) => event);

/** Parts of a day at the hour when they begin. */
const hours: Readonly<Record<string, string>> = {
  night: '00:00',
  morning: '06:00',
  noon: '12:00',
  afternoon: '13:00',
  evening: '18:00',
};

/** What a column orders events by: nothing where it has no value. */
function valuesOf({ key, cell }: EventColumn): (event: Event) => string | undefined {
  if (key === 'date') return event => `${spanOf(event).first} ${spanOf(event).last}`;
  if (key === 'time') return ({ time }) => (time === undefined ? undefined : (hours[time] ?? time));
  return event => {
    const { text, absent } = cell(event);
    return absent === undefined ? plainWord(text) : undefined;
  };
}

function compareBy(column: EventColumn, descending: boolean): Compare {
  const { sums } = column;
  if (sums !== undefined) {
    const compare = compareSums('low', descending);
    return (a, b) => {
      const [x, y] = [sums.of(a)?.sum, sums.of(b)?.sum];
      return x === undefined || y === undefined
        ? Number(x === undefined) - Number(y === undefined)
        : compare(x, y);
    };
  }
  const read = valuesOf(column);
  return (a, b) => {
    const [x, y] = [read(a), read(b)];
    if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
    const [place, other] = [a, b].map(event => column.place?.(event) ?? Number.MAX_SAFE_INTEGER);
    return (descending ? -1 : 1) * ((place ?? 0) - (other ?? 0) || byCodePoint(x, y));
  };
}

/**
 * Events by a column, as the registry orders its values, else as they read, what lacks a value last; without one, and where it says the same, by day.
 * @param descending turns the column's order round, never that of the days.
 */
export function orderEvents(
  events: readonly Event[],
  column: EventColumn | undefined,
  descending: boolean,
): Event[] {
  const compare: Compare = column === undefined ? () => 0 : compareBy(column, descending);
  return events.toSorted((a, b) => compare(a, b) || byDay(a, b));
}
