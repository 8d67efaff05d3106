import { frozenMap } from '../dataset/frozen.ts';
import type { Dataset } from '../dataset/types.ts';
import type { Prose } from './read-prose.ts';

/**
 * The datasets that a site offers: all but those that nothing but drafts speak of, which are not out yet. One that no
 * file speaks of is published.
 */
export function publishedDatasets(
  datasets: ReadonlyMap<string, Dataset>,
  { reports, pages, heldBack }: Prose,
): ReadonlyMap<string, Dataset> {
  const used = new Set([...reports, ...pages].map(({ dataset }) => dataset));
  return frozenMap(new Map([...datasets].filter(([id]) => used.has(id) || !heldBack.has(id))));
}
