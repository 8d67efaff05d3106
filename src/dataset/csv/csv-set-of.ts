import { type CsvRow, inTableOrder } from './row-of.ts';
import { byteOrderMark, csvRow } from './safe-cell.ts';
import { type DatasetInput, eventRows, restOf, type TableRow } from './set-rows.ts';
import { type TableName, tableNames, tables } from './tables.ts';

/**
 * The files of the CSV set that says the same as a JSON file, by name: those with a row, and dataset.json.
 * @param file a dataset that has passed the checks.
 */
export function csvSetOf({ events, ...rest }: DatasetInput): ReadonlyMap<string, string> {
  const { rows, json } = restOf(rest);
  const byTable = new Map<TableName, CsvRow[]>();
  const add = ([table, row]: TableRow) => {
    const known = byTable.get(table);
    if (known === undefined) byTable.set(table, [row]);
    else known.push(row);
  };
  for (const event of events) for (const row of eventRows(event)) add(row);
  rows.forEach(add);

  const csv = (name: TableName, own: readonly CsvRow[]) => {
    const names = inTableOrder(tables[name], new Set(own.flatMap(row => [...row.keys()])));
    const lines = own.map(row => csvRow(names.map(column => row.get(column) ?? '')));
    return byteOrderMark + csvRow(names) + lines.join('');
  };
  const files = tableNames.flatMap((name): [string, string][] => {
    const own = byTable.get(name);
    return own === undefined ? [] : [[`${name}.csv`, csv(name, own)]];
  });
  return new Map([['dataset.json', json], ...files]);
}
