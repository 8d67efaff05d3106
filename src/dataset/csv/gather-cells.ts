import { quote } from '../fault.ts';
import { alikeFrom, shapeOf } from '../merge-alike-faults.ts';
import type { CellFault } from './read-row.ts';

/** What is wrong with several cells of a form. */
const forms: Readonly<Partial<Record<CellFault['rule'], string>>> = {
  'csv/bad-number': 'are not valid numbers',
  'csv/bad-flag': 'are neither true nor false',
  'csv/bad-list': 'are not valid lists',
};

type Raise = (row: number, column: number, fault: Omit<CellFault, 'column'>) => void;
type Pending = { readonly row: number; readonly column: number; readonly fault: Omit<CellFault, 'column'> };

/** Reports each fault of a cell, and many similar ones of a column as one. */
export function gatherCells(raise: Raise, nameOf: (column: number) => string) {
  const groups = new Map<string, { first: Pending[]; count: number; cell: string; are: string }>();
  return {
    add(row: number, column: number, fault: Omit<CellFault, 'column'>, cell: string): void {
      const are = forms[fault.rule];
      if (are === undefined) {
        raise(row, column, fault);
        return;
      }
      const key = `${fault.rule} ${column} ${shapeOf(cell)}`;
      const group = groups.get(key) ?? { first: [], count: 0, cell, are };
      groups.set(key, group);
      group.count++;
      if (group.count < alikeFrom) group.first.push({ row, column, fault });
    },
    /** Reports those that waited for others. */
    flush(): void {
      for (const { first, count, cell, are } of groups.values()) {
        const [one] = first;
        if (one === undefined || count < alikeFrom) {
          for (const { row, column, fault } of first) raise(row, column, fault);
          continue;
        }
        const what = `${count} cells of the column ${quote(nameOf(one.column))} ${are}; the first is ${quote(cell)}.`;
        raise(one.row, one.column, { ...one.fault, what });
      }
    },
  };
}
