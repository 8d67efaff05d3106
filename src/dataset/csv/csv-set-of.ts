import type { Dataset } from '../types.ts';
import { openLines } from './line-batches.ts';
import { columnsByField, inTableOrder, mayBeSeveral, takeCells } from './row-of.ts';
import { byteOrderMark, csvRow, quoteCell, safeText } from './safe-cell.ts';
import { type DatasetInput, restOf, type TableRow, tablesOfEvent, takeObjects } from './set-rows.ts';
import { type TableName, tableNames, tables } from './tables.ts';

const perTable = <Value>(make: (table: TableName) => Value): Readonly<Record<TableName, Value>> => ({
  events: make('events'),
  accounts: make('accounts'),
  parts: make('parts'),
  claims: make('claims'),
  places: make('places'),
  sources: make('sources'),
});

/** The names of the columns of each table that some row fills. */
function filledColumns(
  events: DatasetInput['events'],
  rows: readonly TableRow[],
): Readonly<Record<TableName, ReadonlySet<string>>> {
  const found = perTable(table => {
    const names = new Set<string>();
    const { columns } = tables[table];
    /** Of columns that some row fills, nothing is asked of further rows. */
    const unfilled = () =>
      columnsByField(columns.filter(({ name, kind }) => mayBeSeveral(kind) || !names.has(name)));
    return { names, unfilled, find: unfilled() };
  });
  for (const event of events)
    takeObjects(event, (table, object, key) => {
      const one = found[table];
      const before = one.names.size;
      if (key !== undefined) one.names.add(tables[table].key);
      takeCells(tables[table], object, one.find, name => one.names.add(name));
      if (one.names.size > before) one.find = one.unfilled();
    });
  for (const [table, row] of rows) for (const name of row.keys()) found[table].names.add(name);
  return perTable(table => found[table].names);
}

/** Takes the cells of one row after another. */
function openSheet(table: TableName, names: ReadonlySet<string>) {
  const columns = inTableOrder(tables[table], names);
  const numbers = new Map(columns.map((name, number) => [name, number]));
  const cells = columns.map(() => '');
  const lines = openLines();
  lines.add(byteOrderMark + csvRow(columns));
  return {
    find: columnsByField(tables[table].columns),
    take: (name: string, cell: string): void => {
      const number = numbers.get(name);
      if (number !== undefined) cells[number] = quoteCell(cell);
    },
    endRow: (): void => {
      lines.add(`${cells.join(',')}\r\n`);
      cells.fill('');
    },
    text: lines.text,
  };
}

/**
 * The files of the CSV set that says the same as a JSON file, by name: those with a row, and dataset.json. Each row is
 * made twice, for the columns that no row before it fills, and for its line: all of them together take many times the
 * memory of their lines.
 * @param file a dataset that has passed the checks.
 */
export function csvSetOf({ events, ...rest }: DatasetInput): ReadonlyMap<string, string> {
  const { rows, json } = restOf(rest);
  const filled = filledColumns(events, rows);
  const sheets = perTable(table => openSheet(table, filled[table]));
  for (const event of events)
    takeObjects(event, (table, object, key) => {
      const { find, take, endRow } = sheets[table];
      if (key !== undefined) take(tables[table].key, safeText(key));
      takeCells(tables[table], object, find, take);
      endRow();
    });
  for (const [table, row] of rows) {
    const { take, endRow } = sheets[table];
    for (const [name, cell] of row) take(name, cell);
    endRow();
  }
  const files = tableNames
    .filter(table => filled[table].size > 0)
    .map((table): [string, string] => [`${table}.csv`, sheets[table].text()]);
  return new Map([['dataset.json', json], ...files]);
}

/** The names of the files of a set with rows in these tables, in their order. */
const namesWith = (filled: ReadonlySet<TableName>): readonly string[] => [
  'dataset.json',
  ...tableNames.filter(name => filled.has(name)).map(name => `${name}.csv`),
];

/** The names of these files, without writing them. */
export function namesOfCsvSet({ events, places, sources }: DatasetInput): readonly string[] {
  const filled = new Set<TableName>(events.flatMap(tablesOfEvent));
  if (Object.keys(places).length > 0) filled.add('places');
  if (Object.keys(sources).length > 0) filled.add('sources');
  return namesWith(filled);
}

/**
 * The same of a dataset that was built from the file, without reading that again. Undefined where only the file tells:
 * parts that it counts and does not list have no weapon.
 */
export function namesByDataset(
  dataset: Pick<Dataset, 'events' | 'merged' | 'places' | 'sources'>,
): readonly string[] | undefined {
  const events = [...dataset.events.values(), ...dataset.merged.values()];
  if (!events.some(({ parts }) => parts.some(({ weapon }) => weapon !== undefined))) return undefined;
  const filled = new Set<TableName>(['events', 'accounts', 'parts']);
  if (events.some(({ claims }) => claims.length > 0)) filled.add('claims');
  if (dataset.places.size > 0) filled.add('places');
  if (dataset.sources.size > 0) filled.add('sources');
  return namesWith(filled);
}
