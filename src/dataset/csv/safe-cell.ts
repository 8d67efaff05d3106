/** What a spreadsheet would take as a formula or a command, or as the end of the cell. */
const dangerous = '[=+\\-@＝＋－＠\\p{Cc}]';
const toGuard = new RegExp(`^'*${dangerous}`, 'u');
const guarded = new RegExp(`^'+${dangerous}`, 'u');

/** Whether a character is a letter of ASCII or a digit, as most are: these need nothing where a cell begins or ends. */
const isPlain = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);

/**
 * A text as a cell that no spreadsheet runs: an apostrophe before whatever begins like a formula. One that begins
 * with apostrophes and then like a formula gets one more, so that `bareText` gives every text back as it was.
 */
export const safeText = (text: string): string =>
  !isPlain(text.charCodeAt(0)) && toGuard.test(text) ? `'${text}` : text;

/** The text of a cell that `safeText` may have made safe. */
export const bareText = (cell: string): string =>
  cell.startsWith("'") && guarded.test(cell) ? cell.slice(1) : cell;

/** Whether a cell begins or ends with white space. */
const isLoose = (cell: string): boolean =>
  !(isPlain(cell.charCodeAt(0)) && isPlain(cell.charCodeAt(cell.length - 1))) && /^\s|\s$/.test(cell);

/** A cell in quotes where RFC 4180 needs them. */
export const quoteCell = (cell: string): string =>
  /[",;\r\n]/.test(cell) || isLoose(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** Cells as one row with its line end. */
export const separatedRow = (cells: readonly string[], separator: string): string =>
  `${cells.map(quoteCell).join(separator)}\r\n`;

/** Cells as one row of a file whose cells commas part. */
export const csvRow = (cells: readonly string[]): string => separatedRow(cells, ',');

/** Begins every file: without it spreadsheets take the text for that of an old code page. */
export const byteOrderMark = '\ufeff';
