import { successorsOf } from '../dataset/former-ids.ts';
import type { Dataset } from '../dataset/types.ts';
import type { Lock } from './lock-schema.ts';

/**
 * Old ids that led to an event by the word of the lock, and of which the data say nothing any more: neither an event,
 * nor `was`, nor an entry that removed them. Each with the event that it led to.
 */
export function lostAddresses(
  dataset: Dataset,
  { events }: Lock,
): readonly (readonly [id: string, last: string])[] {
  const led = Object.entries(events).flatMap(([id, { was = [], mergedInto }]) => [
    ...was.map(old => [old, mergedInto ?? id] as const),
    ...(mergedInto === undefined ? [] : [[id, mergedInto] as const]),
  ]);
  if (led.length === 0) return [];
  const removed = new Set(dataset.revisions.flatMap(revision => revision.removed));
  const successors = successorsOf(dataset);
  const isKnown = (id: string) =>
    dataset.events.has(id) || dataset.merged.has(id) || successors.has(id) || removed.has(id);
  return led.filter(([id]) => !isKnown(id));
}
