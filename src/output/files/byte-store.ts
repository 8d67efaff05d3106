import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { partEnding, writeAtomic } from '../../write-atomic.ts';

/** Files by what they are made from: what was made once is never made again. */
export type ByteStore = {
  /**
   * @param key digits and letters: equal keys, equal bytes.
   * @param isOwn whether bytes that were found belong to the key, where that can be told.
   */
  get(
    key: string,
    make: () => Promise<Uint8Array>,
    isOwn?: (bytes: Uint8Array) => boolean,
  ): Promise<Uint8Array>;
  /** The file of a key, if it is there. */
  find(key: string, isOwn?: (bytes: Uint8Array) => boolean): Uint8Array | undefined;
  /** Says that a file is in use, without reading it. */
  keep(key: string): void;
  /** How many were made, not found. */
  readonly made: number;
  /** Takes away what has not been asked for in a long time, and the oldest of it where it takes much room. */
  prune(): void;
};

const mostBytes = 500_000_000;
/** Days after which a file that nobody asked for is taken away. */
const keptDays = 30;
/** Days after which nobody can be writing a file any more: whoever began it was killed. */
const partDays = 1;

const checksum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex').slice(0, 16);

/**
 * @param folder where the files are kept, absolute; it may be thrown away at any time. Other files there are left alone.
 * @param ending of their names: `png`.
 * @param most bytes of files that nobody asked for in this run; of more, the oldest go.
 */
export function createByteStore(folder: string, ending: string, most = mostBytes): ByteStore {
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

  const find: ByteStore['find'] = (key, isOwn = () => true) => {
    const name = names.get(key);
    if (name === undefined) return undefined;
    const bytes = readFileSync(join(folder, name));
    if (nameOf(key, bytes) === name && isOwn(bytes)) return bytes;
    rmSync(join(folder, name));
    names.delete(key);
    return undefined;
  };

  const write = (key: string, bytes: Uint8Array) => {
    const name = nameOf(key, bytes);
    writeAtomic(join(folder, name), bytes);
    names.set(key, name);
  };

  return {
    get(key, make, isOwn = () => true) {
      used.add(key);
      const going = underway.get(key);
      if (going !== undefined) return going;
      const found = find(key, isOwn);
      if (found !== undefined) return Promise.resolve(found);
      made++;
      const work = make()
        .then(bytes => {
          write(key, bytes);
          return bytes;
        })
        .finally(() => underway.delete(key));
      underway.set(key, work);
      return work;
    },
    find,
    keep: key => void used.add(key),
    get made() {
      return made;
    },
    prune() {
      const before = (days: number) => Date.now() - days * 86_400_000;
      const unused: { readonly path: string; readonly size: number; readonly time: number }[] = [];
      for (const name of readdirSync(folder)) {
        const isPart = name.endsWith(partEnding);
        if (!isPart && (!isOurs(name) || used.has(name.split('.')[0] ?? ''))) continue;
        const path = join(folder, name);
        const { mtimeMs, size } = statSync(path);
        if (mtimeMs < before(isPart ? partDays : keptDays)) rmSync(path);
        else if (!isPart) unused.push({ path, size, time: mtimeMs });
      }
      let room = most;
      for (const { path, size } of unused.sort((a, b) => b.time - a.time)) {
        room -= size;
        if (room < 0) rmSync(path);
      }
    },
  };
}
