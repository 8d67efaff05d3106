import { join } from 'node:path';
import type { Options } from '../options.ts';
import { createProjectMemo, type ProjectMemo } from '../site/read-input.ts';
import type { MemoStore, MemoStores } from '../stamped-memo.ts';
import { openMemoFolder } from './memo-folder.ts';
import type { Stage } from './staging-folder.ts';

/** Stores as they are, but that their entries are written when someone comes to it. What is in them must not change until then. */
const putOff = (stores: MemoStores, later: (write: () => void) => void): MemoStores => ({
  store<Entry>(kind: string): MemoStore<Entry> {
    const store = stores.store<Entry>(kind);
    return { ...store, write: (key, entry) => later(() => store.write(key, entry)) };
  },
});

/**
 * What earlier runs have read of a project's data and reports. The dev server has its own: its pages carry marks, and
 * its drafts are parsed.
 * @param product the checksum of Sourceline itself (product-digest.ts).
 * @param later is given what is to be written, if that is not to be done at once.
 */
export function openProjectMemo(
  { parsed }: Stage,
  { marksLines }: Options,
  product: string,
  later?: (write: () => void) => void,
): {
  readonly memo: ProjectMemo;
  /** Takes away what this run has not asked for. */
  prune(): void;
} {
  const folder = openMemoFolder(join(parsed, marksLines === true ? 'dev' : 'build'), product);
  return {
    memo: createProjectMemo(later === undefined ? folder : putOff(folder, later)),
    prune: folder.prune,
  };
}
