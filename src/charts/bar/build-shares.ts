import { chartNotes, readingNotes } from '../../wording/chart-notes.ts';
import { describeShares } from '../../wording/describe-shares.ts';
import { measureLine } from '../../wording/measure-line.ts';
import { chartShares } from '../chart-shares.ts';
import type { Built, ChartContext, ChartSpec } from '../chart-spec.ts';
import { drawnRows } from '../drawn-rows.ts';
import { frameChart } from '../frame.ts';
import { shareTable } from '../share-table.ts';
import type { BarChart } from './chart.ts';
import { barLegend } from './legend.ts';

/** Bars to 100 per cent, each with the two numbers that its share is made of. */
export function buildShares(spec: ChartSpec, context: ChartContext): Built<BarChart> {
  const found = chartShares(spec, context);
  if ('rule' in found) return { ok: false, faults: [found] };

  const { charts } = context.locale.strings;
  const { rows, answer } = found;
  const drawn = drawnRows(rows);
  const measure = charts.shares.measure(measureLine(spec.question, context));
  const frame = frameChart({ ...spec, question: answer.question }, context, answer, {
    question: measure,
    measure,
    asked: found,
    rule: charts.shares.rule,
    description: describeShares(found, context),
    notes: chartNotes(answer, context),
    reading: readingNotes(answer, context),
    legend: barLegend(
      drawn.rows.map(({ share }) => ({ sum: share })),
      'range',
      context,
    ),
    table: shareTable(found, measure, context),
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
    },
  };
}
