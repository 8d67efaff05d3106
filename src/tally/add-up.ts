import type { EventFacts } from './event-facts.ts';
import type { EventFigure } from './event-figure.ts';
import type { Measure, PeopleMeasure, Sum, Support } from './types.ts';
import type { Unit } from './units.ts';

export const peopleMeasures = ['killed', 'injured', 'casualties', 'attackersKilled'] as const;

export const isPeople = (measure: Measure): measure is PeopleMeasure =>
  peopleMeasures.some(people => people === measure);

/** The events of some units, in the dataset's order. */
export const eventsOf = (units: readonly Unit[]): readonly EventFacts[] =>
  [...new Set(units.map(({ facts }) => facts))].sort((a, b) => a.order - b.order);

/**
 * The best of a sum: only if each of its events has one (rule 6). An event that is divided gives its own if all
 * of it is in the sum, else those of its parts.
 */
function bestOf(units: readonly Unit[]): number | undefined {
  const whole = new Map<EventFacts, Unit[]>();
  for (const unit of units) {
    const known = whole.get(unit.facts);
    if (known === undefined) whole.set(unit.facts, [unit]);
    else known.push(unit);
  }
  let sum = 0;
  for (const group of whole.values()) {
    const [first] = group;
    const bests =
      first !== undefined && first.siblings === group.length
        ? [first.figure?.best]
        : group.map(({ best }) => best);
    for (const best of bests) {
      if (best === undefined) return undefined;
      sum += best;
    }
  }
  return sum;
}

/**
 * Adds up lows, highs and outer bounds (rule 8). An event of unknown figure adds 0 to the low, opens the rest and is
 * counted.
 * @param bySource whether certain sources are asked for: then an event without a figure leaves no sum (rule 12).
 */
export function addUp(units: readonly Unit[], measure: Measure, bySource: boolean): Sum {
  const events = new Set(units.map(({ facts }) => facts)).size;
  const unknown = new Set(units.flatMap(({ facts, figure }) => (figure?.known === false ? facts : []))).size;
  if (bySource && unknown > 0) return { kind: 'incomplete', events, unknown };
  let low = 0;
  let high = 0;
  let outer = 0;
  for (const unit of units) {
    low += unit.low;
    high += unit.high;
    outer += unit.outer;
  }
  const best = isPeople(measure) ? bestOf(units) : undefined;
  const about = units.some(({ figure }) => figure?.about === true);
  return { kind: 'range', low, high, outer, best, events, unknown, about };
}

/** A sum of things of which each is counted once: places, regions, claimants. */
export const countOnce = (members: ReadonlySet<string>, events: number): Sum => ({
  kind: 'range',
  low: members.size,
  high: members.size,
  outer: members.size,
  best: undefined,
  events,
  unknown: 0,
  about: false,
});

/** How well the figures of a sum are supported, by event (rules 7 and 13). */
export function supportOf(units: readonly Unit[]): Support {
  const figures = new Map<EventFacts, EventFigure>();
  for (const { facts, figure } of units) if (figure !== undefined) figures.set(facts, figure);
  const inOrder = [...figures].sort(([a], [b]) => a.order - b.order);
  const where = (holds: (figure: EventFigure) => boolean) =>
    inOrder.filter(([, figure]) => holds(figure)).map(([{ event }]) => event.id);
  return {
    differ: where(({ differ }) => differ),
    single: where(({ single }) => single),
    partiesOnly: where(({ partiesOnly }) => partiesOnly),
    withAttackers: where(({ withAttackers }) => withAttackers),
  };
}
