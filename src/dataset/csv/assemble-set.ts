import { hint } from '../../problems/nearest.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import { createProblemList, listedAtMost } from '../../problems/problem-list.ts';
import { type Path, quote } from '../fault.ts';
import { datasetFile } from '../schema/dataset-file.ts';
import { cellName } from './cell-name.ts';
import type { RowEntry } from './read-row.ts';
import type { TableRead } from './read-table.ts';
import { createRowIndex, type RowIndex } from './row-index.ts';
import { type SetRuleId, setRules } from './rules.ts';
import { type TableName, tables } from './tables.ts';

/** The tables of a set that there are. */
export type Tables = Readonly<Partial<Record<TableName, TableRead>>>;

export type AssembledSet = {
  /** What the JSON file would hold. */
  readonly value: Readonly<Record<string, unknown>>;
  readonly rows: RowIndex;
  /** Numbers of events whose id an earlier row has already, so that no account can be theirs. */
  readonly twins: ReadonlySet<number>;
  readonly problems: readonly Problem[];
};

/** A list that grows by itself takes room for sixteen more, which most events never have. */
const fewEntries = 8;

function withOneMore(list: unknown[], entry: unknown): unknown[] {
  if (list.length < fewEntries) return [...list, entry];
  list.push(entry);
  return list;
}

/** Puts rows together as the JSON file has them: those of accounts, parts and claims into their events. */
export function assembleSet(rest: Readonly<Record<string, unknown>>, files: Tables): AssembledSet {
  const { problems, add } = createProblemList();
  const rows = createRowIndex();

  /** @param name of the column of the cell, or the key's. */
  const raise = (
    rule: SetRuleId,
    table: TableName,
    { row }: RowEntry,
    what: string,
    fix?: () => string | undefined,
  ) => {
    const read = files[table];
    if (read === undefined) return;
    add(rule, () => {
      const column = read.columns.findIndex(bound => bound?.name === tables[table].key) + 1;
      const where = `Cell ${cellName(column, row)}: `;
      return problem(
        setRules,
        rule,
        { what: `${where}${what}`, fix: fix?.() },
        read.places.cell(row, column),
      );
    });
  };

  /** @param path to the first entry of the same id. */
  const raiseTwin = (table: TableName, entry: RowEntry, path: Path) => {
    const what = `The id ${quote(entry.key)} is already used in row ${rows.find(path)?.row}.`;
    raise('dataset/duplicate-id', table, entry, what);
  };

  const registry = (table: 'places' | 'sources') => {
    const known = new Map<string, unknown>();
    for (const entry of files[table]?.entries ?? []) {
      const { key, value } = entry;
      if (key === '__proto__') raise('dataset/bad-id', table, entry, `"${key}" cannot be used as a key.`);
      else if (known.has(key)) raiseTwin(table, entry, [table, key]);
      else {
        known.set(key, value);
        rows.addEntry(table, key, entry.row);
      }
    }
    return Object.fromEntries(known);
  };

  const events: Record<string, unknown>[] = [];
  /** Numbers of events by their ids. */
  const numbers = new Map<string, number>();
  const twins = new Set<number>();
  for (const entry of files.events?.entries ?? []) {
    const first = numbers.get(entry.key);
    if (first !== undefined) raiseTwin('events', entry, ['events', first]);
    // Of very many rows of one id the first are looked at for what else is wrong with them.
    if (first !== undefined && twins.size >= listedAtMost) continue;
    const number = rows.addEvent(entry.row);
    events.push(entry.value);
    if (first === undefined) numbers.set(entry.key, number);
    else twins.add(number);
  }
  /** Puts rows into the lists of their events. */
  const putIn = (table: 'accounts' | 'parts' | 'claims') => {
    for (const entry of files[table]?.entries ?? []) {
      const number = numbers.get(entry.key);
      const event = number === undefined ? undefined : events[number];
      if (number === undefined || event === undefined) {
        if (files.events?.isPartial !== false) continue;
        const what = `Unknown event ${quote(entry.key)}.`;
        raise('dataset/unknown-id', table, entry, what, () => hint(entry.key, [...numbers.keys()], 'events'));
        continue;
      }
      const list: unknown = event[table] ?? [];
      if (Array.isArray(list)) {
        event[table] = withOneMore(list, entry.value);
        rows.addChild(table, number, entry.row);
      } else {
        const what = `The event ${quote(entry.key)} also has a number in the column "parts" of events.csv.`;
        raise('csv/told-twice', table, entry, what);
      }
    }
  };
  putIn('accounts');
  putIn('parts');
  putIn('claims');

  const whole: Record<string, unknown> = {
    ...rest,
    ...(events.length === 0 && files.events?.isPartial !== false ? {} : { events }),
    ...(files.places === undefined ? {} : { places: registry('places') }),
    ...(files.sources === undefined ? {} : { sources: registry('sources') }),
  };
  const order = Object.keys(datasetFile.shape);
  const inOrder = Object.entries(whole).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  return { value: Object.fromEntries(inOrder), rows, twins, problems };
}
