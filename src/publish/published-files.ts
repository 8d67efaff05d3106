import { copyFileSync, existsSync, linkSync, lstatSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { MemoStore } from '../stamped-memo.ts';
import { stampOf } from './folder-stamps.ts';
import { isNoSpace } from './no-space.ts';
import { ownFiles } from './place-files.ts';

/** The names of the files that belong together, by what they were made from. */
export type FileGroups = ReadonlyMap<string, readonly string[]>;

/** The files of the published site, by what they were made from: each with the stamp that it had when it was published. */
export type PublishedGroups = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Files of the published site that a build can take, as they are, in place of writing them again. */
export type PublishedFiles = {
  /** Whether there are none at all. */
  readonly isEmpty: boolean;
  /**
   * The files that were made from this. Undefined if there are none, if one was edited, replaced or removed since, or if
   * the newsroom now has one of that name.
   */
  find(from: string): readonly string[] | undefined;
  /**
   * Gives the staged site the files that `find` has found. They are the published files under a second name, where the
   * disk knows that: nobody may write to them.
   */
  take(names: readonly string[]): void;
};

const key = 'all';

/** Whoever has no published site takes nothing from it. */
export const nothingToTake: PublishedFiles = {
  isEmpty: true,
  find: () => undefined,
  take: () => {},
};

function giveName(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (isNoSpace(error) || existsSync(to)) throw error;
    copyFileSync(from, to);
  }
}

/** Where files are, as absolute paths. */
export type PublishedFolders = {
  /** The published site. */
  readonly dist: string;
  /** The one that is being built. */
  readonly next: string;
  /** What of the site is the newsroom's own. */
  readonly publicDir: string;
};

export function openPublishedFiles(
  { dist, next, publicDir }: PublishedFolders,
  store: MemoStore<PublishedGroups>,
): PublishedFiles {
  const groups: PublishedGroups = store.read(key) ?? new Map();
  const isOwn = ownFiles(publicDir);
  const folders = new Set<string>();
  const isSame = (name: string, stamp: string): boolean => {
    if (isOwn(name)) return false;
    const stats = lstatSync(join(dist, name), { bigint: true, throwIfNoEntry: false });
    return stats !== undefined && stampOf(stats) === stamp;
  };
  return {
    isEmpty: groups.size === 0,
    find(from) {
      const group = groups.get(from);
      const isWhole = group !== undefined && [...group].every(([name, stamp]) => isSame(name, stamp));
      return isWhole ? [...group.keys()] : undefined;
    },
    take(names) {
      for (const name of names) {
        const path = join(next, name);
        const folder = dirname(path);
        if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
        folders.add(folder);
        giveName(join(dist, name), path);
      }
    },
  };
}

/**
 * Remembers what the files of the published site were made from, for the next build.
 * @param stamps of all files of the site, taken when a change of any would give it another.
 */
export function notePublishedFiles(
  store: MemoStore<PublishedGroups>,
  groups: FileGroups,
  stamps: ReadonlyMap<string, string>,
): void {
  const noted = new Map<string, ReadonlyMap<string, string>>();
  for (const [from, names] of groups)
    noted.set(from, new Map(names.map(name => [name, stamps.get(name) ?? ''])));
  store.write(key, noted);
}
