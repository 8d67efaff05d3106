import type { Dataset } from '../dataset/types.ts';
import { memoizeByDataset } from './memoize-by-dataset.ts';

const counted = memoizeByDataset(
  (dataset: Dataset, _all: 'all'): boolean =>
    dataset.units['part'] !== undefined || [...dataset.events.values()].some(({ parts }) => parts.length > 1),
);

/**
 * Whether the parts of events are counted beside the events: where the dataset has a word for them, or states several
 * parts of some event. Elsewhere each event is one, and nobody said of what.
 */
export const countsParts = (dataset: Dataset): boolean => counted(dataset, 'all');
