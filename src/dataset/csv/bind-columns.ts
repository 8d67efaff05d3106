import { findHidden, hiddenSentence } from '../../problems/hidden-characters.ts';
import { hint } from '../../problems/nearest.ts';
import { quote } from '../fault.ts';
import { isLanguage } from '../schema/formats.ts';
import { cellName } from './cell-name.ts';
import type { CsvRuleId } from './rules.ts';
import { type CellKind, type Column, isPrefix, type Table } from './tables.ts';

/** What a column of a file holds. */
export type BoundColumns = {
  /** As the first row has it. */
  readonly name: string;
  /** undefined is the key of the table. */
  readonly column: Column | undefined;
  /** The language or the facet of a column of its own. */
  readonly key?: string;
};

/** Something wrong with a cell. @param row from 1. @param column from 1. */
export type RaiseCell = (rule: CsvRuleId, row: number, column: number, what: string, fix?: string) => void;

/** Whether what follows the beginning of a name is a key: of a facet, or a year. */
const isKey = (kind: CellKind, key: string) =>
  kind === 'years' ? /^\d{4}$/.test(key) : /\S/.test(key) && key !== '__proto__';

/** The column that a name stands for. */
function bind(table: Table, name: string): BoundColumns | undefined {
  if (name === table.key && !table.columns.some(column => column.name === name))
    return { name, column: undefined };
  const [base = '', ...rest] = name.split(':');
  for (const column of table.columns) {
    if (isPrefix(column.kind)) {
      const key = name.slice(column.name.length);
      if (name.startsWith(column.name) && isKey(column.kind, key)) return { name, column, key };
    } else if (column.name === name) return { name, column };
    else if (column.kind === 'text' && column.name === base && isLanguage(rest.join(':')))
      return { name, column, key: rest.join(':') };
  }
  return undefined;
}

/** The name that differs from a typed one in capitals alone: `id` for `ID`. */
function lowered(table: Table, typed: string): string | undefined {
  const [base = '', ...rest] = typed.split(':');
  const names = [table.key, ...table.columns.map(({ name }) => name)];
  const first = table.columns.find(
    ({ kind, name }) => isPrefix(kind) && typed.toLowerCase().startsWith(name),
  );
  if (first !== undefined) return `${first.name}${typed.slice(first.name.length)}`;
  const own = names.find(name => name.toLowerCase() === base.toLowerCase());
  return own === undefined ? undefined : [own, ...rest].join(':');
}

/** How to fix an unknown name. */
function fixFor(table: Table, name: string): string {
  const [base = '', language] = name.split(':');
  const own = table.columns.find(column => column.name === base);
  if (language !== undefined && own?.kind === 'text')
    return `Write a language tag after the colon, as in "${base}:ar".`;
  const byYear = table.columns.find(column => column.kind === 'years' && `${name}_`.startsWith(column.name));
  if (byYear !== undefined) return `Write the year after it, as in "${byYear.name}2016".`;
  const names = [table.key, ...table.columns.map(column => column.name.replace(/_$/, '_…'))];
  return hint(name, [...new Set(names)], 'columns');
}

/**
 * What each column of a file holds; undefined where its first cell is wrong.
 * @param header the cells of the first row.
 */
export function bindColumns(
  table: Table,
  header: readonly string[],
  raise: RaiseCell,
): readonly (BoundColumns | undefined)[] {
  const seen = new Map<string, number>();
  // Columns past the last name hold nothing: a row that continues there is reported.
  const named = header.slice(0, header.findLastIndex(typed => typed.trim() !== '') + 1);
  const recased: { typed: string; name: string; column: number }[] = [];
  const columns = named.map((typed, i) => {
    let name = typed.trim();
    if (name === '') {
      raise('csv/unknown-column', 1, i + 1, 'The column has no name.');
      return undefined;
    }
    const hidden = findHidden(name);
    if (hidden !== undefined) {
      raise('csv/unknown-column', 1, i + 1, hiddenSentence(hidden), 'Delete it from the column name.');
      return undefined;
    }
    const other = bind(table, name) === undefined ? lowered(table, name) : undefined;
    if (other !== undefined && bind(table, other) !== undefined) {
      recased.push({ typed: name, name: other, column: i + 1 });
      name = other;
    }
    const bound = bind(table, name);
    if (bound === undefined) {
      const what = `Unknown column ${quote(name)} in ${table.name}.csv.`;
      raise('csv/unknown-column', 1, i + 1, what, fixFor(table, name));
      return undefined;
    }
    const first = seen.get(name);
    if (first === undefined) {
      seen.set(name, i + 1);
      return bound;
    }
    raise(
      'csv/duplicate-column',
      1,
      i + 1,
      `The column ${quote(name)} is repeated; the first is ${cellName(first, 1)}.`,
    );
    return undefined;
  });
  const [first] = recased;
  if (first !== undefined) {
    const typed = recased.map(each => quote(each.typed)).join(', ');
    const what = `Column names in ${table.name}.csv differ in letter case: ${typed}.`;
    const fix = `Write ${recased.map(each => each.name).join(', ')}.`;
    raise('csv/unknown-column', 1, first.column, what, fix);
  }
  return columns;
}

/** Columns that every row needs and the file has not. */
export function missingColumns(
  table: Table,
  bound: readonly (BoundColumns | undefined)[],
): readonly string[] {
  const names = new Set(bound.map(each => each?.column?.name ?? each?.name));
  const needed = table.columns.filter(column => column.needed).map(({ name }) => name);
  return [...new Set([table.key, ...needed])].filter(name => !names.has(name));
}
