import { parse } from 'csv-parse/sync';
import type { Encoding } from './encoding.ts';
import type { Header } from './header.ts';
import {
  type Delimiter,
  delimiters,
  readHead,
  readImportTable,
  type TableRecord,
} from './read-import-table.ts';
import type { Importer } from './types.ts';

/** Rows among which the header is looked for: texts may be above it. */
const headerWithin = 40;

export type OpenTable = {
  readonly header: Header;
  readonly delimiter: Delimiter;
  /** The line of the header, from 1. */
  readonly line: number;
  /** The texts above the header. */
  readonly above: readonly string[];
  /** The rows below it. */
  readonly records: AsyncGenerator<TableRecord>;
};

/** What was found instead of a header: the row that is most like one. */
export type NoHeader = {
  readonly cells: readonly string[];
  readonly line: number;
  /** All first rows of the file, as each delimiter parts them. */
  readonly rows: readonly (readonly string[])[];
};

const called: Readonly<Record<Delimiter, string>> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs' };
export const delimiterCalled = (delimiter: Delimiter): string => called[delimiter];

/** The first rows of a file as one delimiter parts them; the last one may be cut and is left out. */
function firstRows(head: string, delimiter: Delimiter): string[][] {
  const rows: string[][] = [];
  try {
    parse(head, {
      delimiter,
      record_delimiter: head.includes('\n') ? ['\r\n', '\n'] : ['\r'],
      relax_column_count: true,
      relax_quotes: true,
      to: headerWithin,
      on_record: (cells: string[]) => {
        rows.push(cells);
        return null;
      },
    });
  } catch {
    // The head is cut somewhere: what came before is what it holds.
  }
  return rows;
}

/** The delimiter and the header that the format knows; else the row that lacks the fewest of its columns. */
function findHeader(head: string, importer: Importer): { readonly delimiter: Delimiter } | NoHeader {
  let best: Omit<NoHeader, 'rows'> = { cells: [], line: 1 };
  const rows: string[][] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const delimiter of delimiters) {
    for (const [i, cells] of firstRows(head, delimiter).entries()) {
      if (importer.recognise(cells) !== undefined) return { delimiter };
      rows.push(cells);
      const missing = importer.missing(cells).length;
      if (missing < least || (missing === least && cells.length > best.cells.length)) {
        least = missing;
        best = { cells, line: i + 1 };
      }
    }
  }
  return { ...best, rows };
}

async function* withFirst(
  first: TableRecord,
  others: AsyncGenerator<TableRecord>,
): AsyncGenerator<TableRecord> {
  yield first;
  yield* others;
}

/** Opens a file as rows under the header of a format. */
export async function openTable(
  path: string,
  encoding: Encoding,
  importer: Importer,
  onBytes: (bytes: number) => void,
): Promise<OpenTable | NoHeader> {
  const head = await readHead(path, encoding);
  const found = findHeader(head, importer);
  if (!('delimiter' in found)) return found;
  const records = readImportTable(path, encoding, found.delimiter, head, onBytes);
  const above: string[] = [];
  while (true) {
    const next = await records.next();
    if (next.done === true) return { cells: [], line: 1, rows: [] };
    const header = importer.recognise(next.value.cells);
    if (header !== undefined) {
      const { line } = next.value;
      const all = importer.isHeaderless === true ? withFirst(next.value, records) : records;
      return { header, delimiter: found.delimiter, line, above, records: all };
    }
    if (importer.isHeaderless === true)
      return { cells: next.value.cells, line: next.value.line, rows: [next.value.cells] };
    const texts = next.value.cells.map(cell => cell.replace(/\s+/g, ' ').trim()).filter(Boolean);
    above.push(texts.join(', '));
  }
}
