import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { MemoStore, MemoStores } from '../stamped-memo.ts';
import { partEnding, writeAtomic } from '../write-atomic.ts';

/** Stores whose entries are in one folder. */
export type MemoFolder = MemoStores & {
  /** Takes away what was neither read nor written since the folder was opened: as much is kept as was used. */
  prune(): void;
};

/** What is in a file, behind its checksum. */
type Packed<Entry> = {
  /** The checksum of the product that wrote it: another may read and parse otherwise. */
  readonly product: string;
  /** The kind and the key: an entry that was copied to another name is not used. */
  readonly name: string;
  readonly entry: Entry;
};

const ending = '.memo';
/** Days after which nobody can be writing a file any more: whoever began it was killed. */
const partDays = 1;

const checksum = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
const checksumLength = 32;

/** Entries above this are not worth their room. */
const mostBytes = 100_000_000;

function readOrMissing(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * @param folder where the entries are kept, absolute; it may be thrown away at any time.
 * @param product the checksum of the code that makes them.
 */
export function openMemoFolder(folder: string, product: string): MemoFolder {
  mkdirSync(folder, { recursive: true });
  const used = new Set<string>();
  const fileOf = (name: string): string => {
    const file = `${createHash('sha256').update(name).digest('hex').slice(0, 32)}${ending}`;
    used.add(file);
    return join(folder, file);
  };
  return {
    store: <Entry>(kind: string): MemoStore<Entry> => ({
      read(key) {
        const name = `${kind} ${key}`;
        const bytes = readOrMissing(fileOf(name));
        if (bytes === undefined) return undefined;
        const body = bytes.subarray(checksumLength);
        if (!checksum(body).equals(bytes.subarray(0, checksumLength))) return undefined;
        const packed: Packed<Entry> = deserialize(body);
        return packed.product === product && packed.name === name ? packed.entry : undefined;
      },
      write(key, entry) {
        const name = `${kind} ${key}`;
        const path = fileOf(name);
        const body = serialize({ product, name, entry } satisfies Packed<Entry>);
        if (body.length > mostBytes) {
          rmSync(path, { force: true });
          return;
        }
        writeAtomic(path, Buffer.concat([checksum(body), body]));
      },
    }),
    prune() {
      const before = Date.now() - partDays * 86_400_000;
      for (const file of readdirSync(folder)) {
        const path = join(folder, file);
        const isOld = (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) < before;
        if (!used.has(file) && (!file.endsWith(partEnding) || isOld)) rmSync(path, { force: true });
      }
    },
  };
}
