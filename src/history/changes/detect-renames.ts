import type { Change } from './change.ts';
import type { AccountRecord, EventRecord } from './records.ts';
import { printDays, printWeapons } from './shorthand.ts';

/** From how alike two events are offered as one that got another id. */
export const renameThreshold = 0.75;

type Events = ReadonlyMap<string, EventRecord>;

/** What makes two accounts the same, whatever their words. */
export const accountKey = ({ source, killed, injured, casualties, attackersKilled }: AccountRecord): string =>
  JSON.stringify([source, killed, injured, casualties, attackersKilled]);

/** How many accounts of the one list are in the other too; each counts once. */
function shared(some: readonly AccountRecord[], others: readonly AccountRecord[]): number {
  const left = new Map<string, number>();
  for (const account of others) left.set(accountKey(account), (left.get(accountKey(account)) ?? 0) + 1);
  return some.filter(account => {
    const n = left.get(accountKey(account)) ?? 0;
    left.set(accountKey(account), n - 1);
    return n > 0;
  }).length;
}

/**
 * How much an event that came is like one that went, from 0 to 1: half of it by the accounts that both have (source
 * and figures), the rest by place (0.2), date (0.2) and parts (0.1).
 */
export function likeness(a: EventRecord, b: EventRecord): number {
  const same = shared(a.accounts, b.accounts);
  const all = a.accounts.length + b.accounts.length - same;
  const points =
    (5 * same) / Math.max(1, all) +
    (a.place === b.place ? 2 : 0) +
    (printDays(a.date) === printDays(b.date) ? 2 : 0) +
    (printWeapons(a.parts) === printWeapons(b.parts) ? 1 : 0);
  return Math.round(points * 10) / 100;
}

/** By place and by date, so that an import of thousands of events is not held against all others. */
function candidatesFor({ place, date }: EventRecord, byWhere: ReadonlyMap<string, string[]>): Set<string> {
  return new Set([
    ...(byWhere.get(`place ${place}`) ?? []),
    ...(byWhere.get(`date ${printDays(date)}`) ?? []),
  ]);
}

function indexOf(events: Events): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const [id, { place, date }] of events) {
    for (const key of [`place ${place}`, `date ${printDays(date)}`]) {
      const list = index.get(key);
      if (list === undefined) index.set(key, [id]);
      else list.push(id);
    }
  }
  return index;
}

/** Pairs of an event that went and one that came, the likeliest first, each event once. */
export function detectRenames(removed: Events, added: Events): Change[] {
  const index = indexOf(added);
  const pairs = [...removed].flatMap(([from, was]) =>
    [...candidatesFor(was, index)].flatMap(to => {
      const now = added.get(to);
      const alike = now === undefined ? 0 : likeness(was, now);
      return alike >= renameThreshold ? [{ from, to, alike }] : [];
    }),
  );
  pairs.sort((a, b) => b.alike - a.alike || (a.from < b.from ? -1 : 1));
  const taken = new Set<string>();
  return pairs.flatMap(({ from, to, alike }) => {
    if (taken.has(`from ${from}`) || taken.has(`to ${to}`)) return [];
    taken.add(`from ${from}`).add(`to ${to}`);
    return [{ kind: 'id-renamed' as const, from, to, alike, threshold: renameThreshold }];
  });
}

/** Events that went, at least half of whose accounts an event that stays has taken over. */
export function findMerged(removed: Events, was: Events, now: Events): Change[] {
  const index = indexOf(now);
  return [...removed].flatMap(([event, gone]) => {
    const of = gone.accounts.length;
    const takers = [...candidatesFor(gone, index)].flatMap(into => {
      const before = was.get(into);
      const after = now.get(into);
      if (before === undefined || after === undefined) return [];
      const accounts = shared(gone.accounts, after.accounts) - shared(gone.accounts, before.accounts);
      return accounts * 2 >= of ? [{ into, accounts }] : [];
    });
    const best = takers.sort((a, b) => b.accounts - a.accounts || (a.into < b.into ? -1 : 1))[0];
    return best === undefined ? [] : [{ kind: 'event-merged' as const, event, ...best, of }];
  });
}
