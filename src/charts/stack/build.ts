import { isPeople } from '../../grammar/measures.ts';
import { isKnown } from '../../tally/known-sum.ts';
import type { Question } from '../../tally/types.ts';
import { chartNotes, readingNotes } from '../../wording/chart-notes.ts';
import { describeAnswer } from '../../wording/describe-answer.ts';
import { answerIn, type LabelledAnswer, type LabelledRow } from '../../wording/labelled-answer.ts';
import { byWords, measureLine } from '../../wording/measure-line.ts';
import { eventWord, measureName, measureQuestion } from '../../wording/measure-name.ts';
import { ruleSentence } from '../../wording/rule-sentence.ts';
import { printed } from '../../wording/shown-sum.ts';
import { barLegend } from '../bar/build.ts';
import { rowsApart } from '../bar/rows-apart.ts';
import type { Built, ChartContext, ChartFault, ChartSpec } from '../chart-spec.ts';
import { drawnRows } from '../drawn-rows.ts';
import { frameChart } from '../frame.ts';
import { sumTable } from '../sum-table.ts';
import type { LegendItem } from '../types.ts';
import type { StackChart } from './chart.ts';
import { severalActors } from './several-actors.ts';

/** Tokens there are for kinds: --series-1 to --series-6. */
const mostSeries = 6;

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
  const joined = isPeople(question.measure)
    ? pairs.rows.find(row =>
        row.keys.some((key, i) => question.by[i]?.word === 'weapon' && key.includes('+')),
      )
    : undefined;
  if (joined === undefined) return undefined;
  return {
    rule: 'charts/inseparable',
    what: `"${measure}" cannot be separated by weapon: ${joined.label} is one figure for several weapons`,
    fix: 'count attacks or explosions instead, use ::table, or give each part of that event its own figures',
  };
}

function faultOf(
  pairs: LabelledAnswer,
  series: readonly LabelledRow[],
  context: ChartContext,
): ChartFault | undefined {
  const shared = inseparable(pairs, context);
  if (shared !== undefined) return shared;
  const { sort, by } = pairs.question;
  if (sort?.by === 'group' && sort.at > 0) {
    const [bars, segments] = byWords(pairs.question, context);
    return {
      rule: 'charts/unused-option',
      what: `the bars of a ::stack are by ${bars}, and cannot be sorted by ${segments}`,
      fix: `sort them by a number, or by ${by[0]?.word === 'facet' ? by[0].facet : by[0]?.word}, or use ::table`,
      option: 'sort',
    };
  }
  const without = pairs.rows.find(({ sum }) => !isKnown(sum));
  if (without !== undefined) {
    return {
      rule: 'charts/no-sum',
      what: `a segment has no number: ${without.label}, ${printed(without.sum, 'range', context)}`,
      fix: 'use ::bar, which can show this, or count attacks or explosions',
    };
  }
  if (series.length > mostSeries) {
    return {
      rule: 'charts/too-many-series',
      what: `${series.length} series in one stack cannot be told apart; the limit is ${mostSeries}`,
      fix: 'filter the second key of by=, or use ::table',
    };
  }
  return undefined;
}

/** The question in the plain order of its keys, without a limit. */
function plain(question: Question): Question {
  const { sort: _sort, limit: _limit, ...rest } = question;
  return rest;
}

/** Its segments, of which none holds what another does. */
export const marksOfStack = (question: Question): Question => ({ ...question, severalApart: true });

/** Stacked bars, each segment solid to its low; what sources add beyond that is hatched at the end. */
export function buildStack(spec: ChartSpec, context: ChartContext): Built<StackChart> {
  const { question } = spec;
  const { dataset, locale } = context;
  const [first, second] = question.by;
  if (first === undefined || second === undefined) throw new RangeError('a stack has two keys');
  const apart = marksOfStack(question);
  const pairs = answerIn(dataset, apart, locale);
  const bars = answerIn(dataset, { ...apart, by: [first] }, locale);
  const series = answerIn(dataset, { ...plain(apart), by: [second] }, locale).rows;
  const fault = faultOf(pairs, series, context);
  if (fault !== undefined) return { ok: false, faults: [fault] };

  const lowOf = (row: LabelledRow | undefined) => (row !== undefined && isKnown(row.sum) ? row.sum.low : 0);
  const segments = new Map(pairs.rows.map(row => [row.keys.join('\n'), row]));
  const segment = (bar: LabelledRow, key: string) => lowOf(segments.get(`${bar.key}\n${key}`));

  const measure = measureLine(question, context);
  const asked = locale.strings.charts.askedBy(measureQuestion(question, context), byWords(question, context));
  const barred = rowsApart(bars, 'range', context);
  const drawn = drawnRows(barred.rows);
  const legend: LegendItem[] = series.map((row, i) => ({ mark: 'series', n: i + 1, label: row.label }));
  legend.push(...barLegend(drawn.rows, 'range', context).filter(item => item.mark !== 'low'));
  const frame = frameChart(spec, context, pairs, {
    question: asked,
    rule: ruleSentence(pairs, 'range', context),
    description: describeAnswer(pairs, 'range', context),
    notes: [...severalActors(pairs, context), ...chartNotes(pairs, context)],
    reading: readingNotes(pairs, context),
    legend,
    table: sumTable(pairs, measure, context),
  });
  return {
    ok: true,
    chart: {
      ...frame,
      kind: 'stack',
      more: drawn.more,
      series: series.map(({ key, label }) => ({ key, label })),
      rows: drawn.rows.map(bar => ({
        key: bar.key,
        label: bar.label,
        values: series.map(({ key }) => segment(bar, key)),
        total: lowOf(bar),
        sum: bar.sum,
        printed: printed(bar.sum, 'range', context),
      })),
      below: barred.lines,
    },
  };
}
