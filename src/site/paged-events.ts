import { showsRows } from '../dataset/few-events.ts';
import type { Dataset } from '../dataset/types.ts';
import type { Site } from './types.ts';

/** The datasets whose events have pages of their own: none where the option is off, or the licence withholds rows. */
export const pagedEvents = ({ datasets, addresses }: Pick<Site, 'datasets' | 'addresses'>): Dataset[] =>
  addresses.hasEventPages ? [...datasets.values()].filter(showsRows) : [];
