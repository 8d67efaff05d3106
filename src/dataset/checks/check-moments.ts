import { type Fault, fault, type Path, quote } from '../fault.ts';
import { clockChange, momentSpan } from '../moment.ts';
import { type FileTold, readingOfFile, runningTotals, speaksOfSame } from '../running-totals.ts';
import type { Check } from './check-context.ts';

/** An hour that the clocks of the zone never showed, or showed twice. */
function onClock(account: FileTold, path: Path, zone: string, faults: Fault[]): void {
  for (const field of ['published', 'until'] as const) {
    const typed = account[field];
    const change = typed === undefined ? undefined : clockChange(typed, zone);
    if (typed === undefined || change === undefined) continue;
    const why =
      change.kind === 'skipped'
        ? `the clocks of ${zone} were put forward past it`
        : `the clocks of ${zone} were put back, and showed it twice`;
    const what = `${quote(field)} is ${quote(typed)}, but ${why}.`;
    const fix = `Write the difference to UTC: ${change.meant.join(' or ')}.`;
    faults.push(fault('dataset/clock-change', [...path, field], what, fix));
  }
}

function ended({ until, status, published }: FileTold, path: Path, zone: string, faults: Fault[]): void {
  if (until === undefined) return;
  const at = [...path, 'until'];
  if (status === 'current') {
    const what = `"until" is ${quote(until)}, but the account is current: it has not ceased to count.`;
    faults.push(fault('dataset/bad-until', at, what));
  } else if (published !== undefined && momentSpan(until, zone).end <= momentSpan(published, zone).first) {
    const what = `"until" is ${quote(until)}, before it was published on ${quote(published)}.`;
    faults.push(fault('dataset/bad-until', at, what));
  }
}

type Listed = { readonly account: FileTold; readonly path: Path };

/** Of two running totals of one source it must be known which is the later. */
function inOrder(list: readonly Listed[], zone: string, faults: Fault[]): void {
  const paths = new Map(list.map(({ account, path }) => [account, path]));
  const reading = readingOfFile(zone);
  const add = (rule: Fault['rule'], account: FileTold, field: string, what: string) =>
    faults.push(fault(rule, [...(paths.get(account) ?? []), field], what));
  for (const group of runningTotals(list.map(({ account }) => account))) {
    const isRival = (one: FileTold, other: FileTold) =>
      one !== other && (speaksOfSame(one, other, reading) || speaksOfSame(other, one, reading));
    const dated = group.filter(({ published }) => published !== undefined);
    for (const account of group) {
      if (account.published !== undefined || !group.some(other => isRival(account, other))) continue;
      const what = `"${account.source}" gives ${group.length} running totals, and this one does not say when.`;
      add('dataset/running-total-undated', account, 'cumulative', what);
    }
    const spanOf = ({ published = '' }: FileTold) => momentSpan(published, zone);
    const sorted = dated.sort((a, b) => spanOf(a).first - spanOf(b).first || spanOf(a).end - spanOf(b).end);
    for (const [i, account] of sorted.entries()) {
      const before = sorted[i - 1];
      if (before === undefined || spanOf(before).end <= spanOf(account).first || !isRival(before, account))
        continue;
      const what = `"${account.source}" gives two running totals of which neither is the later: ${quote(before.published)} and ${quote(account.published)}.`;
      add('dataset/running-totals-at-once', account, 'published', what);
    }
  }
}

/** Moments that a clock shows once, and running totals in an order. */
export const checkMoments: Check = ({ file: { dataset, events, statements }, refused }) => {
  const faults: Fault[] = [];
  const zone = dataset.timezone;
  if (refused(['dataset', 'timezone'])) return faults;
  const look = (list: readonly Listed[]) => {
    for (const { account, path } of list) {
      onClock(account, path, zone, faults);
      ended(account, path, zone, faults);
    }
    if (list.some(({ account }) => account.cumulative === true)) inOrder(list, zone, faults);
  };
  for (const [i, { accounts }] of events.entries())
    if (accounts.some(({ published, until, cumulative }) => published ?? until ?? cumulative))
      look(accounts.map((account, j) => ({ account, path: ['events', i, 'accounts', j] })));
  look(statements.map((account, i) => ({ account, path: ['statements', i] })));
  return faults;
};
