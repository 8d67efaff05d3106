import { parentPort } from 'node:worker_threads';
import { drawPng } from '../../scene/png.ts';

/** What a thread is asked for, and what it hands back: bytes, or what went wrong. */
export type Order = { readonly svg: string; readonly scale: number };
export type Delivery = { readonly bytes: Uint8Array } | { readonly fault: string };

parentPort?.on('message', ({ svg, scale }: Order) => {
  let delivery: Delivery;
  try {
    delivery = { bytes: drawPng(svg, scale) };
  } catch (error) {
    delivery = { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  parentPort?.postMessage(delivery);
});
