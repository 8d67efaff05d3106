import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files by what they are made from: what was made once is never made again. */
export type ByteStore = {
  /** @param key digits and letters: equal keys, equal bytes. */
  get(key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array>;
  /** How many were made, not found. */
  readonly made: number;
  /** Takes away what has not been asked for in a long time. */
  prune(): void;
};

/** Days after which a file that nobody asked for is taken away. */
const keptDays = 30;
/** Days after which nobody can be writing a file any more: whoever began it was killed. */
const partDays = 1;

const checksum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex').slice(0, 16);

/**
 * @param folder where the files are kept, absolute; it may be thrown away at any time. Other files there are left alone.
 * @param ending of their names: `png`.
 */
export function createByteStore(folder: string, ending: string): ByteStore {
  /** `<key>.<checksum>.png`: a file that a crash cut short has another checksum, and is made again. */
  const nameOf = (key: string, bytes: Uint8Array) => `${key}.${checksum(bytes)}.${ending}`;
  const isOurs = (name: string) => name.endsWith(`.${ending}`);

  mkdirSync(folder, { recursive: true });
  const names = new Map(
    readdirSync(folder)
      .filter(isOurs)
      .map(name => [name.split('.')[0] ?? '', name] as const),
  );
  const underway = new Map<string, Promise<Uint8Array>>();
  const used = new Set<string>();
  let made = 0;

  const find = (key: string): Uint8Array | undefined => {
    const name = names.get(key);
    if (name === undefined) return undefined;
    const bytes = readFileSync(join(folder, name));
    if (nameOf(key, bytes) === name) return bytes;
    rmSync(join(folder, name));
    names.delete(key);
    return undefined;
  };

  const keep = (key: string, bytes: Uint8Array) => {
    const name = nameOf(key, bytes);
    const beside = join(folder, `${name}.${process.pid}.part`);
    try {
      writeFileSync(beside, bytes);
      renameSync(beside, join(folder, name));
    } finally {
      rmSync(beside, { force: true });
    }
    names.set(key, name);
  };

  return {
    get(key, make) {
      used.add(key);
      const going = underway.get(key);
      if (going !== undefined) return going;
      const found = find(key);
      if (found !== undefined) return Promise.resolve(found);
      made++;
      const work = make()
        .then(bytes => {
          keep(key, bytes);
          return bytes;
        })
        .finally(() => underway.delete(key));
      underway.set(key, work);
      return work;
    },
    get made() {
      return made;
    },
    prune() {
      const before = (days: number) => Date.now() - days * 86_400_000;
      for (const name of readdirSync(folder)) {
        if (!isOurs(name) && !name.endsWith('.part')) continue;
        const path = join(folder, name);
        const isOver = name.endsWith('.part')
          ? statSync(path).mtimeMs < before(partDays)
          : !used.has(name.split('.')[0] ?? '') && statSync(path).mtimeMs < before(keptDays);
        if (isOver) rmSync(path);
      }
    },
  };
}
