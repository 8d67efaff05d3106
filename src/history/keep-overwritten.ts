import { applyEdits, modify } from 'jsonc-parser';
import { rewriteRows, type TableRows } from '../dataset/csv/rewrite-rows.ts';
import { safeText } from '../dataset/csv/safe-cell.ts';
import { type Overwritten, oldAccount } from './overwritten.ts';
import { formattingOf } from './write-revisions.ts';

/**
 * The text of a JSON data file in which each overwritten account is there twice: as it is, and at the end of its event as
 * it was, superseded. Everything else stays byte for byte.
 * @param text has passed every check.
 */
export function keepInJson(text: string, overwritten: readonly Overwritten[]): string {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const formattingOptions = formattingOf(text);
  let written = text.slice(mark.length);
  const { events }: { readonly events: readonly { readonly id: string }[] } = JSON.parse(written);
  const numbers = new Map(events.map(({ id }, i) => [id, i]));
  for (const one of overwritten) {
    const event = numbers.get(one.event);
    if (event === undefined) throw new RangeError(`no event "${one.event}"`);
    const path = ['events', event, 'accounts'];
    const edit = (at: (string | number)[], value: unknown, isArrayInsertion: boolean) => {
      const options = { isArrayInsertion, ...(formattingOptions && { formattingOptions }) };
      written = applyEdits(written, modify(written, at, value, options));
    };
    edit([...path, one.index, 'supersedes'], one.oldId, false);
    edit([...path, -1], oldAccount(one), true);
  }
  return mark + written;
}

/** A value of an account as a cell. */
const cellOf = (value: unknown): string =>
  Array.isArray(value) ? value.join('|') : value === undefined ? '' : String(value);

/** The cells of an account as it was, by column. */
function oldCells(one: Overwritten): Readonly<Record<string, string>> {
  const { claim: _claim, ...plain } = oldAccount(one);
  const { claim } = one.was;
  return {
    event: one.event,
    ...Object.fromEntries(Object.entries(plain).map(([key, value]) => [key, cellOf(value)])),
    ...(claim === undefined ? {} : { claim_actor: claim.actor, claim_kind: claim.kind }),
  };
}

/** The rows of accounts.csv with the old accounts, each after the last of its event. */
function withOldRows({ head: header, records }: TableRows, overwritten: readonly Overwritten[]): TableRows {
  const added = overwritten.map(oldCells);
  const names = [...new Set([...added.flatMap(cells => Object.keys(cells)), 'supersedes'])];
  const head = [...header, ...names.filter(name => !header.includes(name))];
  const at = (name: string) => head.indexOf(name);
  const byEvent = Map.groupBy(records, cells => cells[at('event')] ?? '');
  const changed = new Map<readonly string[], string[]>();
  const after = new Map<readonly string[], string[][]>();
  for (const [i, one] of overwritten.entries()) {
    const own = byEvent.get(one.event) ?? [];
    const [now, last] = [own[one.index], own.at(-1)];
    if (now === undefined || last === undefined) throw new RangeError(`no row of "${one.event}"`);
    const cells = head.map((_, column) => now[column] ?? '');
    cells[at('supersedes')] = one.oldId;
    changed.set(now, cells);
    const row = head.map(name => safeText(added[i]?.[name] ?? ''));
    after.set(last, [...(after.get(last) ?? []), row]);
  }
  return {
    head,
    records: records.flatMap(cells => [changed.get(cells) ?? cells, ...(after.get(cells) ?? [])]),
  };
}

/** The same of the accounts.csv of a set: the old account is the row after the last of its event. */
export const keepInCsv = (text: string, overwritten: readonly Overwritten[]): string =>
  rewriteRows(text, rows => withOldRows(rows, overwritten));
