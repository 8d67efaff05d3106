import type { ChartOrder } from './chart-orders.ts';
import type { KeptFacts, KeptPage } from './facts-memo.ts';
import type { FactsBatch, FactsReader } from './facts-reader.ts';

/** Takes the facts of pages while others are still being made: in another thread, or here while this one has to wait. */
export type EarlyFacts = {
  /** Is told once how many pages are to be made: for a few, the thread need not load what reads them. */
  expect(pages: number): void;
  /** Is told of files, by their paths from the folder of the site, before the next ones are made. */
  add(names: readonly string[]): void;
  /** Nothing else can be done here for a moment: a few pages are read. */
  meanwhile(): void;
  /** The facts of the pages that were added. All must have been written. */
  finish(): Promise<readonly KeptFacts[]>;
};

/** The other thread. */
type FactsThread = {
  send(order: Extract<ChartOrder, { readonly kind: 'facts' }>): Promise<FactsBatch>;
  /** How many orders it has not answered. */
  underway(): number;
};

/** So many pages are worth it. */
const leastPages = 200;
/** So many pages are read at once: by the other thread, and here. */
const [batchThere, batchHere] = [100, 20];
/** The other thread reads while it has fewer orders than this: pages wait for what it draws. */
const hasTime = 2;

function gather(batches: readonly FactsBatch[]): KeptFacts {
  const texts: string[] = [];
  const pages = new Map<string, KeptPage>();
  for (const { texts: more, pages: read } of batches) {
    for (const text of more) texts.push(text);
    for (const [name, facts] of read) pages.set(name, facts);
  }
  return { texts, pages };
}

/** @param read reads pages in this thread. */
export function readFactsEarly(thread: FactsThread, read: FactsReader): EarlyFacts {
  const there: Promise<FactsBatch>[] = [];
  const here: FactsBatch[] = [];
  /** Undefined until it is known how many there will be. */
  let isWorthIt: boolean | undefined;
  const added: string[] = [];
  let taken = 0;
  const take = (count: number): string[] => {
    const names = added.slice(taken, taken + count);
    taken += names.length;
    return names;
  };
  // The last one may not be written yet.
  const waiting = (): number => added.length - taken - 1;
  const send = (names: readonly string[]): void => {
    const batch = thread.send({ kind: 'facts', names });
    // Whoever finishes gets the error.
    batch.catch(() => {});
    there.push(batch);
  };
  return {
    expect(count) {
      isWorthIt = count >= leastPages;
    },
    add(names) {
      if (isWorthIt === false) return;
      for (const name of names) if (name.endsWith('.html')) added.push(name);
      if (isWorthIt && waiting() >= batchThere && thread.underway() < hasTime) send(take(batchThere));
    },
    meanwhile() {
      if (isWorthIt && waiting() >= batchHere) here.push(read(take(batchHere)));
    },
    async finish() {
      if (isWorthIt && taken < added.length) {
        send(take(Math.ceil((added.length - taken) / 2)));
        here.push(read(take(added.length)));
      }
      // Whoever is given the facts may let go of them.
      return [gather(await Promise.all(there.splice(0))), gather(here.splice(0))];
    },
  };
}
