import { existsSync, readdirSync, statfsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { publishRules } from '../output/files/publish-rules.ts';
import { type Problem, problem } from '../problems/problem.ts';

/** Whether an error, or what caused it, says that a disk or a share of it is used up. */
export const isNoSpace = (error: unknown): boolean =>
  error instanceof Error &&
  (('code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')) || isNoSpace(error.cause));

/** The nearest folder at or above a path that is there. */
const standing = (path: string): string => (existsSync(path) ? path : standing(dirname(path)));

/** Where the disk of a folder begins. */
function diskOf(folder: string): string {
  const above = dirname(folder);
  return above === folder || statSync(above).dev !== statSync(folder).dev ? folder : diskOf(above);
}

/** What is free on the disk of a folder. @param folder absolute; it need not be there. */
export function bytesFree(folder: string): number {
  const { bavail, bsize } = statfsSync(standing(folder));
  return bavail * bsize;
}

/** Bytes of all files below a folder; 0 where there is none. */
const bytesBelow = (folder: string): number =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter(entry => entry.isFile())
        .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)
    : 0;

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

/**
 * What to do about a full disk.
 * @param folder absolute, on that disk; it need not be there.
 * @param lastSite the folder of the last site, by which the room that is needed is guessed.
 */
export function noSpace(folder: string, lastSite: string): Problem {
  const size = bytesBelow(lastSite);
  const room =
    size === 0
      ? 'some megabytes'
      : `at least ${megabytes(size)}, as the new site is built next to the previous one and takes as much space`;
  const disk = diskOf(standing(folder));
  const what = `The disk at ${disk} is full: ${megabytes(bytesFree(folder))} are free.`;
  const fix = `Free ${room}. Then build again.`;
  return problem(publishRules, 'publish/no-space', { what, fix }, { file: '.sourceline' });
}
