import { frozenMap } from '../dataset/deep-freeze.ts';
import { showsRows } from '../dataset/few-events.ts';
import { successorsOf } from '../dataset/former-ids.ts';
import type { Dataset } from '../dataset/types.ts';
import type { Lock } from '../history/lock-schema.ts';
import { removedFrom } from '../history/record-of.ts';

/** What is at an address at which an event was published that has no page there now. */
export type FormerEvent =
  /** It has another id, or is part of another event, or is a row of a list. */
  | { readonly kind: 'moved'; readonly to: string }
  /** Several events took its place. */
  | { readonly kind: 'split'; readonly into: readonly string[] }
  /** It was removed, in that version. */
  | { readonly kind: 'removed'; readonly version: string };

/** By the old ids. */
export type FormerEvents = ReadonlyMap<string, FormerEvent>;

/**
 * Every address that an event of a dataset was published at and that has no page of an event: by `was`, by the entries
 * that removed events, and by its lock, which forgets none. Where events have no pages now but had them once, every
 * event is such.
 * @param hasPages whether events have pages.
 */
export function formerEvents(
  dataset: Dataset,
  lock: Pick<Lock, 'removed' | 'eventPages'> | undefined,
  { hasPages }: { readonly hasPages: boolean },
): FormerEvents {
  const found = new Map<string, FormerEvent>();
  if (!showsRows(dataset) || !(hasPages || lock?.eventPages === true)) return found;
  const has = (id: string) => dataset.events.has(id) || dataset.merged.has(id);
  for (const [id, version] of Object.entries({ ...lock?.removed, ...removedFrom(dataset) }))
    if (!has(id)) found.set(id, { kind: 'removed', version });
  for (const [id, into] of successorsOf(dataset)) {
    const [to, ...others] = into;
    if (to === undefined || (hasPages && has(id))) continue;
    found.set(id, others.length === 0 ? { kind: 'moved', to } : { kind: 'split', into });
  }
  if (!hasPages) for (const id of dataset.events.keys()) found.set(id, { kind: 'moved', to: id });
  return frozenMap(found);
}
