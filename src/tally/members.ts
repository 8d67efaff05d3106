import type { EventFacts } from './event-facts.ts';
import { claimantsOf } from './keys.ts';
import { kindsOf } from './select.ts';
import type { Question } from './types.ts';

/** The places, regions or claimants of some events, each once; undefined for measures that are added up. */
export function membersOf(
  question: Question,
  events: readonly EventFacts[],
): ReadonlySet<string> | undefined {
  switch (question.measure) {
    case 'places':
      return new Set(events.map(({ event }) => event.place));
    case 'regions':
      return new Set(events.map(({ region }) => region).filter(region => region !== 'not-stated'));
    case 'claimants': {
      const kinds = kindsOf(question);
      return new Set(
        events.flatMap(facts => claimantsOf(facts, kinds)).filter(actor => actor !== 'no-claim'),
      );
    }
    default:
      return undefined;
  }
}
