import { frozenMap } from '../dataset/deep-freeze.ts';
import { showsRows } from '../dataset/few-events.ts';
import type { Dataset, Event } from '../dataset/types.ts';
import type { Lock } from '../history/lock-schema.ts';
import { furtherPages } from './event-pages.ts';
import { rowsOnPage } from './list-page.ts';

/** The pages of the accounts of an event after its own page, from 2. */
export const accountPages = ({ accounts }: Pick<Event, 'accounts'>): number[] =>
  furtherPages(accounts.length, rowsOnPage.accounts);

/** The last page of the accounts of each event that has more than one, by its id: what a lock keeps. */
export function lastAccountPages({
  events,
  merged,
}: Pick<Dataset, 'events' | 'merged'>): Record<string, number> {
  const all = [...events.values(), ...merged.values()].map(
    one => [one.id, accountPages(one).at(-1) ?? 1] as const,
  );
  return Object.fromEntries(all.filter(([, last]) => last > 1));
}

/** Numbers of pages of accounts that were published and are none now, by the id that the event had then. */
export type FormerPages = ReadonlyMap<string, readonly number[]>;

/**
 * Every page of accounts that a lock knows and that has no accounts now: of events that have another id or went, and
 * of those with fewer accounts than they had.
 * @param hasPages whether events have pages.
 */
export function formerPages(
  dataset: Dataset,
  lock: Pick<Lock, 'accountPages'> | undefined,
  { hasPages }: { readonly hasPages: boolean },
): FormerPages {
  const found = new Map<string, number[]>();
  if (!showsRows(dataset)) return found;
  for (const [id, last] of Object.entries(lock?.accountPages ?? {})) {
    const event = hasPages ? (dataset.events.get(id) ?? dataset.merged.get(id)) : undefined;
    const now = event === undefined ? 1 : (accountPages(event).at(-1) ?? 1);
    const gone = Array.from({ length: last - now }, (_, i) => now + 1 + i);
    if (gone.length > 0) found.set(id, gone);
  }
  return frozenMap(found);
}
