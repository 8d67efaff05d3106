import type { Dataset } from '../dataset/types.ts';

/**
 * Remembers, for as long as a dataset lives, what was last worked out from it.
 * @param most how many values are kept of one dataset; the one that was asked for the longest ago goes first.
 */
export function recentCache<Value>(
  most: number,
): (dataset: Dataset, key: string, make: () => Value) => Value {
  const kept = new WeakMap<Dataset, Map<string, Value>>();
  return (dataset, key, make) => {
    const values = kept.get(dataset) ?? new Map<string, Value>();
    kept.set(dataset, values);
    const value = values.get(key) ?? make();
    values.delete(key);
    values.set(key, value);
    const [oldest] = values.keys();
    if (values.size > most && oldest !== undefined) values.delete(oldest);
    return value;
  };
}
