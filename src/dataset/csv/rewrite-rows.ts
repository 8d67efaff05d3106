import { parse } from 'csv-parse/sync';
import { rowFormOf } from './read-table.ts';
import { byteOrderMark, separatedRow } from './safe-cell.ts';

/** The rows of a file: its header, and those below it. */
export type TableRows = {
  readonly head: readonly string[];
  readonly records: readonly (readonly string[])[];
};

/**
 * The text of a CSV file with other rows: what parts its cells, its line ends and its byte order mark stay, and shorter
 * rows are filled up to the header.
 * @param text has passed every check.
 */
export function rewriteRows(text: string, change: (rows: TableRows) => TableRows): string {
  const mark = text.startsWith(byteOrderMark) ? byteOrderMark : '';
  const body = text.slice(mark.length);
  const { separator, start } = rowFormOf(body);
  const rows: string[][] = parse(body.slice(start), { delimiter: separator, relax_column_count: true });
  const [header = [], ...below] = rows;
  const { head, records } = change({ head: header, records: below });
  const lineEnd = body.includes('\r\n') ? '\r\n' : '\n';
  const print = (cells: readonly string[]) =>
    separatedRow([...cells, ...head.slice(cells.length).map(() => '')], separator).replace(/\r\n$/, lineEnd);
  return mark + body.slice(0, start) + [head, ...records].map(print).join('');
}
