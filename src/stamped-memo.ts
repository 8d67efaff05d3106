/** Notes that something was asked for, by a name for it. */
export type Note = (asked: string) => void;

/** The stamp of what is asked for: a short text that differs whenever what is given could differ. */
export type StampOf = (asked: string) => string;

/**
 * A function that is called once for each argument: what was stamped and what was used are of one reading of a file,
 * even if it is saved in between.
 */
export function onceForEach<Value>(read: (argument: string) => Value): (argument: string) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return argument => {
    const found = known.get(argument) ?? { value: read(argument) };
    known.set(argument, found);
    return found.value;
  };
}

/** What was made, and the stamps of everything that was asked for while it was made. */
type Made<Value> = { readonly value: Value; readonly stamps: ReadonlyMap<string, string> };

/** Remembers what was made last under each key. */
export type StampedMemo<Value> = {
  /** What was made under a key, if all that it asked for has the same stamp now; else it is made again. */
  get(key: string, stampOf: StampOf, make: (note: Note) => Value): Value;
  /** Forgets the keys that were not asked for since the last call, so that no more is kept than is used. */
  prune(): void;
};

/**
 * A memo that is never stale: it knows what each value rests on by having watched it being made. Whoever makes a value
 * notes everything that he asks for besides its key.
 */
export function createStampedMemo<Value>(): StampedMemo<Value> {
  const kept = new Map<string, Made<Value>>();
  const used = new Set<string>();
  return {
    get(key, stampOf, make) {
      used.add(key);
      const last = kept.get(key);
      if (last !== undefined && [...last.stamps].every(([asked, stamp]) => stampOf(asked) === stamp))
        return last.value;
      const stamps = new Map<string, string>();
      const value = make(asked => {
        if (!stamps.has(asked)) stamps.set(asked, stampOf(asked));
      });
      kept.set(key, { value, stamps });
      return value;
    },
    prune() {
      for (const key of kept.keys()) if (!used.has(key)) kept.delete(key);
      used.clear();
    },
  };
}
