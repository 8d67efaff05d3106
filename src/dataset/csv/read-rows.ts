import { cellEnd, type QuoteFault } from './scan-cells.ts';

const [quote, carriage, byteOrderMark] = [0x22, 0x0d, 0xfeff];

/** What separates the cells of a file, and where its first row begins. */
export type RowForm = { readonly separator: string; readonly start: number };

type Row = { readonly cells: readonly string[]; readonly end: number };

/** The row with a quote that begins at `start`, and where the next one begins. */
function readQuoted(text: string, start: number, separator: number): Row | QuoteFault {
  const cells: string[] = [];
  for (let at = start; ; ) {
    const end = cellEnd(text, at, separator);
    if (typeof end !== 'number') return end;
    const isQuoted = text.charCodeAt(at) === quote;
    cells.push(isQuoted ? text.slice(at + 1, end - 1).replaceAll('""', '"') : text.slice(at, end));
    const sign = text.charCodeAt(end);
    if (sign !== separator) return { cells, end: end + (sign === carriage ? 2 : 1) };
    at = end + 1;
  }
}

/**
 * The cells of each row of a CSV file, by RFC 4180. A row without quotes, as most are, is cut at its separators.
 * @param text without a byte order mark.
 * @param take is given each row, and where the next one begins.
 * @returns the first broken quote, before whose row it stops.
 */
export function readRows(
  text: string,
  { separator, start }: RowForm,
  take: (cells: readonly string[], end: number) => void,
): QuoteFault | undefined {
  const code = separator.charCodeAt(0);
  let at = text.charCodeAt(start) === byteOrderMark ? start + 1 : start;
  let nextQuote = text.indexOf('"', at);
  while (at < text.length) {
    const feed = text.indexOf('\n', at);
    const end = feed === -1 ? text.length : feed;
    if (nextQuote !== -1 && nextQuote < at) nextQuote = text.indexOf('"', at);
    if (nextQuote === -1 || nextQuote > end) {
      const isTwo = feed > at && text.charCodeAt(feed - 1) === carriage;
      const line = text.slice(at, isTwo ? end - 1 : end);
      at = end + 1;
      take(line.split(separator), at);
      continue;
    }
    const row = readQuoted(text, at, code);
    if ('why' in row) return row;
    at = row.end;
    take(row.cells, at);
  }
  return undefined;
}
