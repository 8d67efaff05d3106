import type { CompareChart } from '../../charts/compare/chart.ts';
import type { RangeChart } from '../../charts/range/chart.ts';
import type { Chart } from '../../charts/registry.ts';
import { type SlopeChart, slopeKeys } from '../../charts/slope/chart.ts';
import { rateColumns } from '../../charts/sum-table.ts';
import { isPeople } from '../../grammar/measures.ts';
import { withoutIsolates } from '../../i18n/isolate.ts';
import type { Measure } from '../../tally/types.ts';
import { boundsOf, boundsOfDot, boundsOfStep, type FigureBounds } from './figure-bounds.ts';

export type DownloadColumn = {
  /** In the grammar's own words, whatever language the chart is in: `place`, `killed`. */
  readonly key: string;
  readonly label: string;
  /**
   * Words; a `count`, which is always known; a `figure` that one column of the table prints; or a `sum`, whose bounds
   * have columns of their own there.
   */
  readonly holds: 'words' | 'count' | 'figure' | 'sum';
  /** What its numbers count; undefined for words. */
  readonly measure?: Measure;
};

export type DownloadRow = {
  readonly key: string;
  readonly label: string;
  /** By column; null where the table has a dash. */
  readonly words: Readonly<Record<string, string | null>>;
  /** By column; null where the question leaves nothing to count. */
  readonly figures: Readonly<Record<string, FigureBounds | null>>;
  /** First and last day on which the event may lie, ISO dates. */
  readonly days?: { readonly first: string; readonly last: string };
};

export type DownloadTable = {
  readonly columns: readonly DownloadColumn[];
  readonly rows: readonly DownloadRow[];
  /** Undefined where rows overlap or there is but one. */
  readonly total: Readonly<Record<string, FigureBounds | null>> | undefined;
};

type Figures = {
  readonly key: string;
  readonly rows: readonly (FigureBounds | null)[];
  readonly total?: FigureBounds;
};

/** A range's table has a line for each dot, and one for a row without any. */
const saidIn = (tableRows: RangeChart['tableRows']): Figures => ({
  key: 'figure',
  rows: tableRows.flatMap(({ dots, sum, printed }) =>
    dots.length === 0 ? [boundsOf({ sum, printed })] : dots.map(dot => boundsOfDot(dot, sum)),
  ),
});

/** A column for each dataset; null where it has nothing of the kind. */
const comparedIn = ({ tableBars, dataset, others = [] }: CompareChart): Figures[] =>
  [dataset, ...others].map(({ id }, i) => ({
    key: id,
    rows: tableBars.map(bars => {
      const bar = bars[i];
      return bar?.sum === undefined ? null : boundsOf({ sum: bar.sum, printed: bar.printed });
    }),
  }));

/** A column for each span of time; null where it has nothing of the kind. */
const beforeAndAfter = ({ tableEnds }: SlopeChart): Figures[] =>
  slopeKeys.map((key, i) => ({
    key,
    rows: tableEnds.map(ends => {
      const end = ends[i];
      return end?.sum === undefined ? null : boundsOf({ sum: end.sum, printed: end.printed });
    }),
  }));

/** What the rows of a table come to; of shares, what they are of and their percentages too. */
const sumsIn = ({ table }: Pick<Chart, 'table'>): Figures[] =>
  [...table.sums.map(({ measure: key, rows, total }) => ({ key, rows, total })), ...(table.shares ?? [])].map(
    ({ key, rows, total }) => ({
      key,
      rows: rows.map(row => (row === undefined ? null : boundsOf(row))),
      ...(total && { total: boundsOf(total) }),
    }),
  );

const figuresOf = (chart: Chart): Figures[] => {
  switch (chart.kind) {
    case 'range':
      return [saidIn(chart.tableRows)];
    case 'multiples':
      return chart.tableRows === undefined ? sumsIn(chart) : [saidIn(chart.tableRows)];
    case 'toll':
      return [{ key: 'figure', rows: chart.figures.map(boundsOfStep) }];
    case 'compare':
      return comparedIn(chart);
    case 'slope':
      return beforeAndAfter(chart);
    case 'bar':
    case 'stack':
    case 'timeline':
    case 'line':
    case 'map':
    case 'table':
    case 'own':
      return sumsIn(chart);
  }
};

/**
 * The table's columns, each once; those of a sum's bounds are one, at the place of the first. What a rate is made of is
 * with the rate.
 */
function columnsOf({ table, question }: Chart): DownloadColumn[] {
  const { columns, sums } = table;
  const printing = (key: string) => columns.some(column => column.numeric && column.key === key);
  const bounded = sums.find(({ measure }) => !printing(measure));
  const own = columns.filter(({ key }) => question.per === undefined || !rateColumns.includes(key));
  const found = own.map(({ key, label, numeric }): DownloadColumn => {
    if (!numeric) return { key, label, holds: 'words' };
    if (bounded !== undefined) {
      return { key: bounded.measure, label: bounded.label, holds: 'sum', measure: bounded.measure };
    }
    const measure = sums.find(sum => sum.measure === key)?.measure ?? question.measure;
    return { key, label, holds: isPeople(measure) ? 'figure' : 'count', measure };
  });
  return found.filter(
    ({ key, holds }, i) => found.findIndex(other => other.key === key && other.holds === holds) === i,
  );
}

/**
 * The rows of a chart's table with the numbers behind its words, for files: the same rows in the same order, without
 * the row of all.
 * @throws RangeError where the licence keeps the rows from being passed on: whoever offers downloads asks
 *   `downloadable` first.
 */
export function downloadTable(chart: Chart): DownloadTable {
  const { table, question, dataset } = chart;
  if (!chart.downloadable) {
    throw new RangeError(`rows of "${chart.id}" are events, which the licence of ${dataset.id} keeps back`);
  }
  const figures = figuresOf(chart);
  const heads = Math.max(1, question.by.length);
  return {
    columns: columnsOf(chart),
    rows: table.rows.map((cells, i) => {
      const days = table.days?.[i];
      return {
        key: table.keys[i] ?? '',
        label: cells
          .slice(0, heads)
          .map(cell => withoutIsolates(cell.text))
          .join(' · '),
        words: Object.fromEntries(
          table.columns.flatMap(({ key, numeric }, n) => {
            if (numeric) return [];
            const cell = cells[n];
            const isDash = cell === undefined || cell.absent === 'dash';
            return [[key, isDash ? null : withoutIsolates(cell.text)]];
          }),
        ),
        figures: Object.fromEntries(figures.map(({ key, rows }) => [key, rows[i] ?? null])),
        ...(days && { days }),
      };
    }),
    total: figures.some(({ total }) => total !== undefined)
      ? Object.fromEntries(figures.map(({ key, total }) => [key, total ?? null]))
      : undefined,
  };
}
