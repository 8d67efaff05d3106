import type { Change } from './change.ts';
import type { EventRecord } from './records.ts';

type Events = Readonly<Record<string, EventRecord>>;

/** What the data themselves say became of events that were published, by `was` and `mergedInto`. */
export type StatedFates = {
  readonly changes: readonly Change[];
  /** Ids that are gone, or no longer count, and of which it is said where they went. */
  readonly gone: ReadonlySet<string>;
  /** New events that took the place of others. */
  readonly came: ReadonlySet<string>;
  /** Of events that have another id, the one that they had. */
  readonly renamed: ReadonlyMap<string, string>;
};

/** The events that name each old id in `was`: of an entry that is merged itself, what it was merged into. */
function namedBy(now: Events): Map<string, string[]> {
  const named = new Map<string, string[]>();
  for (const [id, { was = [], mergedInto = id }] of Object.entries(now)) {
    for (const old of was) {
      const known = named.get(old);
      if (known === undefined) named.set(old, [mergedInto]);
      else if (!known.includes(mergedInto)) known.push(mergedInto);
    }
  }
  return named;
}

/** @param before every event of the earlier version, those that were merged then among them. */
export function statedFates(before: ReadonlyMap<string, EventRecord>, now: Events): StatedFates {
  const named = namedBy(now);
  const changes: Change[] = [];
  const gone = new Set<string>();
  const came = new Set<string>();
  const renamed = new Map<string, string>();
  /** Of new events, the published ones that only they took the place of. */
  const sole = new Map<string, string[]>();
  for (const [event, was] of before) {
    const after = now[event];
    const into = after === undefined ? (named.get(event) ?? []) : [after.mergedInto ?? event];
    const [first, ...others] = into;
    if (first === undefined) continue;
    if (first === event) {
      if (was.mergedInto !== undefined) changes.push({ kind: 'event-unmerged', event, from: was.mergedInto });
      continue;
    }
    gone.add(event);
    for (const id of into) if (!before.has(id)) came.add(id);
    if (others.length > 0) changes.push({ kind: 'event-split', event, into });
    else if (was.mergedInto === first) continue;
    else if (after === undefined && !before.has(first)) {
      const olds = sole.get(first);
      if (olds === undefined) sole.set(first, [event]);
      else olds.push(event);
    } else changes.push({ kind: 'event-merged', event, into: first, stated: true });
  }
  for (const [into, olds] of sole) {
    const [only, ...others] = olds;
    if (only !== undefined && others.length === 0) {
      renamed.set(into, only);
      changes.push({ kind: 'event-renamed', event: into, from: only });
    } else
      changes.push(
        ...olds.map(event => ({ kind: 'event-merged' as const, event, into, stated: true as const })),
      );
  }
  return { changes, gone, came, renamed };
}
