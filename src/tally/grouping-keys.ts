import type { ClaimKind, Dataset } from '../dataset/types.ts';
import { type Grouping, isTimeUnit } from '../grammar/groupings.ts';
import { type StatedField, statedFields } from '../grammar/stated-people.ts';
import type { CountedUnit } from './counted-units.ts';
import { type EventFacts, eventFacts } from './event-facts.ts';
import { memoizeByDataset } from './memoize-by-dataset.ts';
import { hourOf, timeKey, timeKeyOf, weekdayOf } from './time.ts';

/** A grouping in which an event is in one row, whatever is counted of it. */
export type EventGrouping =
  | { readonly word: Exclude<Grouping, 'source' | 'weapon' | 'claimant' | 'participant' | StatedField> }
  | { readonly word: 'facet'; readonly facet: string };

/** What units are divided by; by source the same units are asked again of each. */
export type Split = EventGrouping | { readonly word: 'weapon' | 'claimant' | 'participant' | StatedField };

/** The key of the row that an event is in. */
export function keyOf(by: EventGrouping): (facts: EventFacts) => string {
  switch (by.word) {
    case 'event':
      return ({ event }) => event.id;
    case 'place':
      return ({ event }) => event.place;
    case 'region':
    case 'country':
    case 'control': {
      const { word } = by;
      return facts => facts[word];
    }
    case 'pair':
      return ({ sides }) => sides.pair;
    case 'facet': {
      const { facet } = by;
      return ({ event }) => event.facets[facet] ?? 'not-stated';
    }
    case 'day':
    case 'week':
    case 'month':
    case 'quarter':
    case 'year': {
      const { word } = by;
      return ({ span }) => timeKeyOf(span, word);
    }
    case 'weekday':
      return ({ span }) => weekdayOf(span);
    case 'source-count':
      return ({ sourceCount }) => String(sourceCount);
    case 'hour':
      return ({ event }) => hourOf(event);
  }
}

/** How events are divided that name several actors, or lasted over several spans of time. */
export type Division = {
  /** The claims that make a claimant. */
  readonly kinds: readonly ClaimKind[];
  /** An event of several claimants, several participants or several stated ages is in a row of its own, `several`. */
  readonly severalApart: boolean;
  /** An event that may have lasted over several spans of time is in the last of them (rule 35). */
  readonly cumulative: boolean;
};

/** The keys of the rows that a unit is in, or its only key: one, but for claimants, participants and what is stated of people who are not counted themselves (rules 16, 20 and 27). */
export function keysOf(
  by: Split,
  { kinds, severalApart, cumulative }: Division,
): (unit: CountedUnit) => string | readonly string[] {
  const rowsOf = (actors: readonly string[]) => (severalApart && actors.length > 1 ? ['several'] : actors);
  switch (by.word) {
    case 'weapon':
      return ({ weapon }) => weapon;
    case 'claimant':
      return ({ facts }) => rowsOf(claimantsOf(facts, kinds));
    case 'participant':
      return ({ facts }) => rowsOf(participantsOf(facts));
    case 'sex':
    case 'age':
    case 'role':
    case 'cause': {
      const { word } = by;
      return ({ facts, stated }) => stated ?? rowsOf(statedIn(facts, word));
    }
    default: {
      const { word } = by;
      if (cumulative && isTimeUnit(word)) return ({ facts }) => timeKey(facts.span.last, word);
      const key = keyOf(by);
      return ({ facts }) => key(facts);
    }
  }
}

/** Actors with a claim of the kinds asked for, or `no-claim`. */
export function claimantsOf(facts: EventFacts, kinds: readonly ClaimKind[]): readonly string[] {
  const actors = new Set(kinds.flatMap(kind => [...facts.claimants[kind]]));
  return actors.size === 0 ? ['no-claim'] : [...actors];
}

/** The same actors, with the word `several` where they are more than one. */
export const orSeveral = (actors: readonly string[]): readonly string[] =>
  actors.length > 1 ? [...actors, 'several'] : actors;

/** What sources state of people in an event, or `not-stated`. */
function statedIn({ people }: EventFacts, field: StatedField): readonly string[] {
  const words = statedFields[field].filter(word => people.some(each => each.has(`${field}:${word}`)));
  return words.length === 0 ? ['not-stated'] : words;
}

/** Actors that take part, or `not-stated`. */
export const participantsOf = ({ sides: { participants } }: EventFacts): readonly string[] =>
  participants.size === 0 ? ['not-stated'] : [...participants];

const listedWords = ['event', 'place', 'region', 'country', 'control', 'pair'] as const;
type Listed = (typeof listedWords)[number];

export const isListed = (word: string): word is Listed => listedWords.some(known => known === word);

/** Events by what one of these words asks for, so that a narrow question need not walk through all of them. */
export const listsOf = memoizeByDataset(
  (dataset: Dataset, word: Listed): ReadonlyMap<string, readonly EventFacts[]> =>
    Map.groupBy(eventFacts(dataset), keyOf({ word })),
);

const listsOfParticipants = memoizeByDataset(
  (dataset: Dataset, _all: 'all'): ReadonlyMap<string, readonly EventFacts[]> => {
    const lists = new Map<string, EventFacts[]>();
    for (const facts of eventFacts(dataset)) {
      for (const key of orSeveral(participantsOf(facts))) {
        const list = lists.get(key);
        if (list === undefined) lists.set(key, [facts]);
        else list.push(facts);
      }
    }
    return lists;
  },
);

/** Events in which an actor takes part, none is stated, or `several` do, in the dataset's order. */
export const eventsWith = (dataset: Dataset, participant: string): readonly EventFacts[] =>
  listsOfParticipants(dataset, 'all').get(participant) ?? [];
