import type { ClaimKind, Dataset } from '../dataset/types.ts';
import { type EventFacts, eventFacts } from './event-facts.ts';
import { once } from './once.ts';
import { timeKeyOf } from './time.ts';
import type { By } from './types.ts';

/** What units are divided by; by source the same units are asked again of each. */
export type Split =
  | { readonly word: Exclude<By['word'], 'source' | 'facet'> }
  | { readonly word: 'facet'; readonly facet: string };

/** The rows that a unit of counting stands in: one, but for claimants (rule 16). */
export function keysOf(
  by: Split,
  facts: EventFacts,
  weapon: string,
  kinds: readonly ClaimKind[],
): readonly string[] {
  switch (by.word) {
    case 'event':
      return [facts.event.id];
    case 'place':
      return [facts.event.place];
    case 'region':
      return [facts.region];
    case 'country':
      return [facts.country];
    case 'control':
      return [facts.control];
    case 'weapon':
      return [weapon];
    case 'claimant':
      return claimantsOf(facts, kinds);
    case 'facet':
      return [facts.event.facets[by.facet] ?? 'not-stated'];
    case 'day':
    case 'week':
    case 'month':
    case 'year':
      return [timeKeyOf(facts.span, by.word)];
  }
}

/** Actors with a claim of the kinds asked for, or `no-claim`. */
export function claimantsOf(facts: EventFacts, kinds: readonly ClaimKind[]): readonly string[] {
  const actors = new Set(kinds.flatMap(kind => [...facts.claimants[kind]]));
  return actors.size === 0 ? ['no-claim'] : [...actors];
}

type Listed = 'event' | 'place' | 'region' | 'country' | 'control';

/** Events by what one of these words asks for, so that a narrow question need not walk through all of them. */
export const listsOf = once((dataset: Dataset, word: Listed): ReadonlyMap<string, readonly EventFacts[]> => {
  const lists = new Map<string, EventFacts[]>();
  for (const facts of eventFacts(dataset)) {
    for (const key of keysOf({ word }, facts, facts.weapon, [])) {
      const list = lists.get(key);
      if (list === undefined) lists.set(key, [facts]);
      else list.push(facts);
    }
  }
  return lists;
});
