import { isRetracted } from '../dataset/account-status.ts';
import type { ClaimKind, Dataset, Event } from '../dataset/types.ts';
import { claimsOf } from './claims-of.ts';
import { claimKinds } from './event-facts.ts';
import { memoizeByDataset } from './memoize-by-dataset.ts';

/** The events of one actor, by what is said of it. */
export type Roles = Readonly<Record<ClaimKind, readonly Event[]>>;

const found = memoizeByDataset((dataset: Dataset, _all: 'all'): ReadonlyMap<string, Roles> => {
  const roles = new Map<string, Record<ClaimKind, Event[]>>();
  for (const event of dataset.events.values()) {
    if (isRetracted(event)) continue;
    for (const { actor, kind } of claimsOf(dataset, event)) {
      const known = roles.get(actor) ?? { claimed: [], attributed: [], suspected: [], denied: [] };
      if (known[kind].at(-1) !== event) known[kind].push(event);
      roles.set(actor, known);
    }
  }
  return roles;
});

/** What is said of an actor; undefined where no claim names it. */
export const rolesOf = (dataset: Dataset, actor: string): Roles | undefined =>
  found(dataset, 'all').get(actor);

/** Actors that the claim of some event names, in the order of the registry: each has a page. */
export const actorsNamed = (dataset: Dataset): string[] =>
  [...dataset.actors.keys()].filter(actor => found(dataset, 'all').has(actor));

/** The kinds of claim that name an actor, the strongest first. */
export const kindsIn = (roles: Roles): ClaimKind[] => claimKinds.filter(kind => roles[kind].length > 0);
