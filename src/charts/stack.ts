import { isPeople } from '../tally/add-up.ts';
import { tally } from '../tally/tally.ts';
import type { Answer, Question, Row } from '../tally/types.ts';
import { barLegend } from './bar.ts';
import { describeAnswer } from './describe-answer.ts';
import { frameChart } from './frame.ts';
import { ruleSentence } from './rule-sentence.ts';
import type { BuiltChart, ChartContext, ChartFault, ChartSpec } from './spec.ts';
import { sumTable } from './sum-table.ts';
import { isKnown, notesOf, printed } from './sum-words.ts';
import type { LegendItem } from './types.ts';
import { byWords, measureLine, measureName, measureQuestion } from './wording.ts';

/** Tokens there are for kinds: --series-1 to --series-6. */
const mostSeries = 6;

/** How many events a message names, and how many a hint leaves out. */
const mostNamed = 3;
const mostLeftOut = 12;

/** Ids of the events that stand in more than one row, by more than one claimant, say. */
function inSeveralRows({ rows }: Answer): string[] {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const { events } of rows)
    for (const event of new Set(events)) (seen.has(event) ? again : seen).add(event);
  return [...again];
}

function listed(ids: readonly string[]): string {
  const rest = ids.length - mostNamed;
  return ids.slice(0, mostNamed).join(', ') + (rest > 0 ? `, and ${rest} more` : '');
}

/** Why segments of these rows would not add up to the bar, if they would not. */
function inseparable(pairs: Answer, context: ChartContext): ChartFault | undefined {
  const { question } = pairs;
  const measure = measureName(question.measure, context).toLowerCase();
  const mend = isPeople(question.measure)
    ? 'count attacks or explosions instead, or use ::table'
    : 'use ::table';
  if (pairs.total === undefined || question.by.some(by => by.word === 'source')) {
    const by = byWords(question, context).join(' and ');
    const shared = inSeveralRows(pairs);
    const which = shared.length === 0 ? '' : ` (${listed(shared)})`;
    const isFiltered = question.filters.some(({ word }) => word === 'event');
    const leaveOut =
      shared.length === 0 || shared.length > mostLeftOut || isFiltered
        ? ''
        : `, or leave them out with event=!${shared.join(',')}`;
    return {
      rule: 'charts/inseparable',
      what: `"${measure}" by ${by} cannot be stacked: ${shared.length} of ${pairs.events.length} events are counted in several rows${which}`,
      fix: `use ::table${leaveOut}`,
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
    fix: `${mend}, or give the parts of that event figures of their own`,
  };
}

function faultOf(pairs: Answer, series: readonly Row[], context: ChartContext): ChartFault | undefined {
  const shared = inseparable(pairs, context);
  if (shared !== undefined) return shared;
  const without = pairs.rows.find(({ sum }) => !isKnown(sum));
  if (without !== undefined) {
    return {
      rule: 'charts/no-sum',
      what: `a segment has no number: ${without.label}, ${printed(without.sum, 'range', context)}`,
      fix: 'use ::bar, which can say so, or count attacks or explosions',
    };
  }
  if (series.length > mostSeries) {
    return {
      rule: 'charts/too-many-series',
      what: `${series.length} kinds in one stack cannot be told apart; at most ${mostSeries} can`,
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

/** Stacked bars, each segment solid to its low; what sources add beyond that is hatched at the end. */
export function buildStack(spec: ChartSpec, context: ChartContext): BuiltChart {
  const { question } = spec;
  const { dataset, locale } = context;
  const [first, second] = question.by;
  if (first === undefined || second === undefined) throw new RangeError('a stack has two keys');
  const pairs = tally(dataset, question, locale);
  const bars = tally(dataset, { ...question, by: [first] }, locale);
  const series = tally(dataset, { ...plain(question), by: [second] }, locale).rows;
  const fault = faultOf(pairs, series, context);
  if (fault !== undefined) return { ok: false, faults: [fault] };

  const lowOf = (row: Row | undefined) => (row !== undefined && isKnown(row.sum) ? row.sum.low : 0);
  const segment = (bar: Row, key: string) =>
    lowOf(pairs.rows.find(row => row.keys[0] === bar.key && row.keys[1] === key));

  const measure = measureLine(question, context);
  const asked = locale.strings.charts.askedBy(measureQuestion(question, context), byWords(question, context));
  const legend: LegendItem[] = series.map((row, i) => ({ mark: 'series', n: i + 1, label: row.label }));
  legend.push(...barLegend(bars.rows, 'range', context).filter(item => item.mark !== 'low'));
  const frame = frameChart(spec, context, pairs, {
    question: asked,
    rule: ruleSentence(pairs, 'range', context),
    description: describeAnswer(pairs, 'range', context),
    notes: notesOf(pairs, context),
    legend,
    table: sumTable(pairs, measure, context),
  });
  return {
    ok: true,
    chart: {
      ...frame,
      kind: 'stack',
      series: series.map(({ key, label }) => ({ key, label })),
      rows: bars.rows.map(bar => ({
        key: bar.key,
        label: bar.label,
        values: series.map(({ key }) => segment(bar, key)),
        total: lowOf(bar),
        sum: bar.sum,
        printed: printed(bar.sum, 'range', context),
      })),
    },
  };
}
