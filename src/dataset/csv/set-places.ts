import { type Problem, type ProblemPlace, problem } from '../../problems/problem.ts';
import { type Fault, fixOf, type Path } from '../fault.ts';
import type { JsonPlaces } from '../json/json-places.ts';
import type { AssembledSet } from './assemble-set.ts';
import type { BoundColumns } from './bind-columns.ts';
import { cellName } from './cell-name.ts';
import type { TableInfo } from './read-table.ts';
import { setRules } from './rules.ts';
import { type TableName, tables } from './tables.ts';

/** The row that contains a value, and the rest of its path. */
type Found = {
  readonly table: TableName;
  readonly row: number;
  readonly rest: Path;
};

const begins = (path: Path, start: Path) => start.every((step, i) => path[i] === step);
const pathOf = ({ column, key }: BoundColumns): Path =>
  column === undefined ? [] : key === undefined ? column.path : [...column.path, key];

/** The number of the column for a path within a row: the one that holds it, or else one that it holds. */
function columnAt(columns: readonly (BoundColumns | undefined)[], rest: Path): number {
  if (rest.length === 0) return 0;
  const holds = (bound: BoundColumns | undefined) =>
    bound?.column !== undefined && begins(rest, pathOf(bound));
  const isHeld = (bound: BoundColumns | undefined) =>
    bound?.column !== undefined && begins(pathOf(bound), rest);
  return columns.findLastIndex(holds) + 1 || columns.findIndex(isHeld) + 1;
}

/** The tables of a set that there are, without what is in their rows. */
export type TableInfos = Readonly<Partial<Record<TableName, TableInfo>>>;

/** Gives the faults of a set their cells. */
export function setPlaces(
  { rows, twins }: Pick<AssembledSet, 'rows' | 'twins'>,
  files: TableInfos,
  lost: ReadonlySet<string>,
  json: JsonPlaces,
) {
  const find = (path: Path): Found | undefined => {
    const at = rows.find(path);
    return at === undefined ? undefined : { table: at.table, row: at.row, rest: path.slice(at.steps) };
  };

  /** Where a value of a row is: its cell, or the row. */
  const cellOf = (
    { table, row, rest }: Found,
    atKey = false,
  ): { place: () => ProblemPlace; where: string } | undefined => {
    const read = files[table];
    if (read === undefined) return undefined;
    const column = columnAt(read.columns, rest);
    // The name of a facet is in the first row.
    const isHeader = atKey && column > 0 && rest.length === 2 && rest[0] === 'facets';
    const at = isHeader ? 1 : row;
    const key = read.columns.findIndex(bound => bound?.name === tables[table].key) + 1;
    return {
      place: () => read.places.cell(at, column || key),
      where: column === 0 ? `Row ${at}` : `Cell ${cellName(column, at)}`,
    };
  };

  /** Whether a field is not there because its file, its rows or its column could not be read. */
  const isLost = (path: Path): boolean => {
    const name = path.at(-1);
    if (path.length === 1 && typeof name === 'string') return lost.has(name);
    const found = find(path);
    if (found === undefined) return false;
    if (found.table === 'events' && found.rest.length === 1 && name === 'accounts')
      return lost.has('accounts') || twins.has(Number(path[1]));
    const missing = files[found.table]?.missing ?? [];
    return tables[found.table].columns.some(
      column => missing.includes(column.name) && begins(found.rest, column.path),
    );
  };

  const missingIn = (found: Found, name: string): readonly [what: string, fix: string] =>
    found.table === 'events' && name === 'accounts'
      ? [
          'No row of accounts.csv names this event; every event needs at least one account.',
          'Add a row for it to accounts.csv, with its id in the column "event".',
        ]
      : [`"${name}" is empty, but this row requires it.`, 'Fill in the cell.'];

  const reported = new Set<string>();
  return (fault: Fault): (() => Problem) | undefined => {
    const { rule, path, atKey } = fault;
    const isMissing = rule === 'dataset/missing-field';
    if (isMissing && isLost(path)) return undefined;
    const eventsFile = files.events;
    if (path[0] === 'events' && path.length === 1 && eventsFile !== undefined)
      return () =>
        problem(
          setRules,
          rule,
          { what: 'There is no event below the header row.' },
          eventsFile.places.cell(1, 1),
        );
    const found = find(path);
    const cell = found === undefined ? undefined : cellOf(found, atKey);
    if (found === undefined || cell === undefined) {
      const other = fault.first === undefined ? '' : `, on line ${json.of(fault.first).line}`;
      return () =>
        problem(
          setRules,
          rule,
          { what: fault.what.replace(/\.$/, `${other}.`), fix: fixOf(fault) },
          json.of(path, atKey),
        );
    }
    /** The row that has the id already, or the line of dataset.json. */
    const where = () => {
      const other = fault.first && find(fault.first);
      if (fault.first === undefined) return '';
      return other === undefined ? `, on line ${json.of(fault.first).line}` : `, in row ${other.row}`;
    };
    const column = tables[found.table].columns.find(({ path: own }) => begins(found.rest, own));
    const [what, fix] = isMissing
      ? missingIn(found, column?.name ?? String(found.rest.at(-1)))
      : [fault.what];
    // A facet that is not registered is one problem of its column, and not one of each row.
    const key = `${rule} ${cell.where} ${found.table} ${what}`;
    if (atKey && reported.has(key)) return undefined;
    reported.add(key);
    return () => {
      const whole = `${cell.where}: ${what.replace(/\.$/, `${where()}.`)}`;
      return problem(setRules, rule, { what: whole, fix: fix ?? fixOf(fault) }, cell.place());
    };
  };
}
