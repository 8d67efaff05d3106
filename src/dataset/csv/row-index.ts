import type { Path } from '../fault.ts';
import type { TableName } from './tables.ts';

/** Tables whose rows go into lists of their events. */
export type ChildTable = 'accounts' | 'parts' | 'claims';
export type RegistryTable = 'places' | 'sources';

/** The row that contains what is at a path, and how many steps of the path lead to it. */
export type RowAt = { readonly table: TableName; readonly row: number; readonly steps: number };

/** In which row each entry of a set is: numbers alone, so that the rows themselves need not be kept. */
export type RowIndex = {
  /** @returns the event's number in the list. */
  addEvent(row: number): number;
  addChild(table: ChildTable, event: number, row: number): void;
  addEntry(table: RegistryTable, id: string, row: number): void;
  /** @param path in the JSON file that says the same. */
  find(path: Path): RowAt | undefined;
};

const isChildTable = (name: unknown): name is ChildTable =>
  name === 'accounts' || name === 'parts' || name === 'claims';

type Rows = { readonly events: number[]; readonly rows: number[] };

/** Rows sorted by their event, and where those of each event begin. */
type Sorted = { readonly rows: Uint32Array; readonly starts: Uint32Array };

function numberAt(numbers: ArrayLike<number>, i: number): number {
  const number = numbers[i];
  if (number === undefined) throw new RangeError(`no number at ${i} of ${numbers.length}`);
  return number;
}

function sortByEvent({ events, rows }: Rows, count: number): Sorted {
  const starts = new Uint32Array(count + 1);
  for (const event of events) starts[event + 1] = numberAt(starts, event + 1) + 1;
  for (let i = 0; i < count; i++) starts[i + 1] = numberAt(starts, i + 1) + numberAt(starts, i);
  const next = starts.slice();
  const sorted = new Uint32Array(rows.length);
  for (const [i, event] of events.entries()) {
    const at = numberAt(next, event);
    sorted[at] = numberAt(rows, i);
    next[event] = at + 1;
  }
  return { rows: sorted, starts };
}

export function createRowIndex(): RowIndex {
  const events: number[] = [];
  const children: Readonly<Record<ChildTable, Rows>> = {
    accounts: { events: [], rows: [] },
    parts: { events: [], rows: [] },
    claims: { events: [], rows: [] },
  };
  const entries = { places: new Map<string, number>(), sources: new Map<string, number>() };
  const sorted = new Map<ChildTable, Sorted>();

  const childRow = (table: ChildTable, event: number, number: number): number | undefined => {
    const { rows, starts } = sorted.get(table) ?? sortByEvent(children[table], events.length);
    sorted.set(table, { rows, starts });
    const at = numberAt(starts, event) + number;
    return at < numberAt(starts, event + 1) ? rows[at] : undefined;
  };

  return {
    addEvent: row => events.push(row) - 1,
    addChild: (table, event, row) => {
      children[table].events.push(event);
      children[table].rows.push(row);
    },
    addEntry: (table, id, row) => void entries[table].set(id, row),
    find: ([section, which, list, number]) => {
      if (section === 'places' || section === 'sources') {
        const row = entries[section].get(String(which));
        return row === undefined ? undefined : { table: section, row, steps: 2 };
      }
      const own = section === 'events' && typeof which === 'number' ? events[which] : undefined;
      if (own === undefined || typeof which !== 'number') return undefined;
      if (isChildTable(list) && typeof number === 'number') {
        const row = childRow(list, which, number);
        if (row !== undefined) return { table: list, row, steps: 4 };
      }
      return { table: 'events', row: own, steps: 2 };
    },
  };
}
