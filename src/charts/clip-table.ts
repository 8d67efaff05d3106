import type { Locale } from '../i18n/locale.ts';
import type { DataTable, TableCell } from './types.ts';

/** The number of rows that a page or an embed shows of a table. The downloads of the chart have all. */
export const tableRowsOnPage = 100;

/** What is shown of a table. */
export type ClippedTable = Pick<DataTable, 'caption' | 'columns' | 'rows' | 'foot'> & {
  /** How many of the last rows stand for those that `limit=` leaves out. */
  readonly others: number;
};

const cut = (
  rows: readonly (readonly TableCell[])[],
  most: number,
  more: (n: number) => readonly TableCell[],
): readonly (readonly TableCell[])[] => {
  const n = rows.length - most;
  // "1 more" would take as much room as the one.
  return n <= 1 ? rows : [...rows.slice(0, most), more(n)];
};

/**
 * A table with its first rows, and how many more there are in a last one. Where the author has set a limit, it is that,
 * with the others put together.
 * @param isWhole the limit is left out: it is where the whole list is.
 * @param most of the rows that are shown.
 */
export function clipTable(
  { caption, columns, foot, rows, brief }: DataTable,
  locale: Locale,
  { isWhole = false, most = tableRowsOnPage }: { readonly isWhole?: boolean; readonly most?: number } = {},
): ClippedTable {
  const { paging } = locale.strings.pages;
  const more = (n: number) =>
    columns.map((_, i) => ({ text: i === 0 ? paging.more(locale.number(n), paging.inData) : '' }));
  const isBrief = brief !== undefined && !isWhole && brief.rows.length <= most;
  const shown = isBrief ? brief.rows : rows;
  const kept = cut(shown, most, more);
  const sum = isBrief ? brief.foot : foot;
  return { caption, columns, ...(sum && { foot: sum }), rows: kept, others: isBrief ? brief.others : 0 };
}
