/** Notes that something was asked for, by a name for it. */
export type Note = (asked: string) => void;

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

/** How a value is made, and what tells whether it would be made otherwise now. */
export type Making<Value> = {
  /** Of what is asked for: a short text that differs whenever what is given could differ. */
  stampOf(asked: string): string;
  /** Makes the value, and notes everything that is asked for. */
  make(note: Note): Value;
  /** Whether it is worth its room beyond this process; it is, where nothing is said. */
  readonly isStored?: boolean;
  /** The value as plain data, where it is not; absent where it is. */
  pack?(value: Value): Value;
  /** The value again. */
  unpack?(packed: Value): Value;
};

/** Keeps what was made beyond this process. */
export type MemoStore<Entry> = {
  /** What was written last under a key, whole and by the same product; undefined where there is none. */
  read(key: string): Entry | undefined;
  write(key: string, entry: Entry): void;
};

/** Stores of several kinds of values. */
export type MemoStores = {
  /** That of one kind. Whoever asks for a kind writes all of its entries, so that they are of one type. */
  store<Entry>(kind: string): MemoStore<Entry>;
};

/** Remembers what was made last under each key. */
export type StampedMemo<Value> = {
  /** What was made under a key, if all that it asked for has the same stamp now; else it is made again. */
  get(key: string, making: Making<Value>): Value;
  /** Forgets the keys that were not asked for since the last call, so that no more is kept than is used. */
  prune(): void;
};

/**
 * A memo that is never stale: it knows what each value rests on by having watched it being made. Whoever makes a value
 * notes everything that he asks for besides its key.
 * @param store where values outlive the process.
 */
export function createStampedMemo<Value>(store?: MemoStore<Made<Value>>): StampedMemo<Value> {
  const kept = new Map<string, Made<Value>>();
  const used = new Set<string>();

  const restore = (
    key: string,
    { isStored = true, unpack = one => one }: Making<Value>,
  ): Made<Value> | undefined => {
    const entry = isStored ? store?.read(key) : undefined;
    return entry && { ...entry, value: unpack(entry.value) };
  };

  return {
    get(key, making) {
      const { stampOf, make, isStored = true, pack = one => one } = making;
      used.add(key);
      const last = kept.get(key) ?? restore(key, making);
      if (last !== undefined && [...last.stamps].every(([asked, stamp]) => stampOf(asked) === stamp)) {
        kept.set(key, last);
        return last.value;
      }
      const stamps = new Map<string, string>();
      const value = make(asked => {
        if (!stamps.has(asked)) stamps.set(asked, stampOf(asked));
      });
      kept.set(key, { value, stamps });
      if (isStored) store?.write(key, { value: pack(value), stamps });
      return value;
    },
    prune() {
      for (const key of kept.keys()) if (!used.has(key)) kept.delete(key);
      used.clear();
    },
  };
}
