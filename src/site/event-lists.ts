import type { Addresses } from '../addresses.ts';
import { eventsOnPage } from '../charts/event-address.ts';
import { isTooFew, mayName, showsRows } from '../dataset/few-events.ts';
import type { ClaimKind, Dataset, Event, Place } from '../dataset/types.ts';
import { actorsNamed, kindsIn, rolesOf } from '../tally/actor-roles.ts';
import { eventsOfParticipant, participantsNamed } from '../tally/participants.ts';
import { eventsIn } from '../tally/place-chain.ts';
import { allEvents, type EventPages, eventPages, furtherPages } from './event-pages.ts';

/** What a list of events belongs to: the page of a dataset, of a place, of a participant, or of an actor of claims, which has one for each kind. */
export type ListOwner =
  | { readonly of: 'dataset' }
  | { readonly of: 'place'; readonly place: Place }
  | { readonly of: 'participant'; readonly actor: string }
  | { readonly of: 'claimant'; readonly actor: string; readonly kind: ClaimKind };

type OwnerOf<Of extends ListOwner['of']> = Extract<ListOwner, { readonly of: Of }>;

/** Whether all events of a dataset are in a place: its list is then that of the dataset. */
const hasAllEvents = (dataset: Dataset, place: string): boolean =>
  eventsIn(dataset, place).length === dataset.events.size;

/**
 * The address of a page of the list of a place. The country of a dataset often has all of its events: its list goes on as
 * that of the dataset, and no page is made twice.
 */
export const placeListAddress = (
  addresses: Addresses,
  dataset: Dataset,
  place: string,
  page: number,
): string =>
  page > 1 && hasAllEvents(dataset, place)
    ? addresses.datasetEvents(dataset.id, page)
    : addresses.placeEvents(dataset.id, place, page);

type EventList = { readonly owner: ListOwner; readonly events: readonly Event[] };

function* listsOf(dataset: Dataset): Generator<EventList> {
  yield { owner: { of: 'dataset' }, events: allEvents(dataset) };
  for (const place of dataset.places.values())
    if (mayName(dataset, 'place', place.id) && !hasAllEvents(dataset, place.id))
      yield { owner: { of: 'place', place }, events: eventsIn(dataset, place.id) };
  for (const actor of actorsNamed(dataset)) {
    const roles = rolesOf(dataset, actor);
    if (roles === undefined || !mayName(dataset, 'actor', actor)) continue;
    for (const kind of kindsIn(roles))
      if (!isTooFew(dataset, roles[kind].length))
        yield { owner: { of: 'claimant', actor, kind }, events: roles[kind] };
  }
  for (const actor of participantsNamed(dataset))
    if (mayName(dataset, 'participant', actor))
      yield { owner: { of: 'participant', actor }, events: eventsOfParticipant(dataset, actor) };
}

/** The lists of a dataset that need pages after the first; none where its licence withholds rows. */
export const longLists = (dataset: Dataset): EventList[] =>
  showsRows(dataset) ? [...listsOf(dataset)].filter(({ events }) => events.length > eventsOnPage) : [];

/** The address of a page of a list. */
export function listAddress(addresses: Addresses, dataset: string, owner: ListOwner, page: number): string {
  switch (owner.of) {
    case 'dataset':
      return addresses.datasetEvents(dataset, page);
    case 'place':
      return addresses.placeEvents(dataset, owner.place.id, page);
    case 'participant':
      return addresses.participantEvents(dataset, owner.actor, page);
    case 'claimant':
      return addresses.claimedEvents({ dataset, actor: owner.actor, kind: owner.kind, page });
  }
}

const isOf = <Of extends ListOwner['of']>(owner: ListOwner, of: Of): owner is OwnerOf<Of> => owner.of === of;

/** A second or later page of a list. Pages of one list share everything but their number. */
export type FurtherPage<Of extends ListOwner['of']> = {
  readonly dataset: Dataset;
  readonly owner: OwnerOf<Of>;
  readonly list: EventPages;
  readonly page: number;
};

/** The second and later pages of all lists of one kind of owner. */
export const furtherListPages = <Of extends ListOwner['of']>(
  datasets: Iterable<Dataset>,
  of: Of,
): FurtherPage<Of>[] =>
  [...datasets].flatMap(dataset =>
    longLists(dataset).flatMap(({ owner, events }) => {
      if (!isOf(owner, of)) return [];
      const list = eventPages(events);
      return furtherPages(list.total).map(page => ({ dataset, owner, list, page }));
    }),
  );
