import { hint } from '../../problems/nearest.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import { createProblemList, listedAtMost } from '../../problems/problem-list.ts';
import { quote } from '../fault.ts';
import { datasetFile } from '../schema/dataset-file.ts';
import { cellName } from './cell-name.ts';
import type { RowEntry } from './read-row.ts';
import type { TableRead } from './read-table.ts';
import { type SetRuleId, setRules } from './rules.ts';
import { type TableName, tables } from './tables.ts';

/** The tables of a set that there are. */
export type Tables = Readonly<Partial<Record<TableName, TableRead>>>;

export type AssembledSet = {
  /** What the JSON file would hold. */
  readonly value: Readonly<Record<string, unknown>>;
  /** Events whose id an earlier row has already, so that no account can be theirs. */
  readonly twins: ReadonlySet<unknown>;
  readonly problems: readonly Problem[];
};

/** Puts rows together as the JSON file has them: those of accounts, parts and claims into their events. */
export function assembleSet(rest: Readonly<Record<string, unknown>>, files: Tables): AssembledSet {
  const { problems, add } = createProblemList();

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

  /** Rows of a table by their ids, the first of each. */
  const firstRow = new Map<string, number>();
  const isTwin = (table: TableName, entry: RowEntry): boolean => {
    const key = `${table} ${entry.key}`;
    const first = firstRow.get(key);
    if (first === undefined) firstRow.set(key, entry.row);
    else
      raise(
        'dataset/duplicate-id',
        table,
        entry,
        `The id ${quote(entry.key)} is already used in row ${first}.`,
      );
    return first !== undefined;
  };

  const registry = (table: 'places' | 'sources') => {
    const known = new Map<string, unknown>();
    for (const entry of files[table]?.entries ?? []) {
      const { key, value } = entry;
      if (key === '__proto__') raise('dataset/bad-id', table, entry, `"${key}" cannot be used as a key.`);
      else if (!isTwin(table, entry)) known.set(key, value);
    }
    return Object.fromEntries(known);
  };

  const events = new Map<string, Record<string, unknown>>();
  const twins = new Set<unknown>();
  for (const entry of files.events?.entries ?? []) {
    const { key, value } = entry;
    if (isTwin('events', entry)) twins.add(value);
    else events.set(key, value);
  }
  const ids = [...events.keys()];
  /** Puts rows into the lists of their events. */
  const putIn = (table: 'accounts' | 'parts' | 'claims') => {
    for (const entry of files[table]?.entries ?? []) {
      const event = events.get(entry.key);
      if (event === undefined) {
        if (files.events?.isPartial !== false) continue;
        const what = `Unknown event ${quote(entry.key)}.`;
        raise('dataset/unknown-id', table, entry, what, () => hint(entry.key, ids, 'events'));
        continue;
      }
      const list: unknown = event[table] ?? [];
      if (Array.isArray(list)) {
        list.push(entry.value);
        event[table] = list;
      } else {
        const what = `The event ${quote(entry.key)} also has a number in the column "parts" of events.csv.`;
        raise('csv/told-twice', table, entry, what);
      }
    }
  };
  putIn('accounts');
  putIn('parts');
  putIn('claims');

  // Of very many rows of one id the first are looked at for what else is wrong with them.
  let twinsKept = 0;
  const eventList = (files.events?.entries ?? [])
    .map(({ value }) => value)
    .filter(value => !twins.has(value) || twinsKept++ < listedAtMost);
  const whole: Record<string, unknown> = {
    ...rest,
    ...(eventList.length === 0 && files.events?.isPartial !== false ? {} : { events: eventList }),
    ...(files.places === undefined ? {} : { places: registry('places') }),
    ...(files.sources === undefined ? {} : { sources: registry('sources') }),
  };
  const order = Object.keys(datasetFile.shape);
  const inOrder = Object.entries(whole).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  return { value: Object.fromEntries(inOrder), twins, problems };
}
