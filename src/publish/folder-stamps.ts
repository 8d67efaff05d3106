import { type BigIntStats, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../output/files/chart-key.ts';

/** Milliseconds in which a file system may give two changes one time. */
export const tick = 50;

/** Size, identity and times. No program can set the time of the last change: who writes to a file changes its stamp. */
export const stampOf = ({ ino, size, mtimeNs, ctimeNs }: BigIntStats): string =>
  [ino, size, mtimeNs, ctimeNs].join(' ');

/** A checksum of the stamps of files. */
export type FolderStamps = {
  readonly digest: string;
  /** By the paths of those that were there. */
  readonly stamps: ReadonlyMap<string, string>;
  /**
   * Milliseconds until a change of any of the files would give it another stamp; undefined where that is not known: the
   * disk keeps times by seconds, or has another clock.
   */
  readonly settlesIn: number | undefined;
};

/**
 * Takes the stamps of files, without reading them.
 * @param folder absolute.
 * @param files by their paths from there.
 * @param now the time, in milliseconds.
 */
export function stampFiles(folder: string, files: readonly string[], now: number): FolderStamps {
  let latest = 0n;
  let isCoarse = true;
  const stamps = new Map<string, string>();
  const lines = files.map(file => {
    const stats = lstatSync(join(folder, file), { bigint: true, throwIfNoEntry: false });
    // It went since it was listed.
    if (stats === undefined) return `${file}\0`;
    if (stats.ctimeNs > latest) latest = stats.ctimeNs;
    if (stats.ctimeNs % 1_000_000_000n !== 0n) isCoarse = false;
    const stamp = stampOf(stats);
    stamps.set(file, stamp);
    return `${file}\0${stamp}`;
  });
  const wait = Math.max(0, Number(latest / 1_000_000n) + tick - now);
  return { digest: digestOf(...lines), stamps, settlesIn: isCoarse || wait > 2 * tick ? undefined : wait };
}
