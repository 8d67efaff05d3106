import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { publishRules } from '../output/files/publish-rules.ts';
import { type SearchRecord, searchFolder } from '../output/search/search-records.ts';
import { problem } from '../problems/problem.ts';
import { locatedError } from './located-error.ts';

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

function writeIndex(next: string, files: readonly IndexFile[]): void {
  const folder = join(next, searchFolder);
  for (const name of new Set(files.map(({ path }) => dirname(path))))
    mkdirSync(join(folder, name), { recursive: true });
  for (const { path, content } of files) writeFileSync(join(folder, path), content);
}

/** An index that is being made while pages are. */
export type SearchIndex = {
  /** Puts it into the site. @param next the folder of the site. @throws AstroError if it could not be made. */
  write(next: string): Promise<void>;
};

/**
 * Begins to make an index.
 * @param root absolute path of the project.
 * @param make for tests: makes the files.
 */
export function startSearch(root: string, records: Iterable<SearchRecord>, make = indexSearch): SearchIndex {
  const made = make(records).then(
    files => ({ files }),
    (error: unknown) => ({ error }),
  );
  return {
    async write(next) {
      const done = await made;
      if ('files' in done) return writeIndex(next, done.files);
      const what = `The index of the search cannot be made: ${String(done.error)}`;
      throw locatedError(root, [
        problem(publishRules, 'publish/no-search', { what }, { file: 'astro.config.mjs' }),
      ]);
    },
  };
}
