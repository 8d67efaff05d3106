import type { ClaimKind, Dataset, Event } from '../dataset/types.ts';
import { once } from '../tally/once.ts';
import { isRetracted } from './names.ts';

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

const named = once((dataset: Dataset, _all: 'all'): readonly string[] => {
  const actors = new Set(
    [...dataset.events.values()]
      .filter(event => !isRetracted(event))
      .flatMap(event => claimsOf(dataset, event).map(claim => claim.actor)),
  );
  return [...dataset.actors.keys()].filter(actor => actors.has(actor));
});

/** Actors that the claim of some event names, in the order of the registry: each has a page. */
export const claimantsOf = (dataset: Dataset): readonly string[] => named(dataset, 'all');
