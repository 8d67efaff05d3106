import { tableRowsOnPage } from './clip-table.ts';

/** The number of rows that a chart draws: as many as a page shows of its table. */
const rowsDrawn = tableRowsOnPage;

export type DrawnRows<Row> = {
  readonly rows: readonly Row[];
  /** How many rows are not drawn. */
  readonly more: number;
};

/**
 * The rows that a chart draws: the first ones in its order, and those that must be seen. No drawing grows with the data;
 * the data of the chart have every row.
 * @param mustBeSeen whether a row is drawn wherever it comes.
 * @param limit how many are drawn at most, where the author says it.
 */
export function drawnRows<Row>(
  all: readonly Row[],
  {
    mustBeSeen = () => false,
    limit,
  }: { readonly mustBeSeen?: (row: Row) => boolean; readonly limit?: number | undefined } = {},
): DrawnRows<Row> {
  const most = Math.min(limit ?? rowsDrawn, rowsDrawn);
  const rows = all.filter((row, i) => i < most || mustBeSeen(row));
  const more = all.length - rows.length;
  // "1 more" would take as much room as the one.
  return more <= 1 && limit === undefined ? { rows: all, more: 0 } : { rows, more };
}
