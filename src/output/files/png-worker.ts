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

const drawPng = await loadDrawPng();

parentPort?.on('message', ({ input, scale }: Order) => {
  let delivery: Delivery;
  try {
    delivery = { bytes: drawPng(input, scale) };
  } catch (error) {
    delivery = { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  parentPort?.postMessage(delivery);
});
