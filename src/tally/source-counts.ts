import type { Dataset } from '../dataset/types.ts';
import { memoizeByDataset } from './memoize-by-dataset.ts';

/** In how many accounts of events a source speaks, and how many it passed on. */
export type SourceCounts = { readonly spoke: number; readonly relayed: number };

/** By source; one that neither spoke nor relayed is not in it. Every account is looked at once for all sources. */
export const sourceCounts = memoizeByDataset(
  (dataset: Dataset, _all: 'all'): ReadonlyMap<string, SourceCounts> => {
    const counts = new Map<string, { spoke: number; relayed: number }>();
    const of = (source: string) => {
      const known = counts.get(source) ?? { spoke: 0, relayed: 0 };
      counts.set(source, known);
      return known;
    };
    for (const { accounts } of dataset.events.values()) {
      for (const { source, via } of accounts) {
        of(source).spoke++;
        for (const relay of new Set(via)) of(relay).relayed++;
      }
    }
    return counts;
  },
);
