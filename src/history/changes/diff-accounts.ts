import { peopleMeasures } from '../../grammar/measures.ts';
import type { AccountChange, Holder } from './change.ts';
import type { AnyAccount } from './records.ts';

type Pair = readonly [was: AnyAccount, now: AnyAccount];

const contentOf = ({ covers, parts, ...account }: AnyAccount): string => {
  const { source, via, of, attackers, claim, published, cumulative, until } = account;
  const figures = peopleMeasures.map(measure => account[measure]);
  const time = [published, cumulative, until];
  return JSON.stringify([source, via, account.in, figures, of, parts, covers, attackers, claim, time]);
};
const speakerOf = ({ source, via, in: within }: AnyAccount): string => JSON.stringify([source, via, within]);

/** Ways in which an account is known again, the surest first. */
const likenesses: readonly ((account: AnyAccount) => string | undefined)[] = [
  account => JSON.stringify([contentOf(account), account.status, account.why]),
  ({ id }) => id,
  contentOf,
  speakerOf,
  ({ source }) => source,
];

/** Which account of the one version is which of the other; each at most once, in order. */
export function pairAccounts(
  was: readonly AnyAccount[],
  now: readonly AnyAccount[],
): { pairs: readonly Pair[]; removed: readonly AnyAccount[]; added: readonly AnyAccount[] } {
  const pairs: Pair[] = [];
  let removed = [...was];
  let added = [...now];
  for (const likeness of likenesses) {
    const waiting = Map.groupBy(added, likeness);
    const found = new Set<AnyAccount>();
    for (const old of removed) {
      const key = likeness(old);
      const twin = key === undefined ? undefined : waiting.get(key)?.shift();
      if (twin === undefined) continue;
      pairs.push([old, twin]);
      found.add(old).add(twin);
    }
    removed = removed.filter(account => !found.has(account));
    added = added.filter(account => !found.has(account));
  }
  return { pairs, removed, added };
}

const statusKinds = {
  superseded: 'account-superseded',
  'set-aside': 'account-set-aside',
  retracted: 'account-retracted',
} as const;

/** What became of the accounts of one event, or of a statement. */
export function diffAccounts(
  was: readonly AnyAccount[],
  now: readonly AnyAccount[],
  holder: Holder,
): AccountChange[] {
  const { pairs, removed, added } = pairAccounts(was, now);
  const changes: AccountChange[] = [];
  const successors = new Map<string, string>();
  for (const { supersedes, source } of now)
    if (supersedes !== undefined && !successors.has(supersedes)) successors.set(supersedes, source);
  for (const [before, account] of pairs) {
    if (before.status !== account.status) {
      const kind = account.status === undefined ? 'account-restored' : statusKinds[account.status];
      const by = account.id === undefined ? undefined : successors.get(account.id);
      changes.push({ kind, account, ...(by === undefined ? {} : { by }), ...holder });
    }
    if (contentOf(before) !== contentOf(account))
      changes.push({ kind: 'account-revised', was: before, now: account, ...holder });
  }
  return [
    ...changes,
    ...removed.map(account => ({ kind: 'account-removed' as const, account, ...holder })),
    ...added.map(account => ({ kind: 'account-added' as const, account, ...holder })),
  ];
}
