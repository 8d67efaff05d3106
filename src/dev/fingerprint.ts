import { createHash } from 'node:crypto';
import { type BigIntStats, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Of a file or folder that vanished, or took the other's place, while it was read. */
const isGone = (error: unknown) =>
  error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(String(error.code));

/** What `read` gives, or undefined where there is nothing to read any more. */
function unlessGone<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}

/** The files and folders at and below a path, absolute, in order: those that are there. */
function* entriesAt(path: string): Generator<readonly [path: string, stats: BigIntStats]> {
  const stats = unlessGone(() => statSync(path, { bigint: true }));
  if (stats === undefined) return;
  yield [path, stats];
  if (!stats.isDirectory()) return;
  for (const name of unlessGone(() => readdirSync(path))?.sort() ?? []) yield* entriesAt(join(path, name));
}

/**
 * One hash over the names and bytes of files, and of all files below folders. What is not there, or vanishes while it
 * is read, counts as nothing.
 * @param paths absolute.
 */
export function fingerprint(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const [name, stats] of entriesAt(path)) {
      hash.update(`${name}\0${stats.isDirectory()}\0`);
      if (!stats.isDirectory()) hash.update(unlessGone(() => readFileSync(name)) ?? '');
    }
  }
  return hash.digest('hex');
}

/** What changes whenever a file is written. */
const signature = (stats: BigIntStats): string =>
  stats.isDirectory() ? 'folder' : `${stats.ctimeNs} ${stats.mtimeNs} ${stats.size} ${stats.ino}`;

/** The signature of one file; undefined where there is none. @param path absolute. */
export function fileStamp(path: string): string | undefined {
  const stats = unlessGone(() => statSync(path, { bigint: true }));
  return stats && signature(stats);
}

/** The signatures of files and of all that is below folders, by path. No bytes are read. @param paths absolute. */
export const fileStamps = (paths: readonly string[]): Map<string, string> =>
  new Map(
    paths.flatMap(path => [...entriesAt(path)].map(([name, stats]) => [name, signature(stats)] as const)),
  );
