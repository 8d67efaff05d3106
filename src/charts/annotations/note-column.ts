import { timeKey } from '../../tally/time.ts';
import type { ChartContext } from '../chart-spec.ts';
import { dashCell } from '../dash-cell.ts';
import type { Chart } from '../registry.ts';
import type { DataTable, TableCell } from '../types.ts';
import type { Annotation } from './note-spec.ts';

/** Whether a note is about what a row of the table is of. */
function isAbout({ at }: Annotation, keys: readonly string[], chart: Chart): boolean {
  if (at.kind === 'row') return keys.includes(at.row);
  if (at.kind === 'value' || (chart.kind !== 'timeline' && chart.kind !== 'line')) return false;
  const [from, to] = at.kind === 'day' ? [at.day, at.day] : [at.from, at.to];
  const [first, last] = [timeKey(from, chart.unit), timeKey(to, chart.unit)];
  // Keys of one unit are in the order of time; rows of no one slot have none.
  return keys.some(key => /^\d{4}/.test(key) && first <= key && key <= last);
}

/** The table of a chart with a column of the notes on its rows; the table as it is where they are on none. */
export function noteColumn(chart: Chart, notes: readonly Annotation[], context: ChartContext): DataTable {
  const { table } = chart;
  const cells = table.keys.map((key): TableCell => {
    const texts = notes.filter(note => isAbout(note, key.split(','), chart)).map(({ text }) => text);
    return texts.length === 0 ? dashCell(context) : { text: texts.join('; ') };
  });
  if (cells.every(({ absent }) => absent !== undefined)) return table;
  const { note: label } = context.locale.strings.charts.notes;
  return {
    ...table,
    columns: [...table.columns, { key: 'note', label, numeric: false }],
    rows: table.rows.map((row, i) => [...row, cells[i] ?? dashCell(context)]),
    ...(table.foot && { foot: [...table.foot, { text: '' }] }),
  };
}
