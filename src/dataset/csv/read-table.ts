import { mayHide } from '../../problems/hidden-characters.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import { createProblemList } from '../../problems/problem-list.ts';
import { createProgress, type Log, noLog } from '../../progress.ts';
import { decodeUtf8 } from '../json/decode.ts';
import { type BoundColumns, bindColumns, missingColumns } from './bind-columns.ts';
import { cellName } from './cell-name.ts';
import { gatherCells } from './gather-cells.ts';
import { type CellFault, createRowReader, type RowEntry } from './read-row.ts';
import { type RowForm, readRows } from './read-rows.ts';
import { setRules } from './rules.ts';
import type { QuoteFault } from './scan-cells.ts';
import { type TablePlaces, tablePlaces } from './table-places.ts';
import type { Table } from './tables.ts';

/** A CSV file of a set, without what is in its rows. */
export type TableInfo = {
  readonly file: string;
  /** What parts its cells: a comma, semicolon or tab. */
  readonly separator: string;
  /** What each of its columns holds, from the left. */
  readonly columns: readonly (BoundColumns | undefined)[];
  /** Columns that it should have. */
  readonly missing: readonly string[];
  /** Some rows could not be read: an id that is not among the entries may be theirs. */
  readonly isPartial: boolean;
  readonly places: TablePlaces;
  readonly problems: readonly Problem[];
};

/** A CSV file of a set. */
export type TableRead = TableInfo & { readonly entries: readonly RowEntry[] };

/** A first line that tells spreadsheets what separates the cells: `sep=;`, and in quotes where one wrote it again. */
const separatorLine = /^("?)sep=([;,\t|])\1\r?\n/i;

/** What separates the cells: in countries where a comma begins a fraction, spreadsheets write semicolons. */
export function rowFormOf(text: string): RowForm {
  const [line, , typed] = separatorLine.exec(text) ?? [];
  if (line !== undefined && typed !== undefined) return { separator: typed, start: line.length };
  const [header = ''] = text.split('\n', 1);
  const count = (sign: string) => header.split(sign).length;
  const separator = [';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',');
  return { separator, start: 0 };
}

const [feed, carriage] = [0x0a, 0x0d];

/** The bytes with line ends of today: old Macs wrote carriage returns alone. */
const withFeeds = (bytes: Uint8Array): Uint8Array =>
  bytes.includes(feed) || !bytes.includes(carriage)
    ? bytes
    : bytes.map(byte => (byte === carriage ? feed : byte));

const quoteFaults = {
  open: 'A quote is opened here but never closed, so the rest of the file would be one cell.',
  'closed early': 'The quote opened here is closed before the end of the cell.',
  inside: 'An unquoted cell contains a quote.',
} as const;

/** The problem of a file that no reader of CSV takes. */
const brokenQuote = (places: TablePlaces, { why, offset }: QuoteFault): Problem =>
  problem(setRules, 'csv/quote', { what: quoteFaults[why] }, places.at(offset));

const megabyte = 1_000_000;

/** A function of its own, so that whoever keeps it keeps no row in memory. */
const textReader = (bytes: Uint8Array) => () => new TextDecoder().decode(bytes);

const isBlank = (cells: readonly string[]) => cells.every(cell => cell === '');

/**
 * Rows of a CSV file as objects of the JSON file. Rows without any cell filled are left out, as spreadsheets leave
 * them at the end.
 * @param file path relative to the project's root.
 * @param say prints progress.
 */
export function readTable(table: Table, file: string, given: Uint8Array, say: Log = noLog): TableRead {
  const bytes = withFeeds(given);
  const decoded = decodeUtf8(bytes);
  const form = decoded.ok ? rowFormOf(decoded.text) : { separator: ',', start: 0 };
  const { separator } = form;
  const places = tablePlaces(file, textReader(bytes), form);
  const { problems, add } = createProblemList();
  const nothing = {
    file,
    separator,
    entries: [],
    columns: [],
    missing: [],
    isPartial: true,
    places,
    problems,
  };
  if (!decoded.ok) {
    const { line, column, why, text } = decoded;
    const what = `The file is not UTF-8: ${why}.`;
    return {
      ...nothing,
      problems: [problem(setRules, 'dataset/not-utf8', { what }, { file, line, column, text })],
    };
  }
  if (decoded.text.trim() === '')
    return {
      ...nothing,
      problems: [problem(setRules, 'csv/empty-file', { what: `${file} is empty.` }, { file })],
    };

  const tellAt = (row: number, column: number, { rule, what, fix }: Omit<CellFault, 'column'>) => {
    const where = column === 0 ? `Row ${row}` : `Cell ${cellName(column, row)}`;
    add(rule, () =>
      problem(setRules, rule, { what: `${where}: ${what}`, fix }, places.cell(row, Math.max(column, 1))),
    );
  };
  const look = {
    decimalComma: separator === ';',
    mayHide: mayHide(decoded.text) || /\r(?!\n)/.test(decoded.text),
  };
  /** A text has fewer characters than bytes. */
  const bytesEach = bytes.length / decoded.text.length;
  const alike = gatherCells(tellAt, column => columns?.[column - 1]?.name ?? '');
  const entries: RowEntry[] = [];
  let columns: readonly (BoundColumns | undefined)[] | undefined;
  let readRow: ReturnType<typeof createRowReader> | undefined;
  let isPartial = false;
  let row = 0;
  const progress = createProgress(`Megabytes of ${file}`, Math.ceil(bytes.length / megabyte), say);
  let reported = 0;
  const take = (cells: readonly string[], end: number) => {
    row++;
    for (; (reported + 1) * megabyte <= end * bytesEach; reported++) progress.step();
    if (columns === undefined || readRow === undefined) {
      columns = bindColumns(table, cells, (rule, at, column, what, fix) =>
        tellAt(at, column, { rule, what, ...(fix === undefined ? {} : { fix }) }),
      );
      readRow = createRowReader(table, columns, { ...look, width: cells.length });
      return;
    }
    if (isBlank(cells)) return;
    const { entry, faults } = readRow(row, cells);
    for (const { column, ...fault } of faults) alike.add(row, column, fault, cells[column - 1] ?? '');
    if (entry === undefined) isPartial = true;
    else entries.push(entry);
  };
  const broken = readRows(decoded.text, form, take);
  if (broken === undefined) progress.end();
  else {
    isPartial = true;
    add('csv/quote', () => brokenQuote(places, broken));
  }
  alike.flush();
  const missing = columns === undefined ? [] : missingColumns(table, columns);
  for (const name of missing) {
    const what = `Row 1: ${table.name}.csv lacks the required column "${name}".`;
    add('csv/missing-column', () => problem(setRules, 'csv/missing-column', { what }, places.cell(1, 1)));
  }
  return { file, separator, entries, columns: columns ?? [], missing, isPartial, places, problems };
}
