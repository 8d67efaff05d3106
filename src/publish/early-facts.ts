import type { ChartOrder } from './chart-orders.ts';
import type { KeptFacts, KeptPage } from './facts-memo.ts';
import type { FactsBatch } from './facts-reader.ts';

/** Takes the facts of pages in another thread, while others are still being made. */
export type EarlyFacts = {
  /** Is told once how many pages are to be made: for a few, the thread need not load what reads them. */
  expect(pages: number): void;
  /** Is told of each page, by its path from the folder of the site, before the next one is made. */
  add(name: string): void;
  /** The facts of the pages that were added, and of those that the thread wrote. All must have been written. */
  finish(): Promise<KeptFacts>;
};

/** The thread that reads them. */
type FactsThread = {
  send(order: Extract<ChartOrder, { readonly kind: 'facts' }>): Promise<FactsBatch>;
};

/** So many pages are worth it. */
const leastPages = 200;
/** So many pages are read at once. */
const batchSize = 100;

export function readFactsEarly(thread: FactsThread): EarlyFacts {
  const sent: Promise<FactsBatch>[] = [];
  let isWorthIt = false;
  let added: string[] = [];
  const sendAdded = (isLast: boolean): void => {
    const batch = thread.send({ kind: 'facts', names: added, isLast });
    // Whoever finishes gets the error.
    batch.catch(() => {});
    sent.push(batch);
    added = [];
  };
  return {
    expect(count) {
      isWorthIt = count >= leastPages;
    },
    add(name) {
      if (!isWorthIt || !name.endsWith('.html')) return;
      // The last one is not written yet.
      if (added.length >= batchSize) sendAdded(false);
      added.push(name);
    },
    async finish() {
      if (isWorthIt) sendAdded(true);
      const texts: string[] = [];
      const pages = new Map<string, KeptPage>();
      // Whoever is given the facts may let go of them.
      for (const batch of sent.splice(0)) {
        const { texts: more, pages: read } = await batch;
        for (const text of more) texts.push(text);
        for (const [name, facts] of read) pages.set(name, facts);
      }
      return { texts, pages };
    },
  };
}
