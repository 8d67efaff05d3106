import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { MemoStore } from '../stamped-memo.ts';
import type { PageFacts } from './page-facts.ts';

/** Facts of pages. A text that many pages have is kept once: pages name their texts by number. */
export type KeptFacts = {
  readonly texts: readonly string[];
  readonly pages: ReadonlyMap<string, KeptPage>;
};
type KeptPage = { readonly file: string; readonly ids: Uint32Array; readonly links: Uint32Array };

/** What is known of the pages of a site from the last build that published them. */
export type FactsMemo = {
  /**
   * The facts of a page: those of before, if it is the same file.
   * @param name its path from the folder of the site.
   * @param read takes them from its text.
   */
  get(name: string, read: () => PageFacts): PageFacts;
  /** Keeps those that were asked for. Their site is right. */
  write(): void;
};

/** Whoever does not build remembers nothing. */
export const noFactsMemo: FactsMemo = { get: (_, read) => read(), write: () => {} };

const key = 'all';

/** A text on its own. One that was cut out of a page would keep that whole page in memory. */
const ownText = (text: string): string => Buffer.from(text).toString();

/**
 * What tells a file from any other that was ever in its place. The time of its last change is left out: the second name
 * that a published file gets in the next site is one, and it was looked at before (published-files.ts).
 */
function identityOf(path: string): string {
  const { ino, size, mtimeNs } = lstatSync(path, { bigint: true });
  return `${ino} ${size} ${mtimeNs}`;
}

/** @param folder the site that is being built, absolute. */
export function openFactsMemo(folder: string, store: MemoStore<KeptFacts>): FactsMemo {
  let opened: KeptFacts | undefined;
  /** Read when the first page is asked for: whoever draws charts opens the last site too. */
  const last = (): KeptFacts => {
    opened ??= store.read(key) ?? { texts: [], pages: new Map() };
    return opened;
  };
  const numbers = new Map<string, number>();
  const pages = new Map<string, KeptPage>();
  const numberOf = (text: string): number => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(ownText(text), numbers.size);
    return numbers.size - 1;
  };
  const textsOf = (part: Uint32Array): string[] => Array.from(part, n => last().texts[n] ?? '');
  return {
    get(name, read) {
      const file = identityOf(join(folder, name));
      const before = last().pages.get(name);
      const facts =
        before?.file === file ? { ids: textsOf(before.ids), links: textsOf(before.links) } : read();
      pages.set(name, {
        file,
        ids: Uint32Array.from(facts.ids, numberOf),
        links: Uint32Array.from(new Set(facts.links), numberOf),
      });
      return facts;
    },
    write: () => store.write(key, { texts: [...numbers.keys()], pages }),
  };
}
