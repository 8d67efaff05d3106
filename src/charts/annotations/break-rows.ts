import { eachRow } from '../multiples/each-row.ts';
import { type Chart, isPanelChart } from '../registry.ts';
import type { BreaksIn } from './breaks-in-rows.ts';

/** A chart in rows says in the label of a row that a break is in its time. */
export function markBreakRows(chart: Chart, breaksIn: BreaksIn, inRow: (label: string) => string): Chart {
  const marked = <Row extends { readonly key: string; readonly label: string }>(row: Row): Row =>
    breaksIn(row.key).length === 0 ? row : { ...row, label: inRow(row.label) };
  switch (chart.kind) {
    case 'bar':
      return { ...chart, ...eachRow(chart, marked) };
    case 'stack':
      return { ...chart, ...eachRow(chart, marked) };
    case 'range':
      return { ...chart, ...eachRow(chart, marked) };
    case 'multiples':
      return {
        ...chart,
        rows: chart.rows.map(panel => {
          // Rows have the key of their panel before their own.
          const inPanel = (key: string) => breaksIn(`${panel.key},${key}`);
          if (breaksIn(panel.key).length > 0) return marked(panel);
          const own = markBreakRows(panel.chart, inPanel, inRow);
          return isPanelChart(own) ? { ...panel, chart: own } : panel;
        }),
      };
    case 'compare':
      return { ...chart, rows: chart.rows.map(marked) };
    default:
      return chart;
  }
}
