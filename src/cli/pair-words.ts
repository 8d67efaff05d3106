import type { EventTraits, Toll } from '../dataset/pairs/event-traits.ts';
import type { LikelyPair } from '../dataset/pairs/find-pairs.ts';
import type { Reason } from '../dataset/pairs/score-pair.ts';

const tollText = ({ low, high }: Toll): string =>
  low === high ? `${low}` : Number.isFinite(high) ? `${low}–${high}` : `${low} or more`;

function figures(on: 'killed' | 'injured', one: Toll | undefined, other: Toll | undefined): string {
  const [a, b] = [one, other].map(toll => toll && tollText(toll));
  if (a !== undefined && a === b) return `both have ${a} ${on}`;
  return a === undefined || b === undefined
    ? `${a ?? b ?? 'neither has a figure of'} ${on}${a === undefined && b === undefined ? '' : ' in one of the two'}`
    : `${a} ${on}, and ${b}`;
}

const distance = (kilometres: number): string =>
  kilometres < 1 ? 'less than 1 km apart' : `${Math.round(kilometres)} km apart`;

function named({ on, shared }: Extract<Reason, { on: 'actor' | 'weapon' }>): string {
  if (shared !== undefined) return `both name ${shared}`;
  return on === 'actor' ? 'no actor in common' : 'no weapon in common';
}

/** A reason in a few words. */
export function reasonText(reason: Reason): string {
  switch (reason.on) {
    case 'day':
      if (reason.daysApart === 1) return 'one day apart';
      return reason.points < 25 ? 'the same first day' : 'same day';
    case 'place':
      return `both in ${reason.name}`;
    case 'distance':
      return distance(reason.kilometres);
    case 'region':
      return `both in the region ${reason.name}`;
    case 'killed':
    case 'injured':
      return figures(reason.on, reason.one, reason.other);
    case 'account':
      return 'one source says the same of both';
    case 'actor':
    case 'weapon':
      return named(reason);
    case 'words':
      return `shared words: ${reason.shared.join(', ')}`;
    case 'time':
      return reason.minutesApart === 0 ? 'same time' : `${reason.minutesApart} minutes apart`;
  }
}

/** `same day; 2 km apart; both have 5 killed`. */
export const reasonsText = ({ reasons }: LikelyPair): string => reasons.map(reasonText).join('; ');

/** `2016-09-05, Tartous, 35 killed`. */
export const eventText = ({ date, place, killed }: EventTraits): string =>
  [date, place.label, killed === undefined ? 'no figure' : `${tollText(killed)} killed`].join(', ');
