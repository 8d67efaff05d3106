import { isTimeUnit, type TimeUnit } from '../../grammar/groupings.ts';
import { dateFormat } from '../../i18n/date-format.ts';
import { type Locale, noonUTC } from '../../i18n/locale.ts';
import { isKnown } from '../../tally/known-sum.ts';
import { tally } from '../../tally/tally.ts';
import { firstDayOf, timeKey } from '../../tally/time.ts';
import type { Answer, By, Question, Range, Sum } from '../../tally/types.ts';
import { chartNotes, readingNotes } from '../../wording/chart-notes.ts';
import { describeAnswer } from '../../wording/describe-answer.ts';
import { answerIn } from '../../wording/labelled-answer.ts';
import { labelOf } from '../../wording/labels.ts';
import { byWord, measureLine } from '../../wording/measure-line.ts';
import { eventWord, measureQuestion } from '../../wording/measure-name.ts';
import { extent } from '../../wording/period.ts';
import { markRate } from '../../wording/print-sum.ts';
import { ruleSentence } from '../../wording/rule-sentence.ts';
import { printed } from '../../wording/shown-sum.ts';
import { barLegend } from '../bar/build.ts';
import type { Built, ChartContext, ChartSpec } from '../chart-spec.ts';
import { eventsOfAnswer, frameChart } from '../frame.ts';
import { sumTable } from '../sum-table.ts';
import { withholdFew } from '../withhold-few.ts';
import type { TimelineChart } from './chart.ts';

/** More slots than this cannot be seen apart in 680 pixels. */
const mostSlots = 400;

const days = (from: string, to: string): number =>
  Math.round((noonUTC(to).getTime() - noonUTC(from).getTime()) / 86_400_000) + 1;

/** The coarsest unit that still shows a course: days up to six weeks, weeks to half a year, months to four years. */
export function unitFor(from: string, to: string): TimeUnit {
  const span = days(from, to);
  return span <= 45 ? 'day' : span <= 200 ? 'week' : span <= 4 * 366 ? 'month' : 'year';
}

/** Every key of the unit from one day to another, in order. */
export function slotKeys(from: string, to: string, unit: TimeUnit): string[] {
  const keys: string[] = [];
  const last = noonUTC(to);
  const day = noonUTC(firstDayOf(timeKey(from, unit)));
  while (day <= last) {
    keys.push(timeKey(day.toISOString().slice(0, 10), unit));
    if (unit === 'year') day.setUTCFullYear(day.getUTCFullYear() + 1);
    else if (unit === 'month' || unit === 'quarter')
      day.setUTCMonth(day.getUTCMonth() + (unit === 'quarter' ? 3 : 1));
    else day.setUTCDate(day.getUTCDate() + (unit === 'week' ? 7 : 1));
  }
  return keys;
}

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

/** The number as it fits over a column: an open end as a sign, the bound of a mixed figure in brackets. */
function shortOf(sum: Sum | undefined, { locale }: ChartContext): string {
  if (sum === undefined) return '';
  return isKnown(sum) ? markRate(numberOf(sum, locale), sum, locale) : locale.strings.charts.unknownSign;
}

function numberOf(sum: Range, locale: Locale): string {
  const { charts } = locale.strings;
  const low = locale.number(sum.low);
  if (!Number.isFinite(sum.high)) return charts.openNumber(low);
  const plain = sum.low === sum.high ? low : locale.strings.figures.span(low, locale.number(sum.high));
  const bracketed = sum.outer > sum.high && Number.isFinite(sum.outer);
  return bracketed ? charts.inBrackets(plain, locale.number(sum.outer)) : plain;
}

/** First and last day to draw: those asked for, where they are; else the first and last event's. */
function drawn(question: Question, answer: Answer, context: ChartContext): { from: string; to: string } {
  const own = extent(eventsOfAnswer(answer, context));
  const asked = (word: 'from' | 'to') =>
    question.filters.find(filter => filter.word === word && !filter.not)?.values[0];
  return { from: asked('from') ?? own.from, to: asked('to') ?? own.to };
}

const isTime = (by: By): by is Extract<By, { word: TimeUnit }> => isTimeUnit(by.word);

/** Columns over consecutive slots of time, the empty ones included; events over several slots are shown apart. */
export function buildTimeline(spec: ChartSpec, context: ChartContext): Built<TimelineChart> {
  const { dataset, locale } = context;
  const { charts } = locale.strings;
  const whole = tally(dataset, { ...spec.question, by: [] });
  const { from, to } = drawn(spec.question, whole, context);
  const [by] = spec.question.by;
  if (by !== undefined && !isTime(by)) {
    const what = `::timeline cannot be grouped by ${byWord(by, spec.question, context)}`;
    return {
      ok: false,
      faults: [
        {
          rule: 'charts/wrong-by',
          what,
          fix: 'use by=day, by=week, by=month, by=quarter or by=year, or ::bar',
        },
      ],
    };
  }
  const unit = by?.word ?? unitFor(from, to);
  const keys = slotKeys(from, to, unit);
  if (keys.length > mostSlots) {
    const what = `${keys.length} slots by ${unit} cannot be told apart`;
    const fix = `use by=${unitFor(from, to)}, or narrow it with from= and to=`;
    return { ok: false, faults: [{ rule: 'charts/too-many-slots', what, fix }] };
  }
  const question: Question = { ...spec.question, by: [{ word: unit }] };
  const answer = answerIn(dataset, question, locale);
  const rowOf = new Map(answer.rows.map(row => [row.key, row]));
  const slots: TimelineChart['slots'] = keys.map(key => {
    const row = rowOf.get(key);
    return {
      key,
      label: labelOf(dataset, { word: unit }, key, locale),
      tick: tickOf(key, unit, locale),
      sum: row?.sum,
      short: shortOf(row?.sum, context),
      printed:
        row === undefined ? charts.nothingInSlot(eventWord(context, 2)) : printed(row.sum, 'range', context),
    };
  });
  const several = rowOf.get('several');
  const unnumbered = answer.rows.some(row => !isKnown(row.sum));
  const frame = frameChart({ ...spec, question }, context, answer, {
    question: charts.when(measureQuestion(question, context), byWord({ word: unit }, question, context)),
    rule: ruleSentence(answer, 'range', context),
    description: describeAnswer(answer, 'range', context),
    notes: chartNotes(answer, context),
    reading: [
      ...readingNotes(answer, context, charts.mixedColumn),
      ...(unnumbered ? [charts.unnumbered] : []),
    ],
    legend: barLegend(answer.rows, 'range', context),
    table: sumTable(answer, measureLine(question, context), context),
  });
  const held = withholdFew({ ...spec, question }, {}, context);
  if ('faults' in held) return { ok: false, faults: held.faults };
  return {
    ok: true,
    chart: {
      ...frame,
      kind: 'timeline',
      unit,
      slots,
      ...(several && {
        several: {
          label: several.label,
          sum: several.sum,
          printed: printed(several.sum, 'range', context),
          short: shortOf(several.sum, context),
        },
      }),
    },
  };
}
