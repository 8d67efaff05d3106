import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parentPort } from 'node:worker_threads';
import type { PngInput } from '../../scene/png-key.ts';

/** What a thread is asked for, and what it hands back: bytes, or what went wrong. */
export type Order = { readonly input: PngInput; readonly scale: number };
export type Delivery = { readonly bytes: Uint8Array } | { readonly fault: string };

/**
 * Milliseconds after which resvg's allocator (mimalloc) returns memory that is not used. A picture takes some 12 MB;
 * with the usual 10, most of them are fetched from the system again for each picture, which costs as much as drawing.
 * The allocator reads its settings from the environment, once, when resvg is loaded.
 */
const purgeDelay = { name: 'MIMALLOC_PURGE_DELAY', value: '1000' } as const;

/** The environment is the whole process's: nothing else shall find the setting there. */
async function loadDrawPng() {
  const isOurs = process.env[purgeDelay.name] === undefined;
  if (isOurs) process.env[purgeDelay.name] = purgeDelay.value;
  try {
    return (await import('../../scene/png.ts')).drawPng;
  } finally {
    if (isOurs) delete process.env[purgeDelay.name];
  }
}

/**
 * Frees what the last picture has left: some 12 MB of pixels that resvg holds outside of V8's heap, where V8 does not see
 * them. Left to itself, it kept 200 MB of them in each thread, and drawing took a tenth longer, for new memory was fetched
 * from the system for each picture.
 */
function openCollector(): () => void {
  // A context that is made while the flag is set has the function. The flag is the whole process's, and other threads
  // may be here at the same time: it stays set.
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as (options: { readonly type: 'minor' }) => void;
  return () => collect({ type: 'minor' });
}

const drawPng = await loadDrawPng();
const collect = openCollector();

function answer({ input, scale }: Order): void {
  let delivery: Delivery;
  try {
    delivery = { bytes: drawPng(input, scale) };
  } catch (error) {
    delivery = { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  parentPort?.postMessage(delivery);
  collect();
}

// Node gives back what was collected just before it calls this; where one message after another is read, it does not.
parentPort?.on('message', (order: Order) => void setImmediate(answer, order));
