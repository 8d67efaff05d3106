import { claimKinds, type EventFacts } from './event-facts.ts';
import { claimantsOf, keyOf, orSeveral, participantsOf } from './grouping-keys.ts';
import type { Condition } from './plan.ts';
import { splitWho } from './who-words.ts';

/** Says of an event whether it holds. */
export type Test = (facts: EventFacts) => boolean;

/** What a condition compares its values with: one word of the event, or several. */
function wordsOf(
  condition: Exclude<Condition, { on: 'who' }>,
): (facts: EventFacts) => string | Iterable<string> {
  switch (condition.on) {
    case 'event':
    case 'place':
    case 'region':
    case 'country':
    case 'control':
    case 'pair':
      return keyOf({ word: condition.on });
    case 'facet':
      return keyOf({ word: 'facet', facet: condition.facet });
    case 'status':
      return ({ status }) => status;
    case 'with':
      return ({ partWeapons }) => partWeapons;
    case 'claim':
      return ({ claimants }) => claimKinds.filter(kind => claimants[kind].size > 0);
    case 'claimant':
      return facts => orSeveral(claimantsOf(facts, condition.kinds));
    case 'participant':
      return facts => orSeveral(participantsOf(facts));
  }
}

/** Whether a source names such people: all words of a value hold of them. */
function testOfPeople({ not, values }: Condition): Test {
  const wanted = values.map(splitWho);
  return ({ people }) => people.some(words => wanted.some(all => all.every(word => words.has(word)))) !== not;
}

/** Whether an event meets a condition. */
export function testOf(condition: Condition): Test {
  if (condition.on === 'who') return testOfPeople(condition);
  const words = wordsOf(condition);
  const wanted = new Set(condition.values);
  return facts => {
    const found = words(facts);
    if (typeof found === 'string') return wanted.has(found) !== condition.not;
    for (const word of found) if (wanted.has(word)) return !condition.not;
    return condition.not;
  };
}
