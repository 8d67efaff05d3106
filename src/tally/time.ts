import { dayNumber, isoDay } from '../dataset/dates.ts';
import type { Event, TimePrecision } from '../dataset/types.ts';
import type { TimeUnit } from '../grammar/groupings.ts';

/** First and last day on which something may lie, ISO dates, both inclusive. */
export type DateSpan = { readonly first: string; readonly last: string };

/** The day before another. */
export const dayBefore = (iso: string): string => isoDay(dayNumber(iso) - 1);

/** The Monday of the ISO week that a day lies in. 1970-01-01 was a Thursday. */
const mondayOf = (day: number): number => day - ((((day + 3) % 7) + 7) % 7);

function lastOfMonth(iso: string): string {
  const year = iso.slice(0, 4);
  const month = Number(iso.slice(5, 7));
  if (month === 12) return `${year}-12-31`;
  return isoDay(dayNumber(`${year}-${String(month + 1).padStart(2, '0')}-01`) - 1);
}

/** The days that a date may mean at a precision: a month's precision makes any day of the month possible. */
const widened: Record<TimePrecision, (first: string, last: string) => DateSpan> = {
  minute: (first, last) => ({ first, last }),
  'part-of-day': (first, last) => ({ first, last }),
  day: (first, last) => ({ first, last }),
  week: (first, last) => ({
    first: isoDay(mondayOf(dayNumber(first))),
    last: isoDay(mondayOf(dayNumber(last)) + 6),
  }),
  month: (first, last) => ({ first: `${first.slice(0, 7)}-01`, last: lastOfMonth(last) }),
  year: (first, last) => ({ first: `${first.slice(0, 4)}-01-01`, last: `${last.slice(0, 4)}-12-31` }),
};

/** The days that an event may have lasted over (rule 19). */
export const spanOf = (event: Event): DateSpan =>
  widened[event.timePrecision](event.date, event.dateEnd ?? event.date);

/** The day, ISO week, month, quarter or year that a day lies in: `2016-09-05`, `2016-W36`, `2016-09`, `2016-Q3`, `2016`. */
export function timeKey(iso: string, unit: TimeUnit): string {
  if (unit === 'day') return iso;
  if (unit === 'month') return iso.slice(0, 7);
  if (unit === 'year') return iso.slice(0, 4);
  if (unit === 'quarter') return `${iso.slice(0, 4)}-Q${Math.ceil(Number(iso.slice(5, 7)) / 3)}`;
  const thursday = mondayOf(dayNumber(iso)) + 3;
  const year = isoDay(thursday).slice(0, 4);
  const week = Math.floor((thursday - dayNumber(`${year}-01-01`)) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** The first day of a key that `timeKey` gave. */
export function firstDayOf(key: string): string {
  const quarter = /^(\d{4})-Q(\d)$/.exec(key);
  if (quarter !== null) return `${quarter[1]}-${String(Number(quarter[2]) * 3 - 2).padStart(2, '0')}-01`;
  const week = /^(\d{4})-W(\d\d)$/.exec(key);
  if (week === null) return `${key}-01-01`.slice(0, 10);
  const [, year = '', number = ''] = week;
  return isoDay(mondayOf(dayNumber(`${year}-01-04`)) + (Number(number) - 1) * 7);
}

/** The row of a span by a unit of time: a key, or `several` where it covers more than one (rule 19). */
export function timeKeyOf({ first, last }: DateSpan, unit: TimeUnit): string {
  const key = timeKey(first, unit);
  return first === last || key === timeKey(last, unit) ? key : 'several';
}

/** The day of the week, from `1` for Monday to `7`, or `several` where it may have been another (rule 19). */
export const weekdayOf = ({ first, last }: DateSpan): string =>
  first === last ? String(dayNumber(first) - mondayOf(dayNumber(first)) + 1) : 'several';

/** The hour of the day in which an event began, from `00` to `23`, or `not-stated` where it is known less precisely. */
export const hourOf = ({ time }: Event): string =>
  time !== undefined && /^\d\d:/.test(time) ? time.slice(0, 2) : 'not-stated';

/** The days that `2016`, `2016-09` or `2016-09-05` stand for; undefined where the calendar has none such. */
export function readDate(typed: string): DateSpan | undefined {
  if (/^\d{4}$/.test(typed)) return { first: `${typed}-01-01`, last: `${typed}-12-31` };
  if (/^\d{4}-(?:0[1-9]|1[0-2])$/.test(typed)) {
    const first = `${typed}-01`;
    return { first, last: lastOfMonth(first) };
  }
  if (!/^\d{4}-\d\d-\d\d$/.test(typed)) return undefined;
  const day = dayNumber(typed);
  return Number.isNaN(day) || isoDay(day) !== typed ? undefined : { first: typed, last: typed };
}
