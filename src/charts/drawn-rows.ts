import type { ChartContext } from './chart-spec.ts';
import { tableRowsOnPage } from './clip-table.ts';

/** The number of rows that a chart draws: as many as a page shows of its table. */
const rowsDrawn = tableRowsOnPage;

export type DrawnRows<Row> = {
  readonly rows: readonly Row[];
  /** Says how many rows are not drawn; empty if all are. */
  readonly notes: readonly string[];
};

/**
 * The rows that a chart draws: the first ones in its order, and those that must be seen. No drawing grows with the data;
 * the data of the chart have every row.
 * @param mustBeSeen whether a row is drawn wherever it comes.
 */
export function drawnRows<Row>(
  all: readonly Row[],
  { locale }: Pick<ChartContext, 'locale'>,
  mustBeSeen: (row: Row) => boolean = () => false,
): DrawnRows<Row> {
  const rows = all.filter((row, i) => i < rowsDrawn || mustBeSeen(row));
  const more = all.length - rows.length;
  // "1 more" would take as much room as the one.
  if (more <= 1) return { rows: all, notes: [] };
  return { rows, notes: [locale.strings.charts.notDrawn(locale.number(more))] };
}
