const [quote, feed, carriage] = [0x22, 0x0a, 0x0d];

/** The first quote of a text that breaks RFC 4180, by offset. */
export type QuoteFault = { readonly why: 'open' | 'closed early' | 'inside'; readonly offset: number };

/** Where rows begin, and the first broken quote, with which the rows end. Made only where there is something to report. */
export type CellScan = { readonly rows: readonly number[]; readonly fault: QuoteFault | undefined };

const endsCell = (text: string, at: number, separator: number): boolean => {
  const code = text.charCodeAt(at);
  return (
    at >= text.length ||
    code === separator ||
    code === feed ||
    (code === carriage && text.charCodeAt(at + 1) === feed)
  );
};

/** The offset past the closing quote of a cell that opens at `at`; -1 if there is none. */
function pastQuotes(text: string, at: number): number {
  for (let end = text.indexOf('"', at + 1); end !== -1; end = text.indexOf('"', end + 2)) {
    if (text.charCodeAt(end + 1) !== quote) return end + 1;
  }
  return -1;
}

/**
 * The end of the cell that begins at `at`, or what is wrong with its quotes.
 * @param separator character code.
 */
export function cellEnd(text: string, at: number, separator: number): number | QuoteFault {
  if (text.charCodeAt(at) === quote) {
    const end = pastQuotes(text, at);
    if (end === -1) return { why: 'open', offset: at };
    return endsCell(text, end, separator) ? end : { why: 'closed early', offset: at };
  }
  let end = at;
  while (!endsCell(text, end, separator)) {
    if (text.charCodeAt(end) === quote) return { why: 'inside', offset: end };
    end++;
  }
  return end;
}

/** @param separator the character between cells. @param start where the first row begins. */
export function scanCells(text: string, separator: string, start = 0): CellScan {
  const code = separator.charCodeAt(0);
  const rows = [start];
  for (let at = start; at < text.length; ) {
    const end = cellEnd(text, at, code);
    if (typeof end !== 'number') return { rows, fault: end };
    at = text.charCodeAt(end) === carriage ? end + 2 : end + 1;
    if (text.charCodeAt(at - 1) === feed && at < text.length) rows.push(at);
  }
  return { rows, fault: undefined };
}

/** Where a cell of a sound row begins. @param column from 0; past the row's last cell, where the row ends. */
export function cellOffset(text: string, separator: string, row: number, column: number): number {
  const code = separator.charCodeAt(0);
  let at = row;
  for (let i = 0; i < column; i++) {
    const end = cellEnd(text, at, code);
    if (typeof end !== 'number' || text.charCodeAt(end) !== code) return typeof end === 'number' ? end : at;
    at = end + 1;
  }
  return at;
}
