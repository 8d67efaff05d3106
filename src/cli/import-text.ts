import type { ImportResult } from '../importers/import-request.ts';
import type { Merged } from '../importers/merge-set.ts';

const number = (n: number): string => n.toLocaleString('en', { maximumFractionDigits: 3 });
/** Names that are listed; the rest is counted. */
const listedAtMost = 12;

const listed = (names: readonly string[]): string => {
  const rest = names.length - listedAtMost;
  return `${names.slice(0, listedAtMost).join(', ')}${rest > 0 ? `, and ${number(rest)} others` : ''}`;
};

const count = (n: number, word: string): string => `${number(n)} ${word}${n === 1 ? '' : 's'}`;

function killedText({ low, high, open }: ImportResult['killed']): string {
  if (open > 0) return `${number(low)} or more (no figure, or an open one, for ${count(open, 'event')})`;
  return low === high ? number(low) : `${number(low)}–${number(high)}`;
}

/** What the lines of a file of names did; those that did nothing are all listed, of very many the first. */
function namesText(names: ImportResult['names'], file: string): string[] {
  if (names.length === 0) return [];
  const used = names.filter(({ why }) => why === undefined);
  const idle = names.filter(({ why }) => why !== undefined);
  const said = ({ line, field, from, to }: ImportResult['names'][number]) =>
    `line ${line}, ${field} "${from}" → "${to}"`;
  const first = (list: readonly string[], most: number) =>
    list.length <= most ? list : [...list.slice(0, most), `    and ${number(list.length - most)} lines more`];
  const cells = used.reduce((sum, { times }) => sum + times, 0);
  return [
    `  ${file}: ${count(used.length, 'line')} put ${count(cells, 'name')} right`,
    ...first(
      used.map(one => `    ${said(one)}: ${count(one.times, 'time')}`),
      40,
    ),
    ...first(
      idle.map(one => `    no effect: ${said(one)}: ${one.why ?? ''}`),
      100,
    ),
  ];
}

/**
 * What an import did, for a terminal: every row is accounted for, and so is every figure of the columns that are
 * added up.
 */
export function importText(
  result: ImportResult,
  { out, file, names }: { readonly out: string; readonly file: string; readonly names: string },
  report: string | undefined,
): string {
  const { rows, taken, notTaken, merged, changed, events, places, findings, sums, claims } = result;
  const parts = merged > 0 ? `, ${number(merged)} of them further accounts of an event` : '';
  const lines = [
    `${out}: ${count(events, 'event')} in ${count(places, 'place')} from ${file} (${result.encoding}${result.example === undefined ? '' : `, such as ${result.example}`}, separated by ${result.delimiter})`,
    `  rows: ${number(rows)} read = ${number(taken)} taken + ${number(notTaken)} not taken${parts}`,
    ...sums.map(({ column, taken, notTaken, unread }) => {
      const left = unread > 0 ? `; ${count(unread, 'cell')} without a number` : '';
      return `  ${column}: ${number(taken + notTaken)} = ${number(taken)} taken + ${number(notTaken)} not taken${left}`;
    }),
    ...(claims === undefined
      ? []
      : [
          `  claims: ${number(claims.taken + claims.notTaken)} = ${number(claims.taken)} taken + ${number(claims.notTaken)} not taken`,
        ]),
    `  killed in the dataset: ${killedText(result.killed)}`,
    `  ${count(changed, 'row')} taken with changes`,
    ...[...findings].sort(([a], [b]) => (a < b ? -1 : 1)).map(([rule, n]) => `    ${rule}  ${number(n)}`),
  ];
  if (findings.size > 0) {
    lines.push(report === undefined ? '  list them with --report FILE' : `  listed in ${report}`);
  }
  lines.push(...namesText(result.names, names));
  lines.push(...result.notes.map(note => `  ${note}`));
  if (result.unread.length > 0)
    lines.push(`  ${count(result.unread.length, 'column')} not read: ${listed(result.unread)}`);
  lines.push(...result.unused.map(one => `  no effect: ${one}`));
  if (result.example !== undefined)
    lines.push(
      '  The file does not say its encoding. If these words are wrong, give it: --encoding windows-1250',
    );
  if (result.redistribute === false) {
    lines.push(
      '  Its licence keeps the rows out of the site: sums and charts are published, event pages and downloads not.',
    );
  }
  if (result.redistribute === undefined) {
    lines.push('  The file does not say on which terms it may be published: add "licence" to dataset.json.');
  }
  if (!result.hasUnits) {
    lines.push(
      '  Pages call an event an "attack". If it is something else, say so first, in the map or in dataset.json:',
      '    "units": {"event": {"en": {"one": "shooting", "other": "shootings"}}}',
    );
  }
  return `${lines.join('\n')}\n`;
}

/** What an update changed of the set that was there. */
export function updateText({ added, gone, revised, kept }: Merged): string {
  const lines = [
    `  since the last import: ${count(added, 'event')} new, ${number(gone)} gone, ${number(revised.length)} with other figures${revised.length === 0 ? '' : `: ${listed(revised)}`}`,
    `  ${count(kept, 'cell')} edited by hand kept`,
    '  "sourceline revise --batch" drafts the changelog for readers.',
  ];
  return `${lines.join('\n')}\n`;
}
