import type { Share } from '../dataset/shared-values.ts';
import type { Event } from '../dataset/types.ts';
import { byCodePoint } from './by-code-point.ts';

/** Who takes part in an event, whatever the role. */
export type Sides = {
  /** Each actor once, in the order of the event. */
  readonly participants: ReadonlySet<string>;
  /** The key of the row by pair (rule 21). */
  readonly pair: string;
};

/** Two actors as one key, whatever order they are named in; one actor is its own. */
export const pairKey = (actors: Iterable<string>): string => [...new Set(actors)].sort(byCodePoint).join('+');

function makeSides(participants: ReadonlySet<string>): Sides {
  const pair =
    participants.size === 0 ? 'not-stated' : participants.size > 2 ? 'several' : pairKey(participants);
  return { participants, pair };
}

const nobody: Sides = makeSides(new Set());

/** Who takes part in an event; events of the same participants share it. */
export function sidesOf({ participants }: Pick<Event, 'participants'>, share: Share<Sides>): Sides {
  if (participants.length === 0) return nobody;
  const actors = participants.map(({ actor }) => actor);
  return share(actors.join('\0'), () => makeSides(new Set(actors)));
}
