import type { Dataset, Event } from '../dataset/types.ts';
import { claimsOf } from './claims-of.ts';
import { claimKinds } from './event-facts.ts';
import { eventsWith } from './grouping-keys.ts';
import { memoizeByDataset } from './memoize-by-dataset.ts';

type Role = NonNullable<Event['participants'][number]['role']>;
type Kind = (typeof claimKinds)[number];

const listed = memoizeByDataset((dataset: Dataset, actor: string): readonly Event[] =>
  eventsWith(dataset, actor).map(({ event }) => event),
);

/** Events in which an actor takes part, without those that are retracted: one list for whoever asks. */
export const eventsOfParticipant = (dataset: Dataset, actor: string): readonly Event[] =>
  listed(dataset, actor);

/** Actors that take part in some event, in the order of the registry: each has a page. */
export const participantsNamed = (dataset: Dataset): string[] =>
  [...dataset.actors.keys()].filter(actor => eventsWith(dataset, actor).length > 0);

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
