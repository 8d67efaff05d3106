import type { Dataset } from '../dataset/types.ts';

/**
 * Remembers what was worked out from a dataset for as long as that dataset lives. Datasets are frozen, so from
 * outside the function is as pure as the one given.
 */
export function memoizeByDataset<Key, Value>(
  make: (dataset: Dataset, key: Key) => Value,
): (dataset: Dataset, key: Key) => Value {
  const kept = new WeakMap<Dataset, Map<Key, Value>>();
  return (dataset, key) => {
    let values = kept.get(dataset);
    if (values === undefined) {
      values = new Map();
      kept.set(dataset, values);
    }
    const found = values.get(key);
    if (found !== undefined) return found;
    const made = make(dataset, key);
    values.set(key, made);
    return made;
  };
}
