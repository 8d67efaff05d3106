import { withoutSynonym } from '../../grammar/filters.ts';
import { isKnown } from '../../tally/known-sum.ts';
import { apart as inParts } from '../../tally/several-apart.ts';
import type { By, Question } from '../../tally/types.ts';
import { chartNotes, readingNotes } from '../../wording/chart-notes.ts';
import { describeAnswer } from '../../wording/describe-answer.ts';
import { describeShares } from '../../wording/describe-shares.ts';
import { answerIn, type LabelledAnswer, type LabelledRow } from '../../wording/labelled-answer.ts';
import { labelOf } from '../../wording/labels.ts';
import { byWords, measureLine } from '../../wording/measure-line.ts';
import { eventWord, measureName, measureQuestion } from '../../wording/measure-name.ts';
import { ruleSentence } from '../../wording/rule-sentence.ts';
import { severalNotes } from '../../wording/several-notes.ts';
import { printed } from '../../wording/shown-sum.ts';
import { answerFor } from '../answer-for.ts';
import { barLegend } from '../bar/legend.ts';
import { rowsApart } from '../bar/rows-apart.ts';
import { chartShares } from '../chart-shares.ts';
import type { Built, ChartContext, ChartFault, ChartSpec } from '../chart-spec.ts';
import { drawnRows } from '../drawn-rows.ts';
import { frameChart } from '../frame.ts';
import { inSeriesOrder, isRestKey, mostSeries, restLook, seriesLooks } from '../series-look.ts';
import { shareTable } from '../share-table.ts';
import { sumTable } from '../sum-table.ts';
import type { LegendItem } from '../types.ts';
import type { StackChart } from './chart.ts';
import { shareLengths } from './share-lengths.ts';

/** Why segments of these rows would not add up to the bar, if they would not. */
function inseparable(pairs: LabelledAnswer, context: ChartContext): ChartFault | undefined {
  const { question } = pairs;
  const measure = measureName(question.measure, context).toLowerCase();
  const by = byWords(question, context).join(' and ');
  if (question.by.some(({ word }) => word === 'source')) {
    return {
      rule: 'charts/inseparable',
      what: `"${measure}" by ${by} cannot be stacked: several sources report on the same ${eventWord(context, 2)}`,
      fix: 'use ::table, or ::bar with only by=source',
    };
  }
  if (pairs.total === undefined) {
    return {
      rule: 'charts/inseparable',
      what: `"${measure}" by ${by} cannot be stacked: one event counts in several rows`,
      fix: 'use ::table, or count attacks or explosions instead',
    };
  }
  return undefined;
}

/** That bars are to be in the order of something that they are not by. */
function wrongSort({ sort, by, ...question }: Question, context: ChartContext): ChartFault | undefined {
  if (sort?.by !== 'group' || sort.at === 0) return undefined;
  const [bars, segments] = byWords({ ...question, by }, context);
  return {
    rule: 'charts/unused-option',
    what: `the bars of a ::stack are by ${bars}, and cannot be sorted by ${segments}`,
    fix: `sort them by a number, or by ${by[0]?.word === 'facet' ? by[0].facet : by[0]?.word}, or use ::table`,
    option: 'sort',
  };
}

/** That the segments of a bar are to be shares of something else than the bar. */
function wrongShare({ share, question: { by } }: ChartSpec): ChartFault | undefined {
  const [, second] = by.map(one => (one.word === 'facet' ? one.facet : one.word));
  if (share === undefined || second === undefined || withoutSynonym(share) === second) return undefined;
  return {
    rule: 'question/bad-share',
    what: `share=${share}: the segments of a ::stack are shares of its bars`,
    fix: `write share=${second}, or use ::table`,
    option: 'share',
  };
}

type Series = {
  readonly key: string;
  readonly label: string;
  /** The keys of the rows whose segments it has: of "others", many. */
  readonly of: readonly string[];
};

/** The rows that are series of their own, in the order of the registry, and all others as one. */
function seriesOf(rows: readonly LabelledRow[], by: By, context: ChartContext): readonly Series[] {
  const things = rows.filter(({ key }) => !isRestKey(key));
  const largest = new Set(things.toSorted((a, b) => lowOf(b) - lowOf(a)).slice(0, mostSeries));
  const dropped = things.filter(row => !largest.has(row)).map(({ key }) => key);
  const shown = rows
    .filter(row => largest.has(row) || isRestKey(row.key))
    .map(({ key, label }) => ({ key, label, of: [key] }));
  const others = (n: number): Series => ({
    key: 'others',
    label: labelOf(context.dataset, by, 'others', context.locale, { others: n }),
    of: dropped,
  });
  return inSeriesOrder(by, dropped.length === 0 ? shown : [...shown, others(dropped.length)], context);
}

