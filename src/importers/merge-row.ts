import type { CsvRow } from '../dataset/csv/row-of.ts';
import { markNames } from '../dataset/schema/private.ts';
import type { HandEdit } from './hand-edits.ts';

/** Which side is taken where both changed; undefined: neither, and it is reported. */
export type Side = 'ours' | 'theirs' | undefined;

/** A cell, or a row where `column` is undefined, that hand and file both changed. '' is an empty cell, or no row. */
export type RowConflict = {
  readonly column: string | undefined;
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
};

export type MergedRow = {
  /** undefined: the row is out. */
  readonly row: CsvRow | undefined;
  readonly conflicts: readonly RowConflict[];
  /** Cells, or rows, that stay as the hand left them. */
  readonly kept: number;
};

const shown = (row: CsvRow | undefined): string =>
  row === undefined ? '' : [...row].map(([name, cell]) => `${name}=${cell}`).join(', ');

const isSame = (a: CsvRow | undefined, b: CsvRow | undefined): boolean =>
  a?.size === b?.size && [...(a ?? [])].every(([name, cell]) => b?.get(name) === cell);

function wholeRow(edit: HandEdit, theirs: CsvRow | undefined, side: Side): MergedRow {
  const ours = edit.ours?.cells;
  const conflict = { column: undefined, base: shown(edit.base), ours: shown(ours), theirs: shown(theirs) };
  return {
    row: side === 'theirs' ? theirs : ours,
    conflicts: side === undefined ? [conflict] : [],
    kept: side === 'theirs' ? 0 : 1,
  };
}

/**
 * A row that was edited by hand, with what the new file has of it: cells that only the hand changed stay, all others
 * are the file's.
 * @param theirs undefined: the new file has no such row.
 * @param isMoved whether the file's figures of the event changed, so that what the hand wrote may no longer hold.
 */
export function mergeRow(
  edit: HandEdit,
  theirs: CsvRow | undefined,
  isMoved: boolean,
  side: Side,
): MergedRow {
  const { base, ours } = edit;
  if (theirs === undefined) {
    if (base === undefined) return { row: ours?.cells, conflicts: [], kept: 1 };
    return ours === undefined ? { row: undefined, conflicts: [], kept: 0 } : wholeRow(edit, theirs, side);
  }
  if (ours === undefined) {
    const isOut = isSame(base, theirs) && !isMoved;
    return isOut ? { row: undefined, conflicts: [], kept: 1 } : wholeRow(edit, theirs, side);
  }
  const merged: CsvRow = new Map();
  const conflicts: RowConflict[] = [];
  let kept = 0;
  for (const column of new Set([...theirs.keys(), ...ours.cells.keys(), ...(base?.keys() ?? [])])) {
    const [was, mine, now] = [base, ours.cells, theirs].map(row => row?.get(column) ?? '') as [
      string,
      string,
      string,
    ];
    const isMine = mine !== was && mine !== now;
    // Whatever the file says, what is private is not published by an import.
    const isBoth = isMine && (now !== was || isMoved) && !markNames.includes(column);
    if (isBoth && side === undefined) conflicts.push({ column, base: was, ours: mine, theirs: now });
    const cell = isMine && !(isBoth && side === 'theirs') ? mine : now;
    if (isMine && cell === mine) kept++;
    if (cell !== '') merged.set(column, cell);
  }
  return { row: merged, conflicts, kept };
}
