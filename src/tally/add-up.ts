import { isPeople } from '../grammar/measures.ts';
import type { CountedUnit } from './counted-units.ts';
import type { EventFacts } from './event-facts.ts';
import { membersOf } from './members.ts';
import type { Plan } from './plan.ts';
import type { Sum } from './types.ts';

type Asked = Pick<Plan, 'measure' | 'kinds' | 'isBySource'>;

/** The events of some units, in the dataset's order, in which most units already are. */
export function eventsOf(units: readonly CountedUnit[]): readonly EventFacts[] {
  const events: EventFacts[] = [];
  for (const { facts } of units) {
    const last = events.at(-1);
    if (last === facts) continue;
    if (last !== undefined && last.order > facts.order) {
      return [...new Set(units.map(unit => unit.facts))].sort((a, b) => a.order - b.order);
    }
    events.push(facts);
  }
  return events;
}

/** The units of each event that is divided. */
function dividedIn(units: readonly CountedUnit[]): Map<EventFacts, CountedUnit[]> {
  const divided = new Map<EventFacts, CountedUnit[]>();
  for (const unit of units) {
    if (unit.siblings === 1) continue;
    const parts = divided.get(unit.facts);
    if (parts === undefined) divided.set(unit.facts, [unit]);
    else parts.push(unit);
  }
  return divided;
}

/** An event all of whose units are in a sum is there as a whole: with its own best, and "about" if that holds of it. */
const isWhole = (parts: readonly CountedUnit[]): boolean => parts[0]?.siblings === parts.length;

/** What divided events add to a sum: their best, undefined where one has none (rule 6), and whether it is "about". */
function addDivided(units: readonly CountedUnit[]): { best: number | undefined; about: boolean } {
  let best: number | undefined = 0;
  let about = false;
  for (const parts of dividedIn(units).values()) {
    const of = isWhole(parts) ? [parts[0]?.figure] : parts;
    for (const one of of) {
      best = best === undefined || one?.best === undefined ? undefined : best + one.best;
      about ||= one?.about === true;
    }
  }
  return { best, about };
}

/**
 * Adds up lows, highs and outer bounds (rule 8). An event of unknown figure adds 0 to the low, opens the rest and is
 * counted; it is never divided. A sum has a best only if each of its events has one (rule 6), and there is one.
 * @param events how many events the units are of.
 */
function addUp(units: readonly CountedUnit[], events: number, { measure, isBySource }: Asked): Sum {
  let [unknown, low, high, outer] = [0, 0, 0, 0];
  let best: number | undefined = units.length === 0 || !isPeople(measure) ? undefined : 0;
  let [about, isDivided] = [false, false];
  for (const unit of units) {
    low += unit.low;
    high += unit.high;
    outer += unit.outer;
    if (unit.figure?.known === false) unknown += 1;
    if (unit.siblings > 1) isDivided = true;
    else {
      if (best !== undefined) best = unit.best === undefined ? undefined : best + unit.best;
      if (unit.about) about = true;
    }
  }
  if (isBySource && unknown > 0) return { kind: 'incomplete', events, unknown };
  if (isDivided) {
    const divided = addDivided(units);
    best = best === undefined || divided.best === undefined ? undefined : best + divided.best;
    about ||= divided.about;
  }
  return { kind: 'range', low, high, outer, best, events, unknown, about };
}

/** A sum of things of which each is counted once: places, regions, claimants. */
const countOnce = (members: ReadonlySet<string>, events: number): Sum => ({
  kind: 'range',
  low: members.size,
  high: members.size,
  outer: members.size,
  best: undefined,
  events,
  unknown: 0,
  about: false,
});

/** The sum of some units: of things of which each is counted once, how many there are. */
export function sumOf(asked: Asked, units: readonly CountedUnit[], events: number): Sum {
  const members = membersOf(asked, units);
  return members === undefined ? addUp(units, events, asked) : countOnce(members, events);
}
