import type { ProblemPlace } from '../../problems/problem.ts';
import { textPlaces } from '../../problems/text-places.ts';
import { type CellScan, cellOffset, scanCells } from './scan-cells.ts';

/** Finds lines and columns in a CSV file,. Looks only when asked. */
export type TablePlaces = {
  /** Where a cell begins. @param row from 1, as a spreadsheet counts. @param column from 1. */
  cell(row: number, column: number): ProblemPlace;
  /** The place of a character. */
  at(offset: number): ProblemPlace;
};

/**
 * @param textOf the whole text, without a byte order mark.
 * @param start where the first row begins.
 */
export function tablePlaces(
  file: string,
  textOf: () => string,
  { separator, start }: { readonly separator: string; readonly start: number },
): TablePlaces {
  let known: { text: string; at: (offset: number) => ProblemPlace; scan: CellScan } | undefined;
  const look = () => {
    const text = known?.text ?? textOf();
    known ??= { text, at: textPlaces(file, text), scan: scanCells(text, separator, start) };
    return known;
  };
  return {
    cell: (row, column) => {
      const { text, at, scan } = look();
      const start = scan.rows[row - 1];
      return at(start === undefined ? text.length : cellOffset(text, separator, start, column - 1));
    },
    at: offset => look().at(offset),
  };
}
