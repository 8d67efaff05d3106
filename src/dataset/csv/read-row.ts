import { findHidden, hiddenSentence } from '../../problems/hidden-characters.ts';
import { quote } from '../fault.ts';
import { isObject } from '../json/is-object.ts';
import type { BoundColumns } from './bind-columns.ts';
import type { SetRuleId } from './rules.ts';
import { bareText } from './safe-cell.ts';
import type { Table } from './tables.ts';
import { valueOfCell } from './value-of-cell.ts';

/** A row as an object of the JSON file. */
export type RowEntry = {
  /** From 1, as a spreadsheet counts. */
  readonly row: number;
  /** The cell of the table's key column. */
  readonly key: string;
  readonly value: Record<string, unknown>;
};

/** Something wrong with a cell. */
export type CellFault = {
  readonly rule: SetRuleId;
  /** From 1; 0 is the row as a whole. */
  readonly column: number;
  readonly what: string;
  readonly fix?: string;
};

type Look = {
  /** Fractions may begin with a comma. */
  readonly decimalComma: boolean;
  /** Cells of the first row, those that name no column too. */
  readonly width: number;
  /** Some cell of the file may hold a character that nobody sees. */
  readonly mayHide: boolean;
};

/** Puts a value where the JSON file has it. @returns whether another value was in the way. */
function put(object: Record<string, unknown>, path: readonly string[], value: unknown): boolean {
  let holder = object;
  for (const step of path.slice(0, -1)) {
    const inner = holder[step] ?? {};
    if (!isObject(inner)) return true;
    holder[step] = inner;
    holder = inner;
  }
  const last = path.at(-1) ?? '';
  if (holder[last] !== undefined) return true;
  holder[last] = value;
  return false;
}

/**
 * @param columns what each of the row's cells holds, from the left.
 * @returns no entry where the row cannot be trusted to have its cells under their columns, or belongs to nothing.
 */
export function readRow(
  table: Table,
  columns: readonly (BoundColumns | undefined)[],
  row: number,
  cells: readonly string[],
  { decimalComma, width, mayHide }: Look,
): { readonly entry?: RowEntry; readonly faults: readonly CellFault[] } {
  const faults: CellFault[] = [];
  const filled = cells.findLastIndex(cell => cell !== '') + 1;
  const count = cells.length;
  if (count < columns.length || count > width || filled > columns.length) {
    const what = `It has ${count} ${count === 1 ? 'cell' : 'cells'}, but the header row has ${columns.length} columns.`;
    return { faults: [{ rule: 'csv/cell-count', column: 0, what }] };
  }
  const value: Record<string, unknown> = {};
  let key: string | undefined;
  for (const [i, cell] of cells.entries()) {
    if (cell === '') continue;
    const bound = columns[i];
    const hidden = mayHide ? findHidden(cell.replaceAll('\r\n', '\n')) : undefined;
    if (hidden !== undefined) {
      faults.push({ rule: 'dataset/hidden-character', column: i + 1, what: hiddenSentence(hidden) });
    }
    if (bound === undefined) continue;
    const { column } = bound;
    if (bound.name === table.key) key = bareText(cell);
    if (column === undefined) continue;
    const read = valueOfCell(column.kind, cell, decimalComma);
    if (!read.ok) faults.push({ ...read, column: i + 1 });
    const path = bound.key === undefined ? column.path : [...column.path, bound.key];
    if (put(value, path, read.ok ? read.value : cell)) {
      const what = `${quote(column.name)} is given both with and without a language in this row.`;
      faults.push({ rule: 'csv/told-twice', column: i + 1, what });
    }
  }
  if (key !== undefined) return { entry: { row, key, value }, faults };
  const at = columns.findIndex(bound => bound?.name === table.key);
  // Without the column, that is one problem of the file and not one of each row.
  const what = `The ${table.key === 'id' ? 'id' : 'event'} is missing.`;
  if (at !== -1) faults.push({ rule: 'csv/no-key', column: at + 1, what });
  return { faults };
}
