import { dayNumber } from '../dataset/dates.ts';
import { isPeople } from '../grammar/measures.ts';
import { tally } from '../tally/tally.ts';
import { dayBefore } from '../tally/time.ts';
import type { Range, Sum } from '../tally/types.ts';
import type { WordingContext } from './context.ts';
import { answerIn, type LabelledAnswer, type LabelledRow } from './labelled-answer.ts';
import { eventWord } from './measure-name.ts';
import { extent } from './period.ts';
import type { PeriodFault, Periods } from './periods.ts';
import { printed } from './shown-sum.ts';

/** Spans of which one is longer than the other by more than a tenth are said to be uneven. */
const mostUneven = 1.1;

/** A row of two spans of time. */
export type SpanRow = Pick<LabelledRow, 'key' | 'keys' | 'label' | 'labels'> & {
  /** Of each span; undefined where it has nothing of the kind, and what is counted is people. */
  readonly sums: readonly [Sum | undefined, Sum | undefined];
};

/** A question of two spans of time, each an answer by itself (rule 36). */
export type BeforeAndAfter = {
  readonly periods: Periods;
  readonly answers: readonly [LabelledAnswer, LabelledAnswer];
  /** All from the first day to the last. */
  readonly whole: LabelledAnswer;
  /** Of both: in the order of the second, then what only the first has. */
  readonly rows: readonly SpanRow[];
};

/** That one of the spans holds no event; undefined where both do. */
export const emptyPeriod = ({ ends }: Periods, { dataset }: WordingContext): PeriodFault | undefined =>
  ends.flatMap(({ name, question }) =>
    tally(dataset, { ...question, by: [] }).events.length > 0
      ? []
      : [
          {
            what: `"${question.text}" selects nothing in ${dataset.id}: there is nothing ${name}`,
            fix: 'choose spans of time that the data covers',
          },
        ],
  )[0];

const none: Range = {
  kind: 'range',
  low: 0,
  high: 0,
  outer: 0,
  best: undefined,
  events: 0,
  unknown: 0,
  about: false,
};

/** Answers a question of two spans of time. */
export function beforeAndAfter(periods: Periods, { dataset, locale }: WordingContext): BeforeAndAfter {
  const [one, other] = periods.ends;
  const answers = [
    answerIn(dataset, one.question, locale),
    answerIn(dataset, other.question, locale),
  ] as const;
  const [first, second] = answers.map(({ rows }) => new Map(rows.map(row => [row.key, row])));
  // Of what is counted in the data there are none then; of people nothing is known.
  const absent = isPeople(periods.whole.measure) ? undefined : none;
  const all = [...answers[1].rows, ...answers[0].rows.filter(({ key }) => second?.has(key) === false)];
  return {
    periods,
    answers,
    whole: answerIn(dataset, periods.whole, locale),
    rows: all.map(({ key, keys, label, labels }) => ({
      ...{ key, keys, label, labels },
      sums: [first?.get(key)?.sum ?? absent, second?.get(key)?.sum ?? absent],
    })),
  };
}

/** What one span has for a row, in words. */
export const printedEnd = (sum: Sum | undefined, context: WordingContext): string =>
  sum === undefined
    ? context.locale.strings.charts.nothingInSlot(eventWord(context, 2))
    : printed(sum, 'range', context);

/** So many days from one to the other, both among them. */
const daysIn = (first: string, last: string): number => dayNumber(last) - dayNumber(first) + 1;

/** The events that may lie in both spans, and so are in neither: ids. */
export function inNeither({ answers, whole }: BeforeAndAfter): readonly string[] {
  const counted = new Set(answers.flatMap(({ events }) => events));
  const selected = new Set(whole.events);
  const across = answers.flatMap(({ leftOut }) => leftOut);
  return [...new Set(across)].filter(id => !counted.has(id) && selected.has(id));
}

/**
 * What is said of the answer: of all from the first day to the last, or, where there are days between the spans that are in
 * neither, of each span, with its name before what does not hold of both.
 * @param say what is said of an answer, as sentences.
 */
export function saidOfSpans(
  { answers, periods, whole }: Pick<BeforeAndAfter, 'answers' | 'periods' | 'whole'>,
  say: (answer: LabelledAnswer) => readonly string[],
  { locale }: Pick<WordingContext, 'locale'>,
): readonly string[] {
  const [one, other] = periods.ends;
  const isGapless = other.first !== undefined && dayBefore(other.first) === one.last;
  if (isGapless) return say(whole);
  const [first = [], second = []] = answers.map(say);
  const only = (own: readonly string[], others: readonly string[], name: string) =>
    own
      .filter(text => !others.includes(text))
      .map(text => locale.strings.charts.slopes.ofSpan(locale.words.capitalise(name), text));
  return [
    ...first.filter(text => second.includes(text)),
    ...only(first, second, one.name),
    ...only(second, first, other.name),
  ];
}

/** That the spans are of different lengths, and what is in neither. */
export function periodNotes(asked: BeforeAndAfter, context: WordingContext): string[] {
  const { dataset, locale } = context;
  const { slopes } = locale.strings.charts;
  const { ends, areAlike } = asked.periods;
  const data = extent(asked.whole.events.flatMap(id => dataset.events.get(id) ?? []));
  const [one = 0, other = 0] = ends.map(({ first, last }) => daysIn(first ?? data.from, last ?? data.to));
  const isUneven = !areAlike && Math.max(one, other) / Math.min(one, other) > mostUneven;
  const across = inNeither(asked).length;
  return [
    ...(isUneven ? [slopes.lengths(locale.number(one), locale.number(other))] : []),
    ...(across > 0 ? [slopes.across(locale.number(across), eventWord(context, across))] : []),
  ];
}
