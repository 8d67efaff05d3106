import { clockChange, momentSpan } from '../../dataset/moment.ts';
import { dateFormat } from '../../i18n/date-format.ts';
import { type Locale, noonUTC } from '../../i18n/locale.ts';

const hour = 60;
const day = 24 * hour;
/** Minutes between two ticks, the finest first: parts of a day that its hours are whole multiples of, then days. */
const steps = [
  ...[1, 2, 5, 10, 15, 30, hour, 2 * hour, 3 * hour, 6 * hour, 12 * hour],
  ...[1, 2, 3, 4, 7, 14, 30, 60, 120, 365, 730, 1825, 3650].map(days => days * day),
];

export type TimeTick = {
  readonly at: number;
  /** An hour, and below it the day on the first tick and wherever it is another one; or a day. */
  readonly lines: readonly string[];
};

const dayAfter = (iso: string, days: number): string =>
  new Date(noonUTC(iso).getTime() + days * day * 60_000).toISOString().slice(0, 10);

/** The day of a minute by the clocks of a zone, at most a day too early: the day before may be the last that began. */
const dayNear = (minute: number): string => new Date((minute - day) * 60_000).toISOString().slice(0, 10);

const clock = (minute: number): string =>
  `${String(Math.floor(minute / hour)).padStart(2, '0')}:${String(minute % hour).padStart(2, '0')}`;

const dayFields = { day: 'numeric', month: 'short' } as const;
const yearFields = { ...dayFields, year: 'numeric' } as const;

/**
 * Ticks between two minutes, by the clocks of a zone, and no more than `most` of them.
 * @param span in minutes since 1970 in UTC
 */
export function timeTicks(
  { from, to }: { readonly from: number; readonly to: number },
  most: number,
  zone: string,
  { strings }: Locale,
): TimeTick[] {
  const step = steps.find(minutes => (to - from) / minutes <= most - 1) ?? steps.at(-1) ?? day;
  const fields = (to - from) / day > 300 ? yearFields : dayFields;
  const dayLabel = (iso: string) => dateFormat(strings.charts.intl, fields).format(noonUTC(iso));
  const ticks: TimeTick[] = [];
  let shownDay = '';
  const start = dayNear(from);
  for (let days = 0; ; days += Math.max(1, step / day)) {
    const iso = dayAfter(start, days);
    if (momentSpan(iso, zone).first > to) return ticks;
    for (let minute = 0; minute < day; minute += step) {
      const moment = `${iso}T${clock(minute)}`;
      const { first: at } = momentSpan(moment, zone);
      if (at < from || at > to || clockChange(moment, zone)?.kind === 'skipped') continue;
      const label = dayLabel(iso);
      const lines = step >= day ? [label] : shownDay === iso ? [clock(minute)] : [clock(minute), label];
      shownDay = iso;
      ticks.push({ at, lines });
    }
  }
}
