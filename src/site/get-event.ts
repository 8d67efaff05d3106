import type { Dataset, Event } from '../dataset/types.ts';
import { getDataset } from './get-dataset.ts';
import type { Site } from './types.ts';

/**
 * An event that a block names, and its dataset.
 * @throws RangeError if the site has no such dataset or event, which its build rules out.
 */
export function getEvent(
  site: Pick<Site, 'datasets'>,
  id: string,
  event: string,
): { readonly dataset: Dataset; readonly event: Event } {
  const dataset = getDataset(site, id);
  const found = dataset.events.get(event);
  if (found === undefined) throw new RangeError(`no event "${event}" in ${id}`);
  return { dataset, event: found };
}
