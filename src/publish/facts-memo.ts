import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { type MemoStore, onceForEach } from '../stamped-memo.ts';
import type { PageFacts } from './page-facts.ts';
import { numberTexts, type TextNumbers, translateNumbers } from './text-numbers.ts';

/** The facts of a page, each text by its number. */
export type NumberedFacts = {
  /** In the order of the page; one that is repeated there is repeated here. */
  readonly ids: Uint32Array;
  /** Each once. */
  readonly links: Uint32Array;
};

/** Facts of pages. A text that many pages have is kept once: pages name their texts by number. */
export type KeptFacts = {
  readonly texts: readonly string[];
  readonly pages: Map<string, KeptPage>;
};
export type KeptPage = NumberedFacts & { readonly file: string };

/** What is known of the pages of a site from the last build that published them. */
export type FactsMemo = {
  /**
   * The facts of a page: those of before, if it is the same file.
   * @param name its path from the folder of the site.
   * @param read takes them from its text.
   */
  get(name: string, read: () => PageFacts): NumberedFacts;
  /** Takes over what was found of pages of this site meanwhile: it is used as far as they are the same files. */
  learn(facts: KeptFacts): void;
  /** The texts of all facts. */
  readonly numbers: TextNumbers;
  /** Keeps those that were asked for. Their site is right. */
  write(): void;
};

/** @param numbers in which their texts get numbers. */
export const numberFacts = ({ ids, links }: PageFacts, numbers: TextNumbers): NumberedFacts => ({
  ids: Uint32Array.from(ids, numbers.of),
  links: Uint32Array.from(new Set(links), numbers.of),
});

/** Whoever does not build remembers nothing. */
export function forgetFacts(): FactsMemo {
  const numbers = numberTexts();
  return { get: (_, read) => numberFacts(read(), numbers), learn: () => {}, numbers, write: () => {} };
}

const key = 'all';

/**
 * What tells a file from any other that was ever in its place. The time of its last change is left out: the second name
 * that a published file gets in the next site is one, and it was looked at before (published-files.ts).
 */
export function identityOf(path: string): string {
  const { ino, size, mtimeNs } = lstatSync(path, { bigint: true });
  return `${ino} ${size} ${mtimeNs}`;
}

/** @param folder the site that is being built, absolute. */
export function openFactsMemo(folder: string, store: MemoStore<KeptFacts>): FactsMemo {
  const numbers = numberTexts();
  const pages = new Map<string, KeptPage>();
  const known = ({ texts, pages }: KeptFacts) => ({ pages, translate: translateNumbers(texts, numbers) });
  const learnt: ReturnType<typeof known>[] = [];
  // Read when the first page is asked for: whoever draws charts opens the last site too.
  const last = onceForEach((key: string) => known(store.read(key) ?? { texts: [], pages: new Map() }));
  const find = (name: string, file: string): NumberedFacts | undefined => {
    for (const { pages, translate } of [...learnt, last(key)]) {
      const page = pages.get(name);
      // They get new numbers: those of 50,000 pages would be in memory twice.
      pages.delete(name);
      if (page?.file === file) return { ids: translate(page.ids), links: translate(page.links) };
    }
    return undefined;
  };
  return {
    numbers,
    learn: facts => learnt.push(known(facts)),
    get(name, read) {
      const file = identityOf(join(folder, name));
      const facts = find(name, file) ?? numberFacts(read(), numbers);
      pages.set(name, { file, ...facts });
      return facts;
    },
    write: () => store.write(key, { texts: numbers.texts, pages }),
  };
}
