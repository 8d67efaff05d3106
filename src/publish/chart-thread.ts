import { getCompileCacheDir } from 'node:module';
import { SHARE_ENV, Worker } from 'node:worker_threads';
import type {
  ChartDelivery,
  ChartOrder,
  ChartReplies,
  ChartWorkerData,
  ChartWorkerStart,
} from './chart-orders.ts';
import { holdOrders } from './hold-orders.ts';

/** A thread that draws charts, or finds those drawn before, and puts their files into the stage. */
export type ChartThread = {
  /** Sends an order. What is wrong with it shows when its answer is awaited. */
  send<Kind extends ChartOrder['kind']>(
    order: ChartOrder & { readonly kind: Kind },
  ): Promise<ChartReplies[Kind]>;
  /** How many orders it was sent and has not answered. */
  underway(): number;
  /** Ends the thread, whatever it is doing. */
  close(): Promise<void>;
};

/** Packed, the modules beside this one end in .js; from the repository, in .ts. */
const workerFile = new URL(
  `./start-chart-worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`,
  import.meta.url,
);

type Task = {
  readonly resolve: (value: ChartReplies[keyof ChartReplies]) => void;
  readonly reject: (error: unknown) => void;
};

/**
 * Megabytes for what was made lately. V8 would take twice as much, and 100 MB of memory with it, to spare the thread a
 * twentieth of its time.
 */
const maxYoungGenerationSizeMb = 48;

/** The thread keeps the process alive only while an order is under way. If it dies, it fails all of them. */
export function startChartThread(data: ChartWorkerData, file: URL = workerFile): ChartThread {
  const answered = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const worker = new Worker(file, {
    workerData: {
      ...data,
      keepsCode: getCompileCacheDir() !== undefined,
      answered,
    } satisfies ChartWorkerStart,
    // The threads that this one starts set how their allocator works in the environment of the process.
    env: SHARE_ENV,
    resourceLimits: { maxYoungGenerationSizeMb },
  });
  const tasks = new Map<number, Task>();
  let died: { readonly error: unknown } | undefined;
  let numbered = 0;
  const held = holdOrders(
    () => Atomics.load(answered, 0),
    task => worker.postMessage(task),
  );
  worker.unref();
  worker.on('message', (delivery: ChartDelivery) => {
    const task = tasks.get(delivery.n);
    tasks.delete(delivery.n);
    held.fill();
    if (tasks.size === 0) worker.unref();
    if ('fault' in delivery) task?.reject(Object.assign(new Error(delivery.fault.message), delivery.fault));
    else task?.resolve(delivery.value);
  });
  const end = (error: unknown) => {
    died ??= { error };
    for (const task of tasks.values()) task.reject(died.error);
    tasks.clear();
  };
  worker.on('error', end);
  worker.on('exit', () => end(new Error('the thread that draws charts ended')));
  // A process that ends badly gives the disk free: nothing is written after that.
  const stop = () => void worker.terminate();
  process.prependOnceListener('exit', stop);
  return {
    underway: held.underway,
    send(order) {
      const answer = new Promise<ChartReplies[keyof ChartReplies]>((resolve, reject) => {
        if (died !== undefined) return reject(died.error);
        const n = numbered++;
        tasks.set(n, { resolve, reject });
        worker.ref();
        held.add({ n, order });
      });
      // Nobody may be waiting yet; whoever awaits the answer gets the error.
      answer.catch(() => {});
      return answer as Promise<ChartReplies[typeof order.kind]>;
    },
    async close() {
      process.off('exit', stop);
      await worker.terminate();
    },
  };
}
