import type { Dataset } from '../dataset/types.ts';
import { hint } from '../problems/nearest.ts';

/**
 * The dataset that is asked. One question is put to one dataset: figures of several are never added up, for they may
 * count unlike things (rule 18).
 * @throws RangeError where it is not clear which.
 */
export function chooseDataset(datasets: ReadonlyMap<string, Dataset>, id: string | undefined): Dataset {
  const ids = [...datasets.keys()];
  const only = datasets.size === 1 ? ids[0] : undefined;
  const found = datasets.get(id ?? only ?? '');
  if (found !== undefined) return found;
  if (ids.length === 0) throw new RangeError('No dataset found. Put one in data/.');
  throw new RangeError(
    id === undefined
      ? `Which dataset? Add --dataset and one of: ${ids.join(', ')}`
      : `Unknown dataset "${id}"; ${hint(id, ids, 'datasets')}`,
  );
}
