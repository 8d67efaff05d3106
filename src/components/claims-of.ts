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
  const statements = [...dataset.statements.values()].filter(({ covers }) => covers.includes(event.id));
  const found: NamedClaim[] = event.claims.map(({ actor, kind, by }) => ({ actor, kind, source: by }));
  for (const { claim, source, status } of [...event.accounts, ...statements]) {
    if (claim !== undefined && status === 'current')
      found.push({ actor: claim.actor, kind: claim.kind, source });
  }
  const key = ({ actor, kind, source }: NamedClaim) => `${actor} ${kind} ${source}`;
  return found.filter((claim, i) => found.findIndex(other => key(other) === key(claim)) === i);
}

/** Actors that some event's claim names, in the order of the registry. */
export function claimantsOf(dataset: Dataset): string[] {
  const named = new Set(
    [...dataset.events.values()].flatMap(event => claimsOf(dataset, event).map(c => c.actor)),
  );
  return [...dataset.actors.keys()].filter(actor => named.has(actor));
}
