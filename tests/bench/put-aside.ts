import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Folders that hold what is to be deleted, each beside what it holds. */
const bins = new Set<string>();
let count = 0;

/**
 * Takes a file or folder out of the way; it is deleted when the bench ends. For five minutes after many files were
 * deleted, ext4 takes several times as long to make new ones: a build that makes many would pay for the deletion of the
 * one before, and one that makes few would not.
 * @param path absolute.
 * @param beside the folder next to which it waits, on the same disk.
 */
export function putAside(path: string, beside: string = path): void {
  if (!existsSync(path)) return;
  const bin = join(dirname(beside), `.aside-${process.pid}`);
  bins.add(bin);
  mkdirSync(bin, { recursive: true });
  renameSync(path, join(bin, `${count++}-${basename(path)}`));
}

/** Deletes everything that was put aside. */
export function deleteAside(): void {
  for (const bin of bins) rmSync(bin, { recursive: true, force: true, maxRetries: 3 });
  bins.clear();
}
