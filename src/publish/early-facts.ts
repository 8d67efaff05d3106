import { Worker } from 'node:worker_threads';
import type { KeptFacts, KeptPage } from './facts-memo.ts';
import type { FactsBatch } from './facts-worker.ts';

/** Takes the facts of pages in a thread of its own, while others are still being made. */
export type EarlyFacts = {
  /** Is told once how many pages are to be made: for a few, a thread is not worth its start. */
  expect(pages: number): void;
  /** Is told of each page, by its path from the folder of the site, before the next one is made. */
  add(name: string): void;
  /** The facts of the pages that were added. All must have been written. */
  finish(): Promise<KeptFacts>;
};

/** So many pages are worth a thread. */
const leastPages = 2000;
/** So many pages are read at once. */
const batchSize = 100;

/** Packed, the modules beside this one end in .js; from the repository, in .ts. */
const workerFile = new URL(
  `./facts-worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`,
  import.meta.url,
);

type Thread = {
  send(names: readonly string[]): void;
  /** Resolves when everything that was sent is answered, and ends the thread. */
  end(): Promise<void>;
};

function startThread(folder: string, onBatch: (batch: FactsBatch) => void): Thread {
  const worker = new Worker(workerFile, { workerData: folder });
  let waiting = 0;
  let fault: unknown;
  let settled = () => {};
  // A build that fails elsewhere does not wait for it.
  worker.unref();
  worker.on('message', (batch: FactsBatch) => {
    onBatch(batch);
    waiting -= 1;
    settled();
  });
  worker.on('error', error => {
    fault = error;
    settled();
  });
  return {
    send(names) {
      waiting += 1;
      worker.postMessage(names);
    },
    async end() {
      worker.ref();
      await new Promise<void>((resolve, reject) => {
        settled = () => {
          if (fault !== undefined) reject(fault);
          else if (waiting === 0) resolve();
        };
        settled();
      });
      await worker.terminate();
    },
  };
}

/** @param folder the site that is being built, absolute. */
export function readFactsEarly(folder: string): EarlyFacts {
  const texts: string[] = [];
  const pages = new Map<string, KeptPage>();
  let thread: Thread | undefined;
  let added: string[] = [];
  return {
    expect(count) {
      if (count < leastPages) return;
      thread = startThread(folder, batch => {
        for (const text of batch.texts) texts.push(text);
        for (const [name, facts] of batch.pages) pages.set(name, facts);
      });
    },
    add(name) {
      if (thread === undefined || !name.endsWith('.html')) return;
      // The last one is not written yet.
      if (added.length >= batchSize) {
        thread.send(added);
        added = [];
      }
      added.push(name);
    },
    async finish() {
      if (added.length > 0) thread?.send(added);
      await thread?.end();
      return { texts, pages };
    },
  };
}
