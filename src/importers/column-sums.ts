import { numberOf } from './figures.ts';
import { keyParts } from './header.ts';
import type { ImportRow } from './import-row.ts';
import type { NumberStyle } from './read-import-number.ts';

/** Figures of one column, added up over rows. */
export type ColumnSum = {
  readonly column: string;
  readonly taken: number;
  readonly notTaken: number;
  readonly unread: number;
};

/** Three decimals, as sums of fractions are not exact. */
const round = (sum: number): number => Math.round(sum * 1000) / 1000;

/** Adds up columns of the file, apart for rows that were taken and rows that were not. */
export function createColumnSums(
  columns: readonly { readonly column: string; readonly style: NumberStyle }[],
) {
  const sums = columns.map(({ column, style }) => ({ column, style, taken: 0, notTaken: 0, unread: 0 }));
  return {
    add(row: ImportRow, isTaken: boolean): void {
      for (const sum of sums) {
        if (row.wide !== '' && row.wide !== sum.column) continue;
        const text = row.raw(sum.column).trim();
        const number = numberOf(text, sum.style);
        if (number === undefined || number < 0) sum.unread += text === '' ? 0 : 1;
        else if (isTaken) sum.taken += number;
        else sum.notTaken += number;
      }
    },
    all: (): ColumnSum[] =>
      sums.map(({ column, taken, notTaken, unread }) => ({
        column: keyParts(column).name,
        taken: round(taken),
        notTaken: round(notTaken),
        unread,
      })),
  };
}
