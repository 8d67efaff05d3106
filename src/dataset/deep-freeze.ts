const refuse = (): never => {
  throw new TypeError('This value is read-only.');
};

/** A map in the order of its entries, whose entries can be neither changed nor added to. */
export function frozenMap<Value>(entries: Iterable<readonly [string, Value]>): ReadonlyMap<string, Value> {
  const map = new Map<string, Value>(entries);
  for (const value of map.values()) deepFreeze(value);
  return Object.freeze(Object.assign(map, { set: refuse, delete: refuse, clear: refuse }));
}

/** Freezes a plain value and everything in it, and gives it back. */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  if (Array.isArray(value)) for (const part of value) deepFreeze(part);
  else for (const name in value) deepFreeze(value[name]);
  return value;
}
