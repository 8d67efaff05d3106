import { hash } from 'node:crypto';
import type { CsvRow } from '../dataset/csv/row-of.ts';
import type { TableName } from '../dataset/csv/tables.ts';
import { type SetRow, setRows } from './set-table.ts';

/** A row that is not as the last import wrote it. */
export type HandEdit = {
  readonly key: string;
  readonly event: string | undefined;
  /** As it was imported; undefined: added by hand. */
  base: CsvRow | undefined;
  /** As it is now; undefined: removed by hand. */
  readonly ours: SetRow | undefined;
};

const checksumOf = (cells: CsvRow): string =>
  hash('sha256', JSON.stringify([...cells].sort(([a], [b]) => (a < b ? -1 : 1))), 'base64url').slice(0, 12);

/** The rows of a file that were edited, added or removed by hand since the last import, by key. */
export async function findHandEdits(
  base: string,
  ours: string,
  table: TableName,
): Promise<Map<string, HandEdit>> {
  const sums = new Map<string, string>();
  for await (const { key, cells } of setRows(base, table)) sums.set(key, checksumOf(cells));
  const edits = new Map<string, HandEdit>();
  const seen = new Set<string>();
  for await (const row of setRows(ours, table)) {
    const { key, event, cells } = row;
    seen.add(key);
    if (sums.get(key) !== checksumOf(cells)) edits.set(key, { key, event, base: undefined, ours: row });
  }
  const isOut = (key: string) => !seen.has(key);
  if (edits.size === 0 && seen.size === sums.size) return edits;
  for await (const { key, event, cells } of setRows(base, table)) {
    const edit = edits.get(key);
    if (edit !== undefined) edit.base = cells;
    else if (isOut(key)) edits.set(key, { key, event, base: cells, ours: undefined });
  }
  return edits;
}
