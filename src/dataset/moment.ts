import { isoDate } from './dates.ts';
import { plainDigits } from './plain-digits.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (format === undefined) {
    const digits = '2-digit' as const;
    const fields = { year: 'numeric', month: digits, day: digits, hour: digits, minute: digits } as const;
    format = new Intl.DateTimeFormat('en-GB', { ...fields, hourCycle: 'h23', timeZone: zone });
    formats.set(zone, format);
  }
  return format;
}

/** Minutes by which a clock is ahead of UTC: `Z`, `UTC`, `+03`, `+0300`, `+03:00`; undefined for any other text. */
export function offsetOf(text: string): number | undefined {
  if (/^(?:z|utc|gmt)$/i.test(text)) return 0;
  const found = /^([+-])(\d{2})(?::?(\d{2}))?$/.exec(text);
  if (found === null) return undefined;
  const [hours, minutes] = [Number(found[2]), Number(found[3] ?? 0)];
  const ahead = (found[1] === '-' ? -1 : 1) * (hours * 60 + minutes);
  return minutes < 60 && Math.abs(ahead) <= 14 * 60 ? ahead : undefined;
}

/**
 * The day and the hour of a moment in a time zone.
 * @param date ISO date, by a clock that is ahead of UTC. @param time HH:MM @param offset minutes
 */
export function momentIn(
  zone: string,
  date: string,
  time: string,
  offset: number,
): { readonly date: string; readonly time: string } {
  const moment = new Date(Date.parse(`${date}T${time}:00Z`) - offset * 60_000);
  const parts = new Map(
    formatIn(zone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, value]),
  );
  const part = (name: 'year' | 'month' | 'day' | 'hour' | 'minute') => parts.get(name) ?? '';
  return {
    date: `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
  };
}

/** Minutes since 1970 in UTC: those of one minute, or of one day in its zone. `end` is no longer part of it. */
export type MomentSpan = { readonly first: number; readonly end: number };

const dayLength = 24 * 60;
const written = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(Z|[+-]\d{2}:\d{2})?)?$/;

type Parts = { readonly date: string; readonly time?: string; readonly offset?: number };

function partsOf(text: string): Parts | undefined {
  const [, date = '', time, ahead] = written.exec(text) ?? [];
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  if (isoDate(year, month, day) === undefined) return undefined;
  if (time === undefined) return { date };
  if (!/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time)) return undefined;
  if (ahead === undefined) return { date, time };
  const offset = offsetOf(ahead);
  return offset === undefined ? undefined : { date, time, offset };
}

/** A day, `2016-09-05`, or a minute of a day, `2016-09-05T12:00`, which may have its own difference to UTC. */
export const isMoment = (text: string): boolean => partsOf(text) !== undefined;

/** Whether a moment is a day without an hour. */
export const isDayOnly = (text: string): boolean => partsOf(text)?.time === undefined;

/** A moment in another form: `2016-09-05 12:00`, `2016-09-05T12:00:41+0300`; undefined where none is meant. */
export function nearestMoment(typed: string): string | undefined {
  const found =
    /^(\d{4}-\d{1,2}-\d{1,2})[T ,]+(\d{1,2})[:.](\d{2})(?:[:.]\d{2}(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?$/i.exec(
      plainDigits(typed.trim()),
    );
  if (found === null) return undefined;
  const [, date = '', hour = '', minute = '', ahead = ''] = found;
  const [year = '', month = '', day = ''] = date.split('-');
  const offset = /^[+-]\d{2}$/.test(ahead) ? `${ahead}:00` : ahead.replace(/(\d{2})(\d{2})$/, '$1:$2');
  const meant = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T${hour.padStart(2, '0')}:${minute}${offset.toUpperCase()}`;
  return isMoment(meant) ? meant : undefined;
}

/** By how much a zone is ahead of UTC as a day of UTC begins: enough of these are kept for a year of many zones. */
const offsets = new Map<string, number>();

const minutesOf = (date: string, time: string): number => Date.parse(`${date}T${time}:00Z`) / 60_000;

function offsetAt(zone: string, minute: number): number {
  const [date = '', time = ''] = new Date(minute * 60_000).toISOString().slice(0, 16).split('T');
  const there = momentIn(zone, date, time, 0);
  return minutesOf(there.date, there.time) - minute;
}

function offsetOnDay(zone: string, day: number): number {
  const key = `${zone} ${day}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const offset = offsetAt(zone, day * dayLength);
  if (offsets.size >= 10_000) offsets.clear();
  offsets.set(key, offset);
  return offset;
}

/** The minutes that a clock of the zone shows so: none where it is put forward past it, two where it is put back. */
function readings(
  zone: string,
  local: number,
): { readonly found: readonly number[]; readonly before: number } {
  const day = Math.floor(local / dayLength);
  const [before, after] = [offsetOnDay(zone, day - 1), offsetOnDay(zone, day + 2)];
  if (before === after) return { found: [local - before], before };
  const found = [local - before, local - after].filter(minute => minute + offsetAt(zone, minute) === local);
  return { found: [...new Set(found)].sort((a, b) => a - b), before };
}

/** The first minute that a clock shows so; that of the change where it is put forward past it. */
function firstReading(zone: string, local: number): number {
  const { found, before } = readings(zone, local);
  return found[0] ?? local - before;
}

/**
 * The minutes of a moment.
 * @param zone of one that has no difference to UTC of its own.
 * @throws RangeError where it is none; those of a checked dataset are.
 */
export function momentSpan(text: string, zone: string): MomentSpan {
  const parts = partsOf(text);
  if (parts === undefined) throw new RangeError(`"${text}" is not a moment`);
  const { date, time, offset } = parts;
  if (time === undefined) {
    const midnight = minutesOf(date, '00:00');
    return { first: firstReading(zone, midnight), end: firstReading(zone, midnight + dayLength) };
  }
  const local = minutesOf(date, time);
  const first = offset === undefined ? firstReading(zone, local) : local - offset;
  return { first, end: first + 1 };
}

/** `+02:00` of minutes. */
function offsetText(ahead: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const minutes = Math.abs(ahead);
  return `${ahead < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** An hour that clocks show never or twice, as they are changed, and what it may mean. */
export type ClockChange = { readonly kind: 'skipped' | 'repeated'; readonly meant: readonly string[] };

/** Whether the clocks of a zone show the hour of a moment never, or twice. */
export function clockChange(text: string, zone: string): ClockChange | undefined {
  const parts = partsOf(text);
  if (parts?.time === undefined || parts.offset !== undefined) return undefined;
  const local = minutesOf(parts.date, parts.time);
  const { found } = readings(zone, local);
  if (found.length === 1) return undefined;
  const day = Math.floor(local / dayLength);
  const meant = [offsetOnDay(zone, day - 1), offsetOnDay(zone, day + 2)].map(
    ahead => text + offsetText(ahead),
  );
  return { kind: found.length === 0 ? 'skipped' : 'repeated', meant };
}

/** The moment as the clocks of a zone show it: `2016-09-05T09:00Z` → `2016-09-05T12:00` in Damascus. */
export function momentInZone(text: string, zone: string): string {
  const parts = partsOf(text);
  if (parts?.time === undefined || parts.offset === undefined) return text;
  const there = momentIn(zone, parts.date, parts.time, parts.offset);
  return `${there.date}T${there.time}`;
}

/** The day of a moment in a zone, as an ISO date. */
export const dayOfMoment = (text: string, zone: string): string => momentInZone(text, zone).slice(0, 10);
