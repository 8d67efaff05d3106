import { alikeFrom, shapeOf } from '../alike.ts';
import { quote } from '../fault.ts';
import type { CellFault } from './read-row.ts';

/** What a cell of the wrong form is not. */
const forms: Readonly<Partial<Record<CellFault['rule'], string>>> = {
  'csv/bad-number': 'are no numbers',
  'csv/bad-flag': 'are neither true nor false',
  'csv/bad-list': 'are no lists',
};

type Tell = (row: number, column: number, fault: Omit<CellFault, 'column'>) => void;
type Told = { readonly row: number; readonly column: number; readonly fault: Omit<CellFault, 'column'> };

/** Tells of each fault of a cell, and of many of one column that are alike as one. */
export function gatherCells(tell: Tell, nameOf: (column: number) => string) {
  const groups = new Map<string, { first: Told[]; count: number; cell: string; are: string }>();
  return {
    add(row: number, column: number, fault: Omit<CellFault, 'column'>, cell: string): void {
      const are = forms[fault.rule];
      if (are === undefined) {
        tell(row, column, fault);
        return;
      }
      const key = `${fault.rule} ${column} ${shapeOf(cell)}`;
      const group = groups.get(key) ?? { first: [], count: 0, cell, are };
      groups.set(key, group);
      group.count++;
      if (group.count < alikeFrom) group.first.push({ row, column, fault });
    },
    /** Tells of those that waited for others. */
    tell(): void {
      for (const { first, count, cell, are } of groups.values()) {
        const [one] = first;
        if (one === undefined || count < alikeFrom) {
          for (const { row, column, fault } of first) tell(row, column, fault);
          continue;
        }
        const what = `${count} cells of the column ${quote(nameOf(one.column))} ${are}, the first ${quote(cell)}.`;
        tell(one.row, one.column, { ...one.fault, what });
      }
    },
  };
}
