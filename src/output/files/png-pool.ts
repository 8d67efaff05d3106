import { availableParallelism } from 'node:os';
import { SHARE_ENV, Worker } from 'node:worker_threads';
import type { DrawPng } from './png-store.ts';
import type { Delivery, Order } from './png-worker.ts';

/** Threads that draw PNGs while this one goes on. */
export type PngPool = {
  readonly draw: DrawPng;
  /** Nothing more is expected: from now on a thread ends when it has nothing to draw. Each holds some 40 MB. */
  rest(): void;
  close(): Promise<void>;
};

/** Packed, the modules beside this one end in .js; from the repository, in .ts. */
const workerFile = new URL(`./png-worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url);

type Task = {
  readonly order: Order;
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: Error) => void;
};

/**
 * Pages are made meanwhile, but drawing takes longer than they do: with one thread fewer than processors, one of two
 * processors had nothing to do in the second half of a build.
 */
const usualThreads = (): number => availableParallelism();

/**
 * Threads start with the first order, and end with `close`; they keep no process
 * alive that has nothing else to do. One that dies fails the order that it had, and no other.
 */
export function createPngPool(most: number = usualThreads(), file: URL = workerFile): PngPool {
  const waiting: Task[] = [];
  const idle: Worker[] = [];
  const all = new Map<Worker, Task | undefined>();
  let rests = false;

  const dismiss = (worker: Worker) => {
    all.delete(worker);
    void worker.terminate();
  };

  const next = (worker: Worker) => {
    const task = waiting.shift();
    all.set(worker, task);
    if (task === undefined && rests) dismiss(worker);
    else if (task === undefined) {
      worker.unref();
      idle.push(worker);
    } else {
      worker.ref();
      worker.postMessage(task.order);
    }
  };

  const hire = (): Worker => {
    const worker = new Worker(file, { env: SHARE_ENV });
    all.set(worker, undefined);
    worker.on('message', (delivery: Delivery) => {
      const task = all.get(worker);
      if ('bytes' in delivery) task?.resolve(delivery.bytes);
      else task?.reject(new Error(`a picture cannot be drawn: ${delivery.fault}`));
      next(worker);
    });
    worker.on('error', error => {
      all.get(worker)?.reject(error instanceof Error ? error : new Error(String(error)));
      all.delete(worker);
      if (waiting.length > 0) next(hire());
    });
    return worker;
  };

  return {
    draw: (input, scale) =>
      new Promise<Uint8Array>((resolve, reject) => {
        waiting.push({ order: { input, scale }, resolve, reject });
        const worker = idle.pop() ?? (all.size < most ? hire() : undefined);
        if (worker !== undefined) next(worker);
      }),
    rest() {
      rests = true;
      for (const worker of idle.splice(0)) dismiss(worker);
    },
    async close() {
      await Promise.all([...all.keys()].map(worker => worker.terminate()));
      all.clear();
      idle.length = 0;
    },
  };
}
