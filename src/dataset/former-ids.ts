import type { Dataset, Event, MergedEvent } from './types.ts';

type Successors = ReadonlyMap<string, readonly string[]>;

const kept = new WeakMap<Dataset, Successors>();

function findSuccessors({ events, merged }: Dataset): Successors {
  const found = new Map<string, string[]>();
  const add = (old: string, now: string) => {
    const known = found.get(old);
    if (known === undefined) found.set(old, [now]);
    else if (!known.includes(now)) known.push(now);
  };
  for (const { id, was = [] } of events.values()) for (const old of was) add(old, id);
  for (const { id, mergedInto, was = [] } of merged.values())
    for (const old of [id, ...was]) add(old, mergedInto);
  return found;
}

/**
 * The events that took the place of others, by the old ids: one where an event was renamed or merged, several where it
 * was split. Ids of entries that were merged and are still in the file are among them. All targets are events that
 * count.
 */
export function successorsOf(dataset: Dataset): Successors {
  const found = kept.get(dataset) ?? findSuccessors(dataset);
  kept.set(dataset, found);
  return found;
}

/** The events that some ids stand for now, each once: of an old id those that took its place, none for one that is gone. */
export function livingEvents(dataset: Dataset, ids: Iterable<string>): Event[] {
  const living = new Map<string, Event>();
  const successors = successorsOf(dataset);
  for (const id of ids) {
    for (const now of dataset.events.has(id) ? [id] : (successors.get(id) ?? [])) {
      const event = dataset.events.get(now);
      if (event !== undefined) living.set(now, event);
    }
  }
  return [...living.values()];
}

/** Of ids that an entry removed, those that are gone for good: neither renamed nor part of other events. */
export function removedForGood(dataset: Dataset, removed: readonly string[]): string[] {
  const successors = successorsOf(dataset);
  return removed.filter(id => !successors.has(id));
}

const parts = new WeakMap<Dataset, ReadonlyMap<string, readonly MergedEvent[]>>();

/** The entries that turned out to be an event and are kept in the file. */
export function mergedInto({ id }: Pick<Event, 'id'>, dataset: Dataset): readonly MergedEvent[] {
  const known = parts.get(dataset) ?? Map.groupBy(dataset.merged.values(), one => one.mergedInto);
  parts.set(dataset, known);
  return known.get(id) ?? [];
}

/** The ids that led to an event before, or lead to it: an entry that was split leads to the first of its parts. */
export function formerIds(dataset: Dataset, event: Event): string[] {
  const old = [
    ...(event.was ?? []),
    ...mergedInto(event, dataset).flatMap(({ id, was = [] }) => [id, ...was]),
  ];
  const successors = successorsOf(dataset);
  return old.filter(id => successors.get(id)?.[0] === event.id);
}

/** What to write in place of an id under which an event was published before; undefined for any other. */
export function formerHint(dataset: Dataset, id: string): string | undefined {
  const now = (successorsOf(dataset).get(id) ?? []).map(one => `"${one}"`);
  return now.length === 0 ? undefined : `"${id}" is now ${now.join(' and ')}: write that`;
}
