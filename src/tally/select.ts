import type { Dataset } from '../dataset/types.ts';
import { testOf } from './conditions.ts';
import { type CountedUnit, unitsOf } from './counted-units.ts';
import { type EventFacts, eventFacts } from './event-facts.ts';
import { eventsBetween } from './events-between.ts';
import { eventsWith, isListed, listsOf } from './grouping-keys.ts';
import type { Selection } from './plan.ts';
import { recentCache } from './recent-cache.ts';
import { sourcesWithin, speaks } from './sources.ts';

/** What a question selects, however it groups it. */
export type Selected = {
  /** Events that meet every condition, in the dataset's order. Some may have no unit. */
  readonly events: readonly EventFacts[];
  readonly units: readonly CountedUnit[];
  /** Events that meet every condition and have a unit, but lie only partly in the days asked for: ids. */
  readonly leftOut: readonly string[];
};

/** The shortest known list of events that holds all that can be selected, in the dataset's order. */
function candidates(dataset: Dataset, { conditions, days }: Selection): readonly EventFacts[] {
  const all = eventFacts(dataset);
  let shortest = days === undefined ? all : eventsBetween(dataset, days);
  for (const { on, not, values } of conditions) {
    if (not || !(isListed(on) || on === 'participant')) continue;
    const listOf = (value: string) =>
      isListed(on) ? (listsOf(dataset, on).get(value) ?? []) : eventsWith(dataset, value);
    // An event is in the list of each of its participants.
    const found = values.length === 1 ? listOf(values[0] ?? '') : [...new Set(values.flatMap(listOf))];
    if (found.length < shortest.length) shortest = found;
  }
  return shortest === all ? all : shortest.toSorted((a, b) => a.order - b.order);
}

/** Whether an event lies in the days asked for: wholly, in part, or not at all (rule 19). */
function within(days: Selection['days'], { span }: EventFacts): 'wholly' | 'partly' | 'not' {
  if (days === undefined) return 'wholly';
  const { from, to } = days;
  if (span.last < from || span.first > to) return 'not';
  return span.first >= from && span.last <= to ? 'wholly' : 'partly';
}

/** The units that are counted in an event, without those of other weapons. */
function unitsFor(
  dataset: Dataset,
  { counted, weapons }: Selection,
  sources: ReadonlySet<string> | undefined,
): (facts: EventFacts) => readonly CountedUnit[] {
  const units = unitsOf(dataset, counted, sources);
  if (weapons.length === 0) return units;
  return facts =>
    units(facts).filter(({ weapon }) => weapons.every(({ not, values }) => values.includes(weapon) !== not));
}

const selections = recentCache<Selected>(64);

/** What a selection comes to. Equal selections are worked out once. */
export const select = (dataset: Dataset, selection: Selection): Selected =>
  selections(dataset, selection.key, () => walk(dataset, selection));

/** Whether an event meets every condition of a selection; its days are not looked at. */
function conditionsOf({ conditions, counted }: Selection, sources: ReadonlySet<string> | undefined) {
  const tests = conditions.map(testOf);
  if (sources !== undefined && counted.kind !== 'people') tests.push(facts => speaks(facts, sources));
  return (facts: EventFacts): boolean => tests.every(test => test(facts));
}

const sourcesOf = ({ sources }: Selection): ReadonlySet<string> | undefined => sources && new Set(sources);

/** Those of some events that a selection takes. */
export function selectAmong(selection: Selection, events: readonly EventFacts[]): readonly EventFacts[] {
  if (events.length === 0) return events;
  const meets = conditionsOf(selection, sourcesOf(selection));
  return events.filter(facts => within(selection.days, facts) === 'wholly' && meets(facts));
}

function walk(dataset: Dataset, selection: Selection): Selected {
  const sources = sourcesOf(selection);
  const meets = conditionsOf(selection, sources);
  const unitsOfEvent = unitsFor(dataset, selection, sources);
  const events: EventFacts[] = [];
  const units: CountedUnit[] = [];
  const leftOut: string[] = [];
  for (const facts of candidates(dataset, selection)) {
    const days = within(selection.days, facts);
    if (days === 'not' || !meets(facts)) continue;
    const found = unitsOfEvent(facts);
    if (days === 'partly') {
      if (found.length > 0) leftOut.push(facts.event.id);
      continue;
    }
    events.push(facts);
    for (const unit of found) units.push(unit);
  }
  return { events, units, leftOut };
}

/** The units of selected events by what only some of the sources say that are asked for: these, and what is part of them. */
export function unitsOfSources(
  dataset: Dataset,
  selection: Selection,
  events: readonly EventFacts[],
  wanted: readonly string[],
): readonly CountedUnit[] {
  const within = sourcesWithin(dataset, wanted);
  const sources =
    selection.sources === undefined ? within : new Set(selection.sources.filter(id => within.has(id)));
  const isOfPeople = selection.counted.kind === 'people';
  const spoken = isOfPeople ? events : events.filter(facts => speaks(facts, sources));
  return spoken.flatMap(unitsFor(dataset, selection, sources));
}
