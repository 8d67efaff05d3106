import { type ByteStore, createByteStore } from './byte-store.ts';
import { createPngPool, type PngPool } from './png-pool.ts';
import { createPngStore, type PngStore } from './png-store.ts';

/** What keeps what was drawn, from one site of a project to the next. */
export type DrawnStores = { readonly pool: PngPool; readonly store: PngStore; readonly photos: ByteStore };

/** @param pictures the folder that keeps them, absolute. */
export function openStores(pictures: string): DrawnStores {
  const pool = createPngPool();
  return { pool, store: createPngStore(pictures, pool.draw), photos: createByteStore(pictures, 'webp') };
}
