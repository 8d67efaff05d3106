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
  const end = path.length - 1;
  for (let i = 0; i < end; i++) {
    const step = path[i] ?? '';
    const inner = holder[step] ?? {};
    if (!isObject(inner)) return true;
    holder[step] = inner;
    holder = inner;
  }
  const last = path[end] ?? '';
  if (holder[last] !== undefined) return true;
  holder[last] = value;
  return false;
}

/** Of one column, so many different texts are kept to be shared, none of them longer than this. */
const [sharedAtMost, sharedLength] = [20_000, 32];

/** Gives one text for all that are equal: a column of dates, places or sources has few different ones. */
function createTextShare(): (text: string) => string {
  const kept = new Map<string, string>();
  return text => {
    if (text.length > sharedLength) return text;
    const known = kept.get(text);
    if (known !== undefined) return known;
    if (kept.size < sharedAtMost) kept.set(text, text);
    return text;
  };
}

/** What is known of a column before its rows are read. */
type ColumnPlan = BoundColumns & {
  readonly isKey: boolean;
  readonly path: readonly string[];
  readonly share: (text: string) => string;
};

type RowRead = { readonly entry?: RowEntry; readonly faults: readonly CellFault[] };

const noFaults: readonly CellFault[] = Object.freeze([]);

/** How many cells there are up to the last that is filled. */
function countFilled(cells: readonly string[]): number {
  let count = cells.length;
  while (count > 0 && cells[count - 1] === '') count--;
  return count;
}

/**
 * Reads rows as objects of the JSON file: no entry where the row cannot be trusted to have its cells under their
 * columns, or belongs to nothing.
 * @param columns what each of a row's cells holds, from the left.
 */
export function createRowReader(
  table: Table,
  columns: readonly (BoundColumns | undefined)[],
  { decimalComma, width, mayHide }: Look,
): (row: number, cells: readonly string[]) => RowRead {
  const plans = columns.map(
    (bound): ColumnPlan | undefined =>
      bound && {
        ...bound,
        isKey: bound.name === table.key,
        path: [...(bound.column?.path ?? []), ...(bound.key === undefined ? [] : [bound.key])],
        share: createTextShare(),
      },
  );
  const keyAt = columns.findIndex(bound => bound?.name === table.key);

  return (row, cells) => {
    const count = cells.length;
    if (count < columns.length || count > width || countFilled(cells) > columns.length) {
      const what = `It has ${count} ${count === 1 ? 'cell' : 'cells'}, but the header row has ${columns.length} columns.`;
      return { faults: [{ rule: 'csv/cell-count', column: 0, what }] };
    }
    const faults: CellFault[] = [];
    const value: Record<string, unknown> = {};
    let key: string | undefined;
    for (let i = 0; i < count; i++) {
      const cell = cells[i] ?? '';
      if (cell === '') continue;
      const hidden = mayHide ? findHidden(cell.replaceAll('\r\n', '\n')) : undefined;
      if (hidden !== undefined) {
        faults.push({ rule: 'dataset/hidden-character', column: i + 1, what: hiddenSentence(hidden) });
      }
      const plan = plans[i];
      if (plan === undefined) continue;
      const { column, path, share } = plan;
      if (plan.isKey) key = bareText(cell);
      if (column === undefined) continue;
      const read = valueOfCell(column.kind, cell, decimalComma);
      if (!read.ok) faults.push({ ...read, column: i + 1 });
      const given = read.ok ? read.value : cell;
      if (put(value, path, typeof given === 'string' && !plan.isKey ? share(given) : given)) {
        const what = `${quote(column.name)} is given both with and without a language in this row.`;
        faults.push({ rule: 'csv/told-twice', column: i + 1, what });
      }
    }
    if (key !== undefined)
      return { entry: { row, key, value }, faults: faults.length === 0 ? noFaults : faults };
    // Without the column, that is one problem of the file and not one of each row.
    const what = `The ${table.key === 'id' ? 'id' : 'event'} is missing.`;
    if (keyAt !== -1) faults.push({ rule: 'csv/no-key', column: keyAt + 1, what });
    return { faults };
  };
}
