/** A cell as a spreadsheet calls it: column 2 of row 17 is `B17`. @param column from 1. @param row from 1. */
export function cellName(column: number, row: number): string {
  let letters = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return `${letters}${row}`;
}
