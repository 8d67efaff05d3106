import type { LikelyPair } from '../dataset/pairs/find-pairs.ts';
import { counted } from '../problems/counted.ts';
import { eventText, reasonsText } from './pair-words.ts';

/** @throws RangeError where it is no whole number of at least 0. */
export function readWholeNumber(name: string, typed: string | undefined, usual: number): number {
  if (typed === undefined) return usual;
  if (!/^\d{1,9}$/.test(typed)) throw new RangeError(`"--${name}" takes a whole number, not "${typed}".`);
  return Number(typed);
}

/** A pair for programs. */
export const pairJSON = (pair: LikelyPair) => ({
  one: pair.one.id,
  other: pair.other.id,
  alike: pair.alike,
  reasons: reasonsText(pair),
  oneEvent: eventText(pair.one),
  otherEvent: eventText(pair.other),
});

/** Pairs, each with its two events and the reasons. */
export function pairsText(pairs: readonly LikelyPair[], count: number): string {
  const lines = pairs.map(pair =>
    [
      `${String(pair.alike).padStart(3)}  ${pair.one.id}  ${eventText(pair.one)}`,
      `     ${pair.other.id}  ${eventText(pair.other)}`,
      `     ${reasonsText(pair)}`,
    ].join('\n'),
  );
  const more = count - pairs.length;
  return [
    ...lines,
    ...(more > 0
      ? [`${counted(more, 'more pair')}. --limit lists more of them, --least only those that are more alike.`]
      : []),
  ].join('\n\n');
}
