import { parentPort } from 'node:worker_threads';
import { drawPng, type PngInput } from '../../scene/png.ts';

/** What a thread is asked for, and what it hands back: bytes, or what went wrong. */
export type Order = { readonly input: PngInput; readonly scale: number };
export type Delivery = { readonly bytes: Uint8Array } | { readonly fault: string };

parentPort?.on('message', ({ input, scale }: Order) => {
  let delivery: Delivery;
  try {
    delivery = { bytes: drawPng(input, scale) };
  } catch (error) {
    delivery = { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  parentPort?.postMessage(delivery);
});
