import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { type CsvRow, inTableOrder } from './row-of.ts';
import { byteOrderMark, csvRow } from './safe-cell.ts';
import type { Table } from './tables.ts';

/** Characters that are written at once. */
const chunk = 1 << 16;

/** A file that is written piece by piece. */
export function openOutput(path: string) {
  const file = openSync(path, 'wx');
  let waiting = '';
  let isOpen = true;
  const flush = () => {
    const bytes = Buffer.from(waiting);
    waiting = '';
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
  };
  return {
    write(text: string): void {
      waiting += text;
      if (waiting.length > chunk) flush();
    },
    /** Onto the disk, and closed. */
    end(): void {
      flush();
      fsyncSync(file);
      isOpen = false;
      closeSync(file);
    },
    /** Closed as it is. */
    drop(): void {
      if (isOpen) closeSync(file);
      isOpen = false;
    },
  };
}

/** What becomes of the cells of a table only once all its rows are known. */
export type Settle = {
  /** Columns that no row uses after all. */
  readonly without: readonly string[];
  /** Whether a cell is left empty. @param cell of the same row, by column. */
  readonly isEmpty: (column: string, cell: (column: string) => string) => boolean;
};

/**
 * The rows of one table before all its columns are known: one JSON text a line, `[number of the column, cell, …]`,
 * in a file beside the CSV file to be.
 * @param path of the CSV file.
 */
export function openPartFile(table: Table, path: string) {
  const part = `${path}.part`;
  const output = openOutput(part);
  const numbers = new Map<string, number>();
  return {
    add(row: CsvRow): void {
      const cells: (number | string)[] = [];
      for (const [name, cell] of row) {
        const number = numbers.get(name) ?? numbers.size;
        numbers.set(name, number);
        cells.push(number, cell);
      }
      // Readers of lines also part them at these two.
      const line = JSON.stringify(cells).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
      output.write(`${line}\n`);
    },
    /**
     * Writes the CSV file with the columns that some row uses, and takes the part file away.
     * @param settle what only the last row decided.
     */
    async finish(settle: Settle = { without: [], isEmpty: () => false }): Promise<void> {
      output.end();
      const names = inTableOrder(table, numbers.keys()).filter(name => !settle.without.includes(name));
      const csv = openOutput(path);
      try {
        csv.write(byteOrderMark + csvRow(names));
        const order = names.map(name => numbers.get(name) ?? 0);
        const lines = await open(part);
        for await (const line of lines.readLines()) {
          const cells: unknown = JSON.parse(line);
          const row: string[] = order.map(() => '');
          if (Array.isArray(cells))
            for (let i = 0; i < cells.length; i += 2) {
              const at = order.indexOf(cells[i]);
              if (at !== -1) row[at] = String(cells[i + 1]);
            }
          const cell = (name: string) => row[names.indexOf(name)] ?? '';
          csv.write(csvRow(row.map((text, i) => (settle.isEmpty(names[i] ?? '', cell) ? '' : text))));
        }
        csv.end();
      } finally {
        csv.drop();
      }
      rmSync(part);
    },
    drop: output.drop,
  };
}
