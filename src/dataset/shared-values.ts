/** Of one dataset, so many different values are kept to be shared; further ones are not shared. */
const sharedAtMost = 50_000;

/** What there is none of in an event or an account: one list for all of them. */
export const noEntries: readonly never[] = Object.freeze([]);

/** Gives one value for all that are equal, by a key of what it says. */
export type Share<Value extends object> = (key: string, make: () => Value) => Value;

/** Most events of a large dataset say something that others say too: their parts and figures are in memory once. */
export function createShare<Value extends object>(): Share<Value> {
  const kept = new Map<string, Value>();
  return (key, make) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const value = make();
    if (kept.size < sharedAtMost) kept.set(key, value);
    return value;
  };
}
