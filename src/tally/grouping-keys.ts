import type { ClaimKind, Dataset } from '../dataset/types.ts';
import type { Grouping } from '../grammar/groupings.ts';
import type { CountedUnit } from './counted-units.ts';
import { type EventFacts, eventFacts } from './event-facts.ts';
import { memoizeByDataset } from './memoize-by-dataset.ts';
import { timeKeyOf } from './time.ts';

/** A grouping in which an event is in one row, whatever is counted of it. */
export type EventGrouping =
  | { readonly word: Exclude<Grouping, 'source' | 'weapon' | 'claimant'> }
  | { readonly word: 'facet'; readonly facet: string };

/** What units are divided by; by source the same units are asked again of each. */
export type Split = EventGrouping | { readonly word: 'weapon' } | { readonly word: 'claimant' };

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
    case 'facet': {
      const { facet } = by;
      return ({ event }) => event.facets[facet] ?? 'not-stated';
    }
    case 'day':
    case 'week':
    case 'month':
    case 'year': {
      const { word } = by;
      return ({ span }) => timeKeyOf(span, word);
    }
  }
}

/** Which claims make a claimant, and whether an event of several claimants is in a row of its own, `several`. */
export type Claims = { readonly kinds: readonly ClaimKind[]; readonly claimantsApart: boolean };

/** The keys of the rows that a unit is in: one, but for claimants (rule 16). */
export function keysOf(
  by: Split,
  { kinds, claimantsApart }: Claims,
): (unit: CountedUnit) => readonly string[] {
  switch (by.word) {
    case 'weapon':
      return ({ weapon }) => [weapon];
    case 'claimant':
      return ({ facts }) => {
        const actors = claimantsOf(facts, kinds);
        return claimantsApart && actors.length > 1 ? ['several'] : actors;
      };
    default: {
      const key = keyOf(by);
      return ({ facts }) => [key(facts)];
    }
  }
}

/** Actors with a claim of the kinds asked for, or `no-claim`. */
export function claimantsOf(facts: EventFacts, kinds: readonly ClaimKind[]): readonly string[] {
  const actors = new Set(kinds.flatMap(kind => [...facts.claimants[kind]]));
  return actors.size === 0 ? ['no-claim'] : [...actors];
}

type Listed = 'event' | 'place' | 'region' | 'country' | 'control';

/** Events by what one of these words asks for, so that a narrow question need not walk through all of them. */
export const listsOf = memoizeByDataset(
  (dataset: Dataset, word: Listed): ReadonlyMap<string, readonly EventFacts[]> =>
    Map.groupBy(eventFacts(dataset), keyOf({ word })),
);
