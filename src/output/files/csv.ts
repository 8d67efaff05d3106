import { openLines } from '../../dataset/csv/line-batches.ts';
import { safeText } from '../../dataset/csv/safe-cell.ts';
import { withoutIsolates } from '../../i18n/isolate.ts';

/** A cell of a download; undefined is a figure that nobody gave, an empty cell. */
export type CsvCell = string | number | undefined;

/** A text that is a cell as it is: it begins with a letter or digit of ASCII, and holds nothing that has a meaning in CSV. */
const isCell = /^[A-Za-z0-9][^",\r\n\u2068\u2069]*$/;

function cellText(cell: CsvCell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) throw new RangeError(`${cell} in a CSV: an open end has words of its own`);
    return String(cell);
  }
  if (cell === '' || isCell.test(cell)) return cell;
  const safe = safeText(withoutIsolates(cell));
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Rows as CSV (RFC 4180): CRLF after every row, quotes where they are needed, the first row the header. Text that a
 * spreadsheet would run begins with an apostrophe; numbers, negative ones too, are unchanged.
 */
export function toCsv(rows: Iterable<readonly CsvCell[]>): string {
  const lines = openLines();
  for (const row of rows) lines.add(`${row.map(cellText).join(',')}\r\n`);
  return lines.text();
}
