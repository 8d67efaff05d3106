import type { TimeUnit } from '../grammar/groupings.ts';
import { noonUTC } from '../i18n/locale.ts';
import { type DateSpan, firstDayOf, timeKey } from './time.ts';

const days = (from: string, to: string): number =>
  Math.round((noonUTC(to).getTime() - noonUTC(from).getTime()) / 86_400_000) + 1;

/** The coarsest unit that still shows a course: days up to six weeks, weeks to half a year, months to four years. */
export function unitFor(from: string, to: string): TimeUnit {
  const span = days(from, to);
  return span <= 45 ? 'day' : span <= 200 ? 'week' : span <= 4 * 366 ? 'month' : 'year';
}

/** Moves a day that begins a slot to the one that begins the next. */
function toNextSlot(day: Date, unit: TimeUnit): void {
  if (unit === 'year') day.setUTCFullYear(day.getUTCFullYear() + 1);
  else if (unit === 'month' || unit === 'quarter')
    day.setUTCMonth(day.getUTCMonth() + (unit === 'quarter' ? 3 : 1));
  else day.setUTCDate(day.getUTCDate() + (unit === 'week' ? 7 : 1));
}

/** Every key of the unit from one day to another, in order. */
export function slotKeys(from: string, to: string, unit: TimeUnit): string[] {
  const keys: string[] = [];
  const last = noonUTC(to);
  const day = noonUTC(firstDayOf(timeKey(from, unit)));
  while (day <= last) {
    keys.push(timeKey(day.toISOString().slice(0, 10), unit));
    toNextSlot(day, unit);
  }
  return keys;
}

/** The first and the last day of a slot of time: of `2016-09` by month, 1 and 30 September 2016. */
export function daysOfSlot(key: string, unit: TimeUnit): DateSpan {
  const first = firstDayOf(key);
  const day = noonUTC(first);
  toNextSlot(day, unit);
  day.setUTCDate(day.getUTCDate() - 1);
  return { first, last: day.toISOString().slice(0, 10) };
}
