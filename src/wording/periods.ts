import type { Locale } from '../i18n/locale.ts';
import { makeQuestion } from '../tally/question.ts';
import { type DateSpan, dayBefore, readDate } from '../tally/time.ts';
import type { Filter, Question } from '../tally/types.ts';
import { dateSpan } from './period.ts';

/** A span of time, and the question of it. */
export type Period = {
  readonly name: string;
  readonly question: Question;
  /** Undefined where the data says how far it goes. */
  readonly first: string | undefined;
  readonly last: string | undefined;
};

export type Periods = {
  readonly ends: readonly [Period, Period];
  /** Of all from the first day to the last. */
  readonly whole: Question;
  /** Whether both are a year, or a month: nobody takes their days for more or fewer. */
  readonly areAlike: boolean;
};

/** Why a question is not one of two spans of time; whoever asks makes it a problem. */
export type PeriodFault = {
  readonly what: string;
  readonly fix: string;
  /** The word that is at fault; the question as a whole if not said. */
  readonly option?: 'split' | 'compare';
};

/** What asks for two spans of time, as typed: one of them. */
export type PeriodWords = { readonly split?: string; readonly compare?: string };

const fault = (what: string, fix: string, option?: PeriodFault['option']): PeriodFault => ({
  what,
  fix,
  ...(option && { option }),
});

const askedDay = ({ filters }: Question, word: 'from' | 'to'): string | undefined =>
  filters.find(filter => filter.word === word)?.values[0];

const on = (word: 'from' | 'to', day: string): Filter => ({ word, not: false, values: [day] });

/** A question of certain days; an end that is left out stays as it was asked. */
const within = (
  question: Question,
  { from, to }: { readonly from?: string; readonly to?: string },
): Question =>
  makeQuestion({
    ...question,
    filters: [
      ...question.filters.filter(
        ({ word }) => !(word === 'from' && from !== undefined) && !(word === 'to' && to !== undefined),
      ),
      ...(from === undefined ? [] : [on('from', from)]),
      ...(to === undefined ? [] : [on('to', to)]),
    ],
  });

function readSplit(question: Question, typed: string, locale: Locale): Periods | PeriodFault {
  const day = readDate(typed.trim())?.first;
  if (day === undefined)
    return fault(`"split=${typed}" is not a day, a month or a year`, 'write split=2017-01-01', 'split');
  const [from, to] = [askedDay(question, 'from'), askedDay(question, 'to')];
  if ((from !== undefined && from >= day) || (to !== undefined && to < day))
    return fault(
      `split=${day} leaves nothing on one side of it, as from= or to= ends there`,
      'write a day within the time that is asked for',
      'split',
    );
  const { slopes } = locale.strings.charts;
  const eve = dayBefore(day);
  return {
    ends: [
      {
        name: slopes.before(locale.date(day)),
        question: within(question, { to: eve }),
        first: from,
        last: eve,
      },
      {
        name: slopes.from(locale.date(day)),
        question: within(question, { from: day }),
        first: day,
        last: to,
      },
    ],
    whole: question,
    areAlike: false,
  };
}

type Unit = 'day' | 'month' | 'year';
const units: Readonly<Record<number, Unit>> = { 4: 'year', 7: 'month' };

/** `2016`, `2016-09`, `2016-09-05`, or two of these with a stroke between them. */
function readSpan(typed: string): (DateSpan & { readonly unit: Unit; readonly isOne: boolean }) | undefined {
  const ends = typed.split('/').map(end => end.trim());
  const [first, last = first] = ends.map(readDate);
  if (first === undefined || last === undefined || ends.length > 2 || last.last < first.first)
    return undefined;
  const unit = ends.map(({ length }) => units[length] ?? 'day');
  const finest = unit.includes('day') ? 'day' : unit.includes('month') ? 'month' : 'year';
  return { first: first.first, last: last.last, unit: finest, isOne: ends.length === 1 };
}

function readCompare(question: Question, typed: string, locale: Locale): Periods | PeriodFault {
  const spans = typed.split(',').map(readSpan);
  const [one, other] = spans;
  if (one === undefined || other === undefined || spans.length !== 2 || spans.includes(undefined))
    return fault(
      `"compare=${typed}" does not name two spans of time`,
      'write two years, months or days: compare=2015,2016, or spans: compare=2015-01/2015-06,2016-01/2016-06',
      'compare',
    );
  if (other.first <= one.last)
    return fault(
      `"compare=${typed}": the second span begins before the first has ended`,
      'write the earlier first, and let no day be in both',
      'compare',
    );
  if (askedDay(question, 'from') !== undefined || askedDay(question, 'to') !== undefined)
    return fault('compare= says which days are asked for, and so do from= and to=', 'remove from= and to=');
  const period = ({ first, last, unit }: typeof one): Period => ({
    name: dateSpan(first, last, unit, locale),
    question: within(question, { from: first, to: last }),
    first,
    last,
  });
  return {
    ends: [period(one), period(other)],
    whole: within(question, { from: one.first, to: other.last }),
    areAlike: one.isOne && other.isOne && one.unit === other.unit,
  };
}

/** The two spans of time of a question (rule 36); undefined where no word asks for them. */
export function readPeriods(
  question: Question,
  { split, compare }: PeriodWords,
  locale: Locale,
): Periods | PeriodFault | undefined {
  if (split !== undefined && compare !== undefined)
    return fault(
      'split= and compare= both say which spans of time are compared',
      'remove one of them',
      'compare',
    );
  if (split !== undefined) return readSplit(question, split, locale);
  return compare === undefined ? undefined : readCompare(question, compare, locale);
}
