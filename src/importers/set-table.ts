import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cellName } from '../dataset/csv/cell-name.ts';
import type { CsvRow } from '../dataset/csv/row-of.ts';
import { bareText } from '../dataset/csv/safe-cell.ts';
import type { TableName } from '../dataset/csv/tables.ts';
import { detectEncoding } from './encoding.ts';
import { delimiters, readHead, readImportTable } from './read-import-table.ts';

/** One row of a file of a CSV set, and what it is found again by in another version of the file. */
export type SetRow = {
  readonly key: string;
  /** The event that it belongs to; undefined in files of places and sources. */
  readonly event: string | undefined;
  /** The cells that hold something, by column. */
  readonly cells: CsvRow;
  /** A cell as a spreadsheet calls it. */
  readonly named: (column: string) => string;
  readonly line: number;
};

/** Makes keys that hold in any order: by id, or by event and what tells rows of one event apart, and a number. */
function keysOf(table: TableName) {
  const times = new Map<string, number>();
  return (cells: CsvRow): { readonly key: string; readonly event: string | undefined } => {
    const id = cells.get('id') ?? '';
    if (table === 'places' || table === 'sources') return { key: id, event: undefined };
    if (table === 'events') return { key: id, event: id };
    const event = cells.get('event') ?? '';
    const own = `${event}\u0000${cells.get(table === 'accounts' ? 'source' : table === 'claims' ? 'actor' : 'id') ?? ''}`;
    const time = times.get(own) ?? 0;
    times.set(own, time + 1);
    return { key: `${own}\u0000${time}`, event };
  };
}

/**
 * The rows of one file of a set, one by one; none where there is no such file.
 * @throws OpenQuote
 */
export async function* setRows(folder: string, table: TableName): AsyncGenerator<SetRow> {
  const path = join(folder, `${table}.csv`);
  if (!existsSync(path)) return;
  const encoding = await detectEncoding(path);
  const head = await readHead(path, encoding);
  const first = /^[^\r\n]*/.exec(head)?.[0] ?? '';
  const [delimiter = ','] = [...delimiters].sort((a, b) => first.split(b).length - first.split(a).length);
  const keyOf = keysOf(table);
  let names: readonly string[] | undefined;
  let row = 0;
  for await (const { line, cells } of readImportTable(path, encoding, delimiter, head, () => {})) {
    row++;
    if (names === undefined) {
      names = cells.map(cell => cell.replace(/^\ufeff/, '').trim());
      continue;
    }
    const filled: CsvRow = new Map();
    for (const [i, name] of names.entries()) {
      const text = bareText((cells[i] ?? '').replace(/\r\n?/g, '\n'));
      if (name !== '' && text.trim() !== '') filled.set(name, text);
    }
    const columns = names;
    const at = row;
    if (filled.size === 0) continue;
    yield {
      ...keyOf(filled),
      cells: filled,
      line,
      named: column => cellName(columns.indexOf(column) + 1, at),
    };
  }
}
