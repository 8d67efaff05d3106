import { isPeople } from '../../grammar/measures.ts';
import { gapOf, type MatchedSets } from '../../tally/match-sets.ts';
import { tally } from '../../tally/tally.ts';
import type { Range, Sum } from '../../tally/types.ts';
import { readingNotes } from '../../wording/chart-notes.ts';
import { eventWord } from '../../wording/measure-name.ts';
import { periodOf } from '../../wording/period.ts';
import { printSum } from '../../wording/print-sum.ts';
import { ruleSentence } from '../../wording/rule-sentence.ts';
import { breakNotes } from '../../wording/word-break.ts';
import type { ChartContext } from '../chart-spec.ts';
import { eventsOfAnswer } from '../frame.ts';
import type { ComparedRow } from './rows.ts';
import type { ComparedSet } from './sets.ts';

export const periodOfSet = ({ question, answer, context }: ComparedSet): string =>
  periodOf(question, eventsOfAnswer(answer, context), context.locale);

/** That the sets cover other days, or count other people. */
export function unlikeNotes(sets: readonly ComparedSet[], { locale }: ChartContext): string[] {
  const { compare } = locale.strings.charts;
  const spans = sets.map(set => ({ name: set.name, span: periodOfSet(set) }));
  const isOneSpan = new Set(spans.map(({ span }) => span)).size === 1;
  const meanings = new Set(sets.map(({ dataset }) => dataset.killedMeans));
  const counts = sets.some(({ question: { measure } }) => measure === 'killed') && meanings.size > 1;
  return [
    ...(isOneSpan
      ? []
      : [compare.periods(locale.list(spans.map(({ name, span }) => compare.periodOf(name, span))))]),
    ...(counts
      ? [
          compare.meaning(
            locale.list(sets.map(({ dataset, name }) => compare.meaningOf[dataset.killedMeans](name))),
          ),
        ]
      : []),
  ];
}

/** From when on the numbers of a set are not like those before. */
export const breaksOfSets = (sets: readonly ComparedSet[]): string[] =>
  sets.flatMap(({ name, answer, context }) =>
    breakNotes(answer, context).map(note => context.locale.strings.charts.compare.ruleOf(name, note)),
  );

/** How the numbers of each set are read: what holds for all of them once, then the rest of each in one go. */
export function readingOfSets(sets: readonly ComparedSet[]): string[] {
  const rules = sets.map(({ answer, context }) => ruleSentence(answer, 'range', context));
  const shared = new Set(rules).size === 1 ? rules.slice(0, 1) : [];
  const ofEach = sets.flatMap(({ name, answer, context }, i) => {
    const rule = shared.length > 0 ? [] : rules.slice(i, i + 1);
    const own = [...rule, ...readingNotes(answer, context)];
    return own.length === 0 ? [] : [context.locale.strings.charts.compare.ruleOf(name, own.join(' '))];
  });
  return [...shared, ...ofEach];
}

/** How many rows only one of the sets has. */
export function aloneNotes(
  rows: readonly ComparedRow[],
  sets: readonly ComparedSet[],
  { locale }: ChartContext,
): string[] {
  const { compare } = locale.strings.charts;
  return sets.flatMap(({ name }, i) => {
    const n = rows.filter(({ bars }) =>
      bars.every(({ sum }, at) => (at === i ? sum !== undefined : sum === undefined)),
    ).length;
    return n === 0 ? [] : [compare.unlike(name, locale.number(n), n === 1)];
  });
}

const rangeOf = (sum: Sum | undefined): Range | undefined => (sum?.kind === 'range' ? sum : undefined);

/** How many pairs have the same figure, overlap, or are higher in one of the sets. */
function gapNote(
  rows: readonly ComparedRow[],
  [one, other]: readonly [ComparedSet, ComparedSet],
  { locale }: ChartContext,
): string[] {
  const { compare } = locale.strings.charts;
  const counts = Map.groupBy(
    rows.filter(({ standing }) => standing === 'both'),
    ({ bars }) => gapOf(rangeOf(bars[0]?.sum), rangeOf(bars[1]?.sum)),
  );
  const words = [
    ['same', compare.gapWords.same],
    ['overlap', compare.gapWords.overlap],
    ['one-higher', compare.gapWords.higher(one.name)],
    ['other-higher', compare.gapWords.higher(other.name)],
    ['unknown', compare.gapWords.unknown],
  ] as const;
  const said = words.flatMap(([gap, text]) => {
    const n = counts.get(gap)?.length ?? 0;
    return n === 0 ? [] : [compare.gap(locale.number(n), text)];
  });
  return said.length === 0 ? [] : [compare.gaps(locale.list(said))];
}

/** What both sets have, only one has, and how their figures differ; each sum of one set alone. */
export function matchNotes(
  rows: readonly ComparedRow[],
  { both, unsure, only, outside }: MatchedSets,
  sets: readonly [ComparedSet, ComparedSet],
): string[] {
  const [one, other] = sets;
  const { context } = one;
  const { locale } = context;
  const { compare } = locale.strings.charts;
  const alone = (set: ComparedSet, ids: readonly string[]) => {
    if (ids.length === 0) return [];
    const events = `${locale.number(ids.length)} ${eventWord(set.context, ids.length)}`;
    const filter = { word: 'event', not: false, values: ids } as const;
    const { total } = tally(set.dataset, {
      ...set.question,
      by: [],
      filters: [...set.question.filters, filter],
    });
    const measure =
      isPeople(set.question.measure) && total !== undefined
        ? printSum(total, locale, set.dataset)
        : undefined;
    const word = locale.strings.charts.column;
    const people = isPeople(set.question.measure) ? word[set.question.measure].toLowerCase() : '';
    return [compare.alone(set.name, events, measure === undefined ? '' : `${measure} ${people}`)];
  };
  const beyond = (set: ComparedSet, n: number) =>
    n === 0 ? [] : [compare.outside(set.name, locale.number(n), n === 1)];
  return [
    compare.matched(locale.number(both.length), both.length === 1),
    ...(isPeople(one.question.measure) ? gapNote(rows, sets, context) : []),
    ...(unsure.length === 0 ? [] : [compare.unsure(locale.number(unsure.length), unsure.length === 1)]),
    ...alone(one, only.one),
    ...alone(other, only.other),
    ...beyond(one, outside.one),
    ...beyond(other, outside.other),
  ];
}
