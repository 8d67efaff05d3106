import { mayName, showsRows } from '../dataset/few-events.ts';
import type { Dataset } from '../dataset/types.ts';
import type { By } from '../tally/types.ts';
import type { TableCell } from './types.ts';

/** What the key of a row names, if it has a page of its own. */
export function linkFor(by: By, key: string, dataset: Dataset): TableCell['link'] {
  switch (by.word) {
    case 'event':
      return dataset.events.has(key) && showsRows(dataset) ? { to: 'event', id: key } : undefined;
    case 'place':
      return dataset.places.has(key) && mayName(dataset, 'place', key) ? { to: 'place', id: key } : undefined;
    case 'claimant':
      return dataset.actors.has(key) && mayName(dataset, 'actor', key)
        ? { to: 'claimant', id: key }
        : undefined;
    case 'participant':
      return dataset.actors.has(key) && mayName(dataset, 'participant', key)
        ? { to: 'participant', id: key }
        : undefined;
    case 'source':
      return dataset.sources.has(key) && mayName(dataset, 'source', key)
        ? { to: 'source', id: key }
        : undefined;
    default:
      return undefined;
  }
}
