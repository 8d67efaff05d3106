import { timeKey } from '../../tally/time.ts';
import type { ChartContext } from '../chart-spec.ts';
import { dashCell } from '../dash-cell.ts';
import { chartWithAxes } from '../multiples/chart-with-axes.ts';
import type { Chart } from '../registry.ts';
import type { DataTable, TableCell } from '../types.ts';
import type { BreaksIn } from './breaks-in-rows.ts';
import type { Annotation } from './note-spec.ts';

/** Whether a note is about what a row of the table is of. */
function isAbout({ at }: Annotation, key: string, chart: Chart): boolean {
  if (at.kind === 'row') return at.row === key || key.split(',').includes(at.row);
  if (at.kind === 'value') return false;
  const [from, to] = at.kind === 'day' ? [at.day, at.day] : [at.from, at.to];
  if (chart.kind === 'toll') {
    // Rows begin with their moment; those that nobody dated have none.
    const [moment = ''] = key.split(' ');
    const isDated = /^\d{4}-\d\d-\d\d/.test(moment);
    return isDated && from.slice(0, 10) <= moment.slice(0, 10) && moment.slice(0, 10) <= to.slice(0, 10);
  }
  if (chart.kind !== 'timeline' && chart.kind !== 'line') return false;
  const [first, last] = [timeKey(from, chart.unit), timeKey(to, chart.unit)];
  // Keys of one unit are in the order of time; rows of no one slot have none.
  return key.split(',').some(part => /^\d{4}/.test(part) && first <= part && part <= last);
}

const asText = (cells: readonly TableCell[]): string => cells.map(({ text }) => text).join('\n');

/** The table of a chart with a column of the notes and breaks on its rows; as it is where they are on none. */
export function noteColumn(
  chart: Chart,
  { notes, breaksIn }: { readonly notes: readonly Annotation[]; readonly breaksIn: BreaksIn | undefined },
  context: ChartContext,
): DataTable {
  const { table } = chart;
  const axes = chartWithAxes(chart);
  const { charts } = context.locale.strings;
  const cells = table.keys.map((key): TableCell => {
    const breaks = (breaksIn?.(key) ?? []).map(({ date }) => charts.breakOn(context.locale.date(date)));
    const texts = [...breaks, ...notes.filter(note => isAbout(note, key, axes)).map(({ text }) => text)];
    return texts.length === 0 ? dashCell(context) : { text: [...new Set(texts)].join('; ') };
  });
  if (cells.every(({ absent }) => absent !== undefined)) return table;
  const rows = table.rows.map((row, i) => [...row, cells[i] ?? dashCell(context)]);
  const { brief } = table;
  const known = brief && new Map(table.rows.map((row, i) => [asText(row), cells[i]] as const));
  const empty: TableCell = { text: '' };
  return {
    ...table,
    columns: [...table.columns, { key: 'note', label: charts.notes.note, numeric: false }],
    rows,
    ...(table.foot && { foot: [...table.foot, empty] }),
    ...(brief && {
      brief: {
        ...brief,
        rows: brief.rows.map(row => [...row, known?.get(asText(row)) ?? dashCell(context)]),
        ...(brief.foot && { foot: [...brief.foot, empty] }),
      },
    }),
  };
}
