import type { Event, TimePrecision } from '../dataset/types.ts';
import { dateFormat } from '../i18n/date-format.ts';
import { type Locale, noonUTC } from '../i18n/locale.ts';
import type { Question } from '../tally/types.ts';

type Grain = 'day' | 'month' | 'year';

const fields: Record<Grain, Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
};

export const grainOf = (precision: TimePrecision): Grain =>
  precision === 'month' || precision === 'year' ? precision : 'day';

/** `Intl` puts thin spaces around dashes; charts print plain ones, and none between two numbers. */
const plainSpaces = (text: string) => text.replace(/[\u2009\u202f]/g, ' ').replace(/^(\d+) – (\d)/, '$1–$2');

/** So many spans are kept; then they are written afresh. */
const spansAtMost = 1000;
const spans = new Map<string, string>();

/**
 * From one ISO date to another, as a reader writes it: `5 September 2016`, `5–9 September 2016`. `Intl` takes its
 * time over a range, and the charts of a site share a few: each is written once.
 */
export function dateSpan(from: string, to: string, grain: Grain, locale: Locale): string {
  const { intl } = locale.strings.charts;
  const key = `${intl} ${grain} ${from} ${to}`;
  const known = spans.get(key);
  if (known !== undefined) return known;
  const span = plainSpaces(dateFormat(intl, fields[grain]).formatRange(noonUTC(from), noonUTC(to)));
  if (spans.size >= spansAtMost) spans.clear();
  spans.set(key, span);
  return span;
}

/** First and last day of the events, both inclusive. */
export function extent(events: readonly Event[]): { from: string; to: string } {
  const from = events.map(event => event.date).sort()[0];
  const to = events
    .map(event => event.dateEnd ?? event.date)
    .sort()
    .at(-1);
  if (from === undefined || to === undefined) throw new RangeError('no events, no extent');
  return { from, to };
}

const asked = (question: Question, word: 'from' | 'to') =>
  question.filters.find(filter => filter.word === word && !filter.not)?.values[0];

/** The time that a chart covers: the one asked for, else the events' own, no finer than they are dated. */
export function periodOf(question: Question, events: readonly Event[], locale: Locale): string {
  const own = extent(events);
  const from = asked(question, 'from') ?? own.from;
  const to = asked(question, 'to') ?? own.to;
  const ends = events.filter(({ date, dateEnd }) => date === from || (dateEnd ?? date) === to);
  const grains = ends.map(event => grainOf(event.timePrecision));
  const grain = grains.includes('year') ? 'year' : grains.includes('month') ? 'month' : 'day';
  return dateSpan(from, to, grain, locale);
}
