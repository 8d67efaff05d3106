import type { Locale } from '../i18n/locale.ts';
import type { DataTable } from './types.ts';

/** The number of rows that a page or an embed shows of a table. The downloads of the chart have all. */
export const tableRowsOnPage = 100;

/** A table with its first rows, and how many more there are in a last one. */
export function clipTable(table: DataTable, locale: Locale): DataTable {
  const more = table.rows.length - tableRowsOnPage;
  // "1 more" would take as much room as the one.
  if (more <= 1) return table;
  const { paging } = locale.strings.pages;
  const last = table.columns.map((_, i) => ({
    text: i === 0 ? paging.more(locale.number(more), paging.inData) : '',
  }));
  return { ...table, rows: [...table.rows.slice(0, tableRowsOnPage), last] };
}
