import { withoutIsolates } from '../i18n/isolate.ts';

/** Signs that isolate a name take no room. */
const width = (text: string): number => [...withoutIsolates(text)].length;

/** Rows as columns under their heads, a rule below the heads and one above the foot. */
export function textColumns(
  head: readonly string[],
  body: readonly (readonly string[])[],
  foot?: readonly string[],
): string {
  const rows = [head, ...body, ...(foot === undefined ? [] : [foot])];
  const widths = head.map((_, i) => rows.reduce((most, row) => Math.max(most, width(row[i] ?? '')), 0));
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - width(cell)))
      .join('   ')
      .trimEnd();
  const rule = widths.map(n => '─'.repeat(n)).join('───');
  return [line(head), rule, ...body.map(line), ...(foot === undefined ? [] : [rule, line(foot)])].join('\n');
}
