import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { openOutput } from '../dataset/csv/part-file.ts';
import { byteOrderMark, csvRow, safeText } from '../dataset/csv/safe-cell.ts';
import type { Finding } from './finding.ts';

/** The import log, a list of what was not taken or was changed: a CSV file that grows on the disk and not in memory. */
export type ImportLog = {
  add(line: number, id: string, finding: Finding): void;
  /** Puts the file where it was asked for. */
  finish(): void;
  /** Takes away what was written. */
  drop(): void;
};

const columns = ['line', 'column', 'id', 'kind', 'rule', 'reason', 'value'];

/** Characters of a value that are shown. */
const shown = 500;

/** @param path of the CSV file; undefined: none was asked for. */
export function openImportLog(path: string | undefined): ImportLog {
  if (path === undefined) return { add() {}, finish() {}, drop() {} };
  mkdirSync(dirname(path), { recursive: true });
  const part = `${path}.part`;
  rmSync(part, { force: true });
  const output = openOutput(part);
  output.write(byteOrderMark + csvRow(columns));
  return {
    add(line, id, { column, kind, rule, reason, value }) {
      const cells = [column, id, kind, rule, reason, value.slice(0, shown)];
      output.write(csvRow([String(line), ...cells.map(safeText)]));
    },
    finish() {
      output.end();
      renameSync(part, path);
    },
    drop() {
      output.drop();
      rmSync(part, { force: true });
    },
  };
}
