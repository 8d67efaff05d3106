import { chartNotes, readingNotes } from '../../wording/chart-notes.ts';
import { uncertainty } from '../../wording/describe-answer.ts';
import { byWord, measureLine } from '../../wording/measure-line.ts';
import { measureName } from '../../wording/measure-name.ts';
import type { Built, ChartContext, ChartSpec } from '../chart-spec.ts';
import { drawnRows } from '../drawn-rows.ts';
import { frameChart } from '../frame.ts';
import { linkFor } from '../links.ts';
import type { DataTable } from '../types.ts';
import type { BarChart } from './chart.ts';
import { barLegend } from './legend.ts';
import { type ShareRow, sharesOf } from './shares.ts';

/** As many rows as a listener bears; the others are in the table. */
const mostRows = 8;

/** A row for each bar: the share, and the two numbers that it is made of. */
function tableOf(
  rows: readonly ShareRow[],
  caption: string,
  spec: ChartSpec,
  context: ChartContext,
): DataTable {
  const { question } = spec;
  const { charts } = context.locale.strings;
  const [by] = question.by;
  if (by === undefined) throw new RangeError('bars have a grouping');
  const label = measureName(question.measure, context, question);
  return {
    caption,
    columns: [
      {
        key: by.word === 'facet' ? by.facet : by.word,
        label: context.locale.words.capitalise(byWord(by, question, context)),
        numeric: false,
      },
      { key: 'share', label: charts.shares.column, numeric: true },
      { key: question.measure, label, numeric: true },
    ],
    rows: rows.map(row => {
      const link = linkFor(by, row.key, context.dataset);
      return [{ text: row.label, ...(link && { link }) }, { text: row.percent }, { text: row.base }];
    }),
    keys: rows.map(({ key }) => key),
    sums: [
      {
        measure: question.measure,
        label,
        rows: rows.map(({ part, base }) => ({ sum: part, printed: base })),
      },
    ],
  };
}

/** Bars to 100 per cent, each with the two numbers that its share is made of. */
export function buildShares(spec: ChartSpec, context: ChartContext): Built<BarChart> {
  const found = sharesOf(spec, context);
  if ('rule' in found) return { ok: false, faults: [found] };

  const { charts } = context.locale.strings;
  const { rows, answer } = found;
  const drawn = drawnRows(rows);
  const measure = charts.shares.measure(measureLine(spec.question, context));
  const rest = rows.length - mostRows;
  const shown = (rest > 1 ? rows.slice(0, mostRows) : rows).map(row => charts.entry(row.label, row.words));
  const frame = frameChart({ ...spec, question: answer.question }, context, answer, {
    question: measure,
    measure,
    rule: charts.shares.rule,
    description: [
      context.locale.words.capitalise(
        charts.entries(shown, rest > 1 ? context.locale.number(rest) : undefined),
      ),
      ...uncertainty(answer, context),
    ].join(' '),
    notes: chartNotes(answer, context),
    reading: readingNotes(answer, context),
    legend: barLegend(
      drawn.rows.map(({ share }) => ({ sum: share })),
      'range',
      context,
    ),
    table: tableOf(rows, measure, spec, context),
  });
  return {
    ok: true,
    chart: {
      ...frame,
      kind: 'bar',
      rows: drawn.rows.map(row => ({
        key: row.key,
        label: row.label,
        sum: row.share,
        printed: row.words,
        highlight: false,
      })),
      more: drawn.more,
      show: 'range',
      below: [],
      isShare: true,
      tableShares: rows.map(({ share, percent }) => ({ sum: share, printed: percent })),
    },
  };
}
