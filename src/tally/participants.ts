import { isRetracted } from '../dataset/account-status.ts';
import { noEntries } from '../dataset/shared-values.ts';
import type { Dataset, Event } from '../dataset/types.ts';
import { claimsOf } from './claims-of.ts';
import { claimKinds } from './event-facts.ts';
import { memoizeByDataset } from './memoize-by-dataset.ts';

type Role = NonNullable<Event['participants'][number]['role']>;
type Kind = (typeof claimKinds)[number];

// Of the events themselves: which pages there are is known without the facts that questions need.
const listed = memoizeByDataset((dataset: Dataset, _all: 'all'): ReadonlyMap<string, readonly Event[]> => {
  const lists = new Map<string, Event[]>();
  for (const event of dataset.events.values()) {
    if (isRetracted(event)) continue;
    for (const { actor } of event.participants) {
      const list = lists.get(actor);
      if (list === undefined) lists.set(actor, [event]);
      else if (list.at(-1) !== event) list.push(event);
    }
  }
  return lists;
});

/** Events in which an actor takes part, without those that are retracted: one list for whoever asks. */
export const eventsOfParticipant = (dataset: Dataset, actor: string): readonly Event[] =>
  listed(dataset, 'all').get(actor) ?? noEntries;

/** Actors that take part in some event, in the order of the registry: each has a page. */
export const participantsNamed = (dataset: Dataset): string[] =>
  [...dataset.actors.keys()].filter(actor => listed(dataset, 'all').has(actor));

/** The roles in which an actor takes part in an event, each once; none where none is stated. */
export const rolesIn = ({ participants }: Event, actor: string): Role[] => [
  ...new Set(participants.flatMap(one => (one.actor === actor && one.role !== undefined ? [one.role] : []))),
];

/** The kinds of claim that name an actor in an event, the strongest first. */
export function claimKindsIn(dataset: Dataset, event: Event, actor: string): Kind[] {
  const claims = claimsOf(dataset, event).filter(claim => claim.actor === actor);
  return claimKinds.filter(kind => claims.some(claim => claim.kind === kind));
}

/** How many of its events an actor takes part in, by role; `undefined` is without a stated one. The most frequent first. */
export function countRoles(dataset: Dataset, actor: string): (readonly [Role | undefined, number])[] {
  const counts = new Map<Role | undefined, number>();
  for (const event of eventsOfParticipant(dataset, actor)) {
    const roles = rolesIn(event, actor);
    for (const role of roles.length === 0 ? [undefined] : roles)
      counts.set(role, (counts.get(role) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a);
}
