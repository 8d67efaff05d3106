import { createHash, type Hash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { close, createIndex } from 'pagefind';
import { publishRules } from '../output/files/publish-rules.ts';
import { type SearchRecord, searchFolder } from '../output/search/search-records.ts';
import { problem } from '../problems/problem.ts';
import { locatedError } from './located-error.ts';
import { isNoSpace } from './no-space.ts';
import type { FileGroups, PublishedFiles } from './published-files.ts';

/** A file of the index, by its path in the folder of the index. */
export type IndexFile = { readonly path: string; readonly content: Uint8Array };

/** What Pagefind writes for user interfaces of its own, which the site does not have. */
const unused = /^pagefind-(?:.*ui|highlight)\b/;

/** Records that wait for Pagefind at one time. */
const waiting = 200;

/**
 * Makes the index that readers search in their browsers. Pagefind works in a process of its own.
 * @throws Error if Pagefind cannot run on this machine, or refuses a record.
 */
export async function indexSearch(records: Iterable<SearchRecord>): Promise<readonly IndexFile[]> {
  const { index, errors } = await createIndex({ writePlayground: false });
  if (index === undefined) throw new Error(errors.join('; '));
  try {
    const asked: Promise<{ errors: string[] }>[] = [];
    const settle = async () => {
      for (const answer of await Promise.all(asked.splice(0)))
        if (answer.errors.length > 0) throw new Error(answer.errors.join('; '));
    };
    for (const { kind, address, title, about, text, language } of records) {
      asked.push(
        index.addCustomRecord({
          url: address,
          content: [title, about, text].filter(part => part !== '').join('. '),
          language,
          meta: { title, about, kind },
          filters: { kind: [kind] },
        }),
      );
      if (asked.length === waiting) await settle();
    }
    await settle();
    const made = await index.getFiles();
    if (made.errors.length > 0) throw new Error(made.errors.join('; '));
    return made.files.filter(({ path }) => !unused.test(path));
  } finally {
    await close();
  }
}

/** Records that add what they hold to a checksum as they are read. */
function* hashed(records: Iterable<SearchRecord>, hash: Hash): Generator<SearchRecord> {
  for (const record of records) {
    hash.update(JSON.stringify(record)).update('\n');
    yield record;
  }
}

/** What an index is made from. Sourceline and Pagefind are the same wherever published files are taken. */
const originOf = (hash: Hash): string => `${searchFolder} ${hash.digest('hex')}`;

function originOfRecords(records: Iterable<SearchRecord>): string {
  const hash = createHash('sha256');
  Array.from(hashed(records, hash), () => 0);
  return originOf(hash);
}

/** Files that are being written at one time: they wait for the disk, not for the processor. */
const lanes = 4;

/** What was done with an index, by what its files were made from. */
type PlacedIndex = {
  readonly groups: FileGroups;
  /** Those of its files that are in the published site. */
  readonly toTake: readonly string[];
};

/** Most files of an index are those of the last; the others are written. */
async function placeIndex(
  next: string,
  files: readonly IndexFile[],
  published: PublishedFiles,
): Promise<PlacedIndex> {
  const groups = new Map<string, readonly string[]>();
  const toTake: string[] = [];
  const toWrite: (readonly [path: string, content: Uint8Array])[] = [];
  for (const { path, content } of files) {
    const name = posix.join(searchFolder, path);
    const from = `${name} ${createHash('sha256').update(content).digest('hex')}`;
    groups.set(from, [name]);
    const found = published.find(from);
    if (found === undefined) toWrite.push([join(next, name), content]);
    else toTake.push(...found);
  }
  for (const folder of new Set(toWrite.map(([path]) => dirname(path))))
    mkdirSync(folder, { recursive: true });
  const left = toWrite.values();
  const writeInTurn = async () => {
    for (const [path, content] of left) await writeFile(path, content);
  };
  await Promise.all(Array.from({ length: lanes }, writeInTurn));
  return { groups, toTake };
}

/** An index that is made, and written, while pages are. */
export type SearchIndex = {
  /**
   * Waits until it is in the site.
   * @returns its files, by what they were made from.
   * @throws AstroError if it could not be made.
   */
  finish(): Promise<FileGroups>;
};

export type SearchRequest = {
  /** Absolute path of the project. */
  readonly root: string;
  /** The folder of the site. */
  readonly next: string;
  /** Lists what readers can find. */
  readonly records: () => Iterable<SearchRecord>;
  readonly published: PublishedFiles;
  /** For tests: makes the files. */
  readonly make?: typeof indexSearch;
};

/** Begins to make an index, unless the published one was made from the same records. */
export function startSearch({
  root,
  next,
  records,
  published,
  make = indexSearch,
}: SearchRequest): SearchIndex {
  const known = published.isEmpty ? undefined : originOfRecords(records());
  const found = known === undefined ? undefined : published.find(known);
  if (known !== undefined && found !== undefined)
    return {
      async finish() {
        published.take(found);
        return new Map([[known, found]]);
      },
    };
  const hash = createHash('sha256');
  const made = make(hashed(records(), hash))
    .then(files => placeIndex(next, files, published))
    .then(
      index => ({ index }),
      (error: unknown) => ({ error }),
    );
  return {
    async finish() {
      const done = await made;
      if ('index' in done) {
        const { groups, toTake } = done.index;
        published.take(toTake);
        return new Map([...groups, [originOf(hash), [...groups.values()].flat()]]);
      }
      if (isNoSpace(done.error)) throw done.error;
      const what = `The index of the search cannot be made: ${String(done.error)}`;
      throw locatedError(root, [
        problem(publishRules, 'publish/no-search', { what }, { file: 'astro.config.mjs' }),
      ]);
    },
  };
}
