import { safeText } from '../../dataset/csv/safe-cell.ts';
import { withoutIsolates } from '../../i18n/isolate.ts';

/** A cell of a download; undefined is a figure that nobody gave, an empty cell. */
export type CsvCell = string | number | undefined;

function cellText(cell: CsvCell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) throw new RangeError(`${cell} in a CSV: an open end has words of its own`);
    return String(cell);
  }
  const safe = safeText(withoutIsolates(cell));
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Rows as CSV (RFC 4180): CRLF after every row, quotes where they are needed, the first row the header. Text that a
 * spreadsheet would run begins with an apostrophe; numbers, negative ones too, are unchanged.
 */
export function toCsv(rows: Iterable<readonly CsvCell[]>): string {
  const lines: string[] = [];
  for (const row of rows) lines.push(`${row.map(cellText).join(',')}\r\n`);
  return lines.join('');
}
