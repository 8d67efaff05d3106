import { existsSync, readFileSync } from 'node:fs';
import { byteOrderMark, csvRow, safeText, separatedRow } from '../dataset/csv/safe-cell.ts';
import type { LikelyPair } from '../dataset/pairs/find-pairs.ts';
import { type VerdictColumn, type VerdictFile, verdictColumns } from '../dataset/pairs/verdict-file.ts';
import { writeAtomic } from '../write-atomic.ts';
import { eventText, reasonsText } from './pair-words.ts';

function cellOf(column: VerdictColumn, pair: LikelyPair): string {
  const { one, other, alike } = pair;
  switch (column) {
    case 'one':
      return one.id;
    case 'other':
      return other.id;
    case 'alike':
      return `${alike}`;
    case 'reasons':
      return reasonsText(pair);
    case 'one_event':
      return eventText(one);
    case 'other_event':
      return eventText(other);
    case 'verdict':
    case 'why':
    case 'by':
    case 'on':
      return '';
  }
}

/**
 * Adds pairs without a verdict at the end of a file, whose rows stay as they are; begins the file if there is none.
 * @param path absolute.
 * @param known what is in the file; undefined where there is none.
 */
export function addVerdictRows(
  path: string,
  known: VerdictFile | undefined,
  pairs: readonly LikelyPair[],
): void {
  const columns = known?.columns ?? verdictColumns;
  const rows = pairs
    .map(pair =>
      separatedRow(
        columns.map(column => safeText(cellOf(column, pair))),
        known?.separator ?? ',',
      ),
    )
    .join('');
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const head = known === undefined ? byteOrderMark + csvRow(verdictColumns) : before;
  writeAtomic(path, `${head}${/\n$/.test(head) ? '' : '\r\n'}${rows}`);
}
