import { isObject } from '../json/is-object.ts';
import { figureCell } from './figure-cell.ts';
import { type ListKind, listCell } from './list-cell.ts';
import { safeText } from './safe-cell.ts';
import { type CellKind, type Column, isPrefix, type Table } from './tables.ts';

/** The cells of a row that hold something, by the name of their column. */
export type CsvRow = Map<string, string>;

function valueAt(object: unknown, path: readonly string[]): unknown {
  let value = object;
  for (const step of path) {
    if (!isObject(value) || !Object.hasOwn(value, step)) return undefined;
    value = value[step];
  }
  return value;
}

const listKinds: readonly string[] = ['list', 'participants', 'parts-of-figure'] satisfies ListKind[];
const isListKind = (kind: CellKind): kind is ListKind => listKinds.includes(kind);

/** What a source without an address has in its cell. */
export const noAddress = 'none';

/** @throws RangeError where a value is of another kind than the column's. */
function cellOf(kind: CellKind, value: unknown, table: Table, column: Column): string {
  if (kind === 'figure') return figureCell(value);
  if (isListKind(kind) && Array.isArray(value))
    return value.length === 0 ? '' : safeText(listCell(kind, value));
  if (kind === 'private' && Array.isArray(value)) return cellOf('list', value, table, column);
  if (kind === 'address' && value === null) return noAddress;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return safeText(value);
  throw new RangeError(`${table.name}.csv, ${column.name} cannot hold ${JSON.stringify(value)}`);
}

/** Whether a column may become several, each with a name of its own. */
export const mayBeSeveral = (kind: CellKind): boolean => kind === 'text' || isPrefix(kind);

/** Columns for each language, each facet or each year. */
function put(row: CsvRow, table: Table, column: Column, value: unknown): void {
  const { name, kind } = column;
  const set = (under: string, cell: string) => {
    if (cell !== '') row.set(under, cell);
  };
  if (mayBeSeveral(kind) && isObject(value)) {
    const prefix = kind === 'text' ? `${name}:` : name;
    for (const [key, each] of Object.entries(value))
      set(`${prefix}${key}`, cellOf('plain', each, table, column));
  } else set(name, cellOf(kind, value, table, column));
}

/**
 * An object of the JSON file as a row.
 * @param key the cell of the table's key column; none where the object itself has it.
 * @param columns those that the row may fill, where that is known: of all others it has no value, or nobody asks for it.
 */
export function rowOf(
  table: Table,
  object: object,
  key?: string,
  columns: readonly Column[] = table.columns,
): CsvRow {
  const row: CsvRow = new Map();
  if (key !== undefined) row.set(table.key, safeText(key));
  for (const column of columns) {
    const value = valueAt(object, column.path);
    if (value === undefined || (table.name === 'events' && column.name === 'parts' && Array.isArray(value)))
      continue;
    put(row, table, column, value);
  }
  return row;
}

/** The columns that an object may fill. */
export type FindColumns = (object: object) => readonly Column[];

/**
 * Finds columns by the fields that an object has: a table has some thirty columns, and most objects five fields.
 * @param columns of its table.
 */
export function columnsByField(columns: readonly Column[]): FindColumns {
  const byField = Map.groupBy(columns, ({ path }) => path[0]);
  return object => Object.keys(object).flatMap(field => byField.get(field) ?? []);
}

/** The column of a table that a name in a header stands for, `name:ar` and `facet_school` too. */
const baseOf = ({ columns }: Table, name: string): string =>
  columns.find(column => isPrefix(column.kind) && name.startsWith(column.name))?.name ??
  name.replace(/:.*$/s, '');

/** Names of columns in the order of the table: languages and facets by the alphabet, each after its kin. */
export function inTableOrder(table: Table, names: Iterable<string>): string[] {
  const order = [table.key, ...table.columns.map(({ name }) => name)];
  const rank = (name: string) => order.indexOf(baseOf(table, name));
  return [...names].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}