/** That some series have no colour of their own. */
function othersNote(series: readonly Series[], { locale }: ChartContext): string[] {
  const { of: dropped = [] } = series.find(({ key }) => key === 'others') ?? {};
  return dropped.length === 0
    ? []
    : [locale.strings.charts.othersTogether(locale.number(mostSeries), locale.number(dropped.length))];
}

/** What a bar and its segments come to, each segment as long as the lowest figures of its rows. */
const lengthsOf = (bar: LabelledRow, own: readonly (readonly LabelledRow[])[], context: ChartContext) => ({
  values: own.map(parts => parts.reduce((sum, row) => sum + lowOf(row), 0)),
  total: lowOf(bar),
  sum: bar.sum,
  printed: printed(bar.sum, 'range', context),
});

const lowOf = (row: LabelledRow | undefined): number =>
  row !== undefined && isKnown(row.sum) ? row.sum.low : 0;

/** The question in the plain order of its keys, without a limit. */
function plain(question: Question): Question {
  const { sort: _sort, limit: _limit, ...rest } = question;
  return rest;
}

/** Its segments, of which none holds what another does. */
export const marksOfStack = inParts;

/** Stacked bars, each segment solid to its low; what sources add beyond that is hatched at the end. */
export function buildStack(spec: ChartSpec, context: ChartContext): Built<StackChart> {
  const { question } = spec;
  const { dataset, locale } = context;
  const [first, second] = question.by;
  if (first === undefined || second === undefined) throw new RangeError('a stack has two keys');
  const apart = marksOfStack(question);
  const pairs = answerFor(context, apart);
  const bars = answerFor(context, { ...apart, by: [first] });
  // The series of all panels are the same.
  const kinds = answerIn(dataset, { ...plain(apart), by: [second] }, locale).rows;
  const fault = inseparable(pairs, context) ?? wrongSort(pairs.question, context) ?? wrongShare(spec);
  if (fault !== undefined) return { ok: false, faults: [fault] };
  const shares = spec.share === undefined ? undefined : chartShares(spec, context);
  if (shares !== undefined && 'rule' in shares) return { ok: false, faults: [shares] };

  const series = seriesOf(kinds, second, context);
  const looks = seriesLooks(
    second,
    series.map(({ key }) => key),
    context,
  );
  const segments = new Map(pairs.rows.map(row => [row.keys.join('\n'), row]));
  const rowsOf = (bar: LabelledRow, { of }: Series) =>
    of.flatMap(key => segments.get(`${bar.key}\n${key}`) ?? []);

  const line = measureLine(question, context);
  const { charts } = locale.strings;
  const measure = shares === undefined ? line : charts.shares.measure(line);
  const asked = charts.askedBy(measureQuestion(question, context), byWords(question, context));
  // No bar of shares is longer than another.
  const barred = shares === undefined ? rowsApart(bars, 'range', context) : { rows: bars.rows, lines: [] };
  const drawn = drawnRows(barred.rows);
  const rows = drawn.rows.map(bar => {
    const own = series.map(one => rowsOf(bar, one));
    const unknown = own.flatMap((parts, i) =>
      parts.length > 0 && !parts.some(({ sum }) => isKnown(sum)) ? [i] : [],
    );
    const { key, label } = bar;
    const lengths = shares === undefined ? lengthsOf(bar, own, context) : shareLengths(bar, own, context);
    return { key, label, unknown, ...lengths };
  });
  const legend: LegendItem[] = series.map(({ label }, i) => ({ mark: 'series', look: looks[i], label }));
  if (shares === undefined)
    legend.push(...barLegend(drawn.rows, 'range', context).filter(item => item.mark !== 'low'));
  else if (rows.some(({ sum }) => isKnown(sum) && sum.low < 100))
    legend.push({ mark: 'range', label: charts.shares.open });
  if (rows.some(({ unknown }) => unknown.length > 0))
    legend.push({ mark: 'series-unknown', label: charts.noFigure });
  const frame = frameChart(spec, context, pairs, {
    ...(shares === undefined
      ? {
          question: asked,
          rule: ruleSentence(pairs, 'range', context),
          description: describeAnswer(pairs, 'range', context),
          table: sumTable(pairs, measure, context),
        }
      : {
          question: measure,
          measure,
          asked: shares,
          rule: charts.shares.stackRule,
          description: describeShares(shares, context),
          table: shareTable(shares, measure, context),
        }),
    notes: [
      ...(pairs.question.severalApart ? [] : severalNotes(pairs, context)),
      ...othersNote(series, context),
      ...chartNotes(pairs, context),
    ],
    reading: readingNotes(pairs, context),
    legend,
  });
  return {
    ok: true,
    chart: {
      ...frame,
      kind: 'stack',
      more: drawn.more,
      series: series.map(({ key, label }, i) => ({ key, label, look: looks[i] ?? restLook })),
      rows,
      below: barred.lines,
      ...(shares && { isShare: true }),
    },
  };
}
