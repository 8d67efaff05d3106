import { isTimeUnit, type TimeUnit } from '../grammar/groupings.ts';
import { dateFormat } from '../i18n/date-format.ts';
import { type Locale, noonUTC } from '../i18n/locale.ts';
import { slotKeys, unitFor } from '../tally/slot-keys.ts';
import { firstDayOf, spanOf } from '../tally/time.ts';
import type { Answer, By, Question } from '../tally/types.ts';
import { labelOf } from '../wording/labels.ts';
import { extent } from '../wording/period.ts';
import type { ChartContext, ChartFault } from './chart-spec.ts';
import { eventsOfAnswer } from './frame.ts';

/** One of consecutive spans of time of one unit: a day, a week, a month. */
export type TimeSlot = {
  /** As rows by this unit have it: `2016-09`. */
  readonly key: string;
  readonly label: string;
  /** Short label for the axis. */
  readonly tick: string;
};

/** More slots than this cannot be seen apart in 680 pixels. */
const mostSlots = 400;

const tickFields: Record<Exclude<TimeUnit, 'quarter'>, Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'short' },
  week: { day: 'numeric', month: 'short' },
  month: { month: 'short', year: 'numeric' },
  year: { year: 'numeric' },
};

/** The short form under the axis: `5 Sep`, `Sep 2016`, `2016`. */
function tickOf(key: string, unit: TimeUnit, { strings }: Locale): string {
  if (unit === 'quarter') return strings.figures.rows.quarter(firstDayOf(key));
  return dateFormat(strings.charts.intl, tickFields[unit]).format(noonUTC(firstDayOf(key)));
}

type Extent = { readonly from: string; readonly to: string; readonly last: string };

const extents = new WeakMap<readonly string[], Extent>();

/** The days of an answer's events, and the last on which one may have ended: small charts ask for those of all. */
function extentOf(answer: Answer, context: ChartContext): Extent {
  const known = extents.get(answer.events);
  if (known !== undefined) return known;
  const events = eventsOfAnswer(answer, context);
  let last = '';
  for (const event of events) if (spanOf(event).last > last) last = spanOf(event).last;
  const found = { ...extent(events), last };
  extents.set(answer.events, found);
  return found;
}

/**
 * First and last day to draw: those asked for, where they are; else the first and last event's. A running sum goes on to
 * the last day on which an event may have ended.
 */
function drawnDays(question: Question, answer: Answer, context: ChartContext): { from: string; to: string } {
  const own = extentOf(answer, context);
  const last = question.cumulative && own.last > own.to ? own.last : own.to;
  const asked = (word: 'from' | 'to') =>
    question.filters.find(filter => filter.word === word && !filter.not)?.values[0];
  return { from: asked('from') ?? own.from, to: asked('to') ?? last };
}

/** A grouping by a unit of time. */
export type ByTime = Extract<By, { word: TimeUnit }>;

export const isByTime = (by: By): by is ByTime => isTimeUnit(by.word);

/**
 * The slots of a chart over time, from the first to the last, the empty ones included; or why there are too many.
 * @param answer of the question without groupings
 * @param asked the unit that the question names; picked from the span where it names none
 */
export function timeSlots(
  question: Question,
  asked: TimeUnit | undefined,
  answer: Answer,
  context: ChartContext,
): { readonly unit: TimeUnit; readonly slots: readonly TimeSlot[] } | { readonly fault: ChartFault } {
  const { dataset, locale } = context;
  const { from, to } = drawnDays(question, answer, context);
  const unit = asked ?? unitFor(from, to);
  const keys = slotKeys(from, to, unit);
  if (keys.length > mostSlots) {
    const what = `${keys.length} slots by ${unit} cannot be told apart`;
    const fix = `use by=${unitFor(from, to)}, or narrow it with from= and to=`;
    return { fault: { rule: 'charts/too-many-slots', what, fix } };
  }
  const slots = keys.map(key => ({
    key,
    label: labelOf(dataset, { word: unit }, key, locale),
    tick: tickOf(key, unit, locale),
  }));
  return { unit, slots };
}
