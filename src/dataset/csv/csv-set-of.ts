import { columnsByField, type FindColumns, inTableOrder, mayBeSeveral } from './row-of.ts';
import { byteOrderMark, csvRow } from './safe-cell.ts';
import { type DatasetInput, eventRows, restOf, type TableRow, tablesOfEvent } from './set-rows.ts';
import { type TableName, tableNames, tables } from './tables.ts';

/** The columns of a table that some row fills, in its order, and its lines. */
type Sheet = { readonly columns: readonly string[]; readonly lines: string[] };

/**
 * The files of the CSV set that says the same as a JSON file, by name: those with a row, and dataset.json. Each row is
 * made twice, for the columns that no row before it fills, and for its line: all of them together take many times the
 * memory of their lines.
 * @param file a dataset that has passed the checks.
 */
export function csvSetOf({ events, ...rest }: DatasetInput): ReadonlyMap<string, string> {
  const { rows, json } = restOf(rest);
  const perTable = <Value>(make: (table: TableName) => Value) =>
    new Map(tableNames.map(name => [name, make(name)] as const));
  function* allRows(finders: ReadonlyMap<TableName, FindColumns>): Generator<TableRow> {
    for (const event of events)
      yield* eventRows(event, (table, object) => finders.get(table)?.(object) ?? []);
    yield* rows;
  }
  const filled = new Map<TableName, Set<string>>();
  /** Of columns that some row fills, nothing is asked of further rows. */
  const unfilled = perTable(name => columnsByField(tables[name].columns));
  for (const [table, row] of allRows(unfilled)) {
    const names = filled.get(table) ?? new Set<string>();
    filled.set(table, names);
    const before = names.size;
    for (const name of row.keys()) names.add(name);
    if (names.size > before)
      unfilled.set(
        table,
        columnsByField(
          tables[table].columns.filter(({ name, kind }) => mayBeSeveral(kind) || !names.has(name)),
        ),
      );
  }
  const sheets = new Map(
    [...filled].map(([table, names]): [TableName, Sheet] => {
      const columns = inTableOrder(tables[table], names);
      return [table, { columns, lines: [byteOrderMark + csvRow(columns)] }];
    }),
  );
  for (const [table, row] of allRows(perTable(name => columnsByField(tables[name].columns)))) {
    const sheet = sheets.get(table);
    sheet?.lines.push(csvRow(sheet.columns.map(column => row.get(column) ?? '')));
  }
  const files = tableNames.flatMap((name): [string, string][] => {
    const sheet = sheets.get(name);
    return sheet === undefined ? [] : [[`${name}.csv`, sheet.lines.join('')]];
  });
  return new Map([['dataset.json', json], ...files]);
}

/** The names of these files, in their order, without writing them. */
export function namesOfCsvSet({ events, places, sources }: DatasetInput): readonly string[] {
  const filled = new Set<TableName>(events.flatMap(tablesOfEvent));
  if (Object.keys(places).length > 0) filled.add('places');
  if (Object.keys(sources).length > 0) filled.add('sources');
  return ['dataset.json', ...tableNames.filter(name => filled.has(name)).map(name => `${name}.csv`)];
}
