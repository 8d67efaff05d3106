import { statementsOn } from '../dataset/statements-on.ts';
import type { ClaimKind, Dataset, Event } from '../dataset/types.ts';

/** Who is named as behind an event, and on whose word. */
export type NamedClaim = {
  readonly actor: string;
  readonly kind: ClaimKind;
  /** The source that says so; undefined where the dataset only records the claim. */
  readonly source: string | undefined;
};

/** All current claims about an event: the editor's, those in its accounts, those in statements that cover it. */
export function claimsOf(dataset: Dataset, event: Event): NamedClaim[] {
  const found: NamedClaim[] = event.claims.map(({ actor, kind, by }) => ({ actor, kind, source: by }));
  for (const accounts of [event.accounts, statementsOn(dataset, event)])
    for (const { claim, source, status } of accounts)
      if (claim !== undefined && status === 'current')
        found.push({ actor: claim.actor, kind: claim.kind, source });
  if (found.length < 2) return found;
  const key = ({ actor, kind, source }: NamedClaim) => `${actor} ${kind} ${source}`;
  return found.filter((claim, i) => found.findIndex(other => key(other) === key(claim)) === i);
}
