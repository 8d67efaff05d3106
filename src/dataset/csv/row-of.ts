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
  if (typeof value === 'string') return safeText(value);
  if (isListKind(kind) && Array.isArray(value))
    return value.length === 0 ? '' : safeText(listCell(kind, value));
  if (kind === 'private' && Array.isArray(value)) return cellOf('list', value, table, column);
  if (kind === 'address' && value === null) return noAddress;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new RangeError(`${table.name}.csv, ${column.name} cannot hold ${JSON.stringify(value)}`);
}

/** Whether a column may become several, each with a name of its own. */
export const mayBeSeveral = (kind: CellKind): boolean => kind === 'text' || isPrefix(kind);

/** Is given the cells of a row that hold something, each with the name of its column. */
export type TakeCell = (name: string, cell: string) => void;

/** Columns for each language, each facet or each year. */
function put(take: TakeCell, table: Table, column: Column, value: unknown): void {
  const { name, kind } = column;
  if (mayBeSeveral(kind) && isObject(value)) {
    const prefix = kind === 'text' ? `${name}:` : name;
    for (const [key, each] of Object.entries(value)) {
      const cell = cellOf('plain', each, table, column);
      if (cell !== '') take(`${prefix}${key}`, cell);
    }
  } else {
    const cell = cellOf(kind, value, table, column);
    if (cell !== '') take(name, cell);
  }
}

/** The columns of a table that a field of an object may fill; undefined for none. */
export type FindColumns = (field: string) => readonly Column[] | undefined;

/** Finds columns by fields: a table has some thirty columns, and most objects five fields. @param columns of its table. */
export function columnsByField(columns: readonly Column[]): FindColumns {
  const byField = Map.groupBy(columns, ({ path }) => path[0] ?? '');
  return field => byField.get(field);
}

/** Gives the cells of a column, or of those that take its place. */
function takeColumn(table: Table, object: object, column: Column, take: TakeCell): void {
  const value = valueAt(object, column.path);
  if (value === undefined || (table.name === 'events' && column.name === 'parts' && Array.isArray(value)))
    return;
  put(take, table, column, value);
}

/**
 * Gives the cells of the row that an object of the JSON file is, but that of its key.
 * @param find those columns that are asked for.
 */
export function takeCells(table: Table, object: object, find: FindColumns, take: TakeCell): void {
  for (const field of Object.keys(object))
    for (const column of find(field) ?? []) takeColumn(table, object, column, take);
}

/**
 * An object of the JSON file as a row.
 * @param key the cell of the table's key column; none where the object itself has it.
 */
export function rowOf(table: Table, object: object, key?: string): CsvRow {
  const row: CsvRow = new Map();
  if (key !== undefined) row.set(table.key, safeText(key));
  for (const column of table.columns) takeColumn(table, object, column, (name, cell) => row.set(name, cell));
  return row;
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
