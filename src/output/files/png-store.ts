import { type PngInput, pngKey } from '../../scene/png-key.ts';
import { createByteStore } from './byte-store.ts';

/** Draws a PNG, here or in another thread. */
export type DrawPng = (input: PngInput, scale: number) => Promise<Uint8Array>;

/** PNGs by what they are drawn from: what was drawn once is never drawn again. */
export type PngStore = {
  /** @param scale pixels for each unit of the SVG. */
  get(input: PngInput, scale: number): Promise<Uint8Array>;
  /** How many were drawn, not found. */
  readonly drawn: number;
  /** Takes away what has not been asked for in a long time. */
  prune(): void;
};

/**
 * @param folder where pictures are kept, absolute; it may be thrown away at any time.
 */
export function createPngStore(folder: string, draw: DrawPng): PngStore {
  const store = createByteStore(folder, 'png');
  return {
    get: (input, scale) => store.get(pngKey(input, scale), () => draw(input, scale)),
    get drawn() {
      return store.made;
    },
    prune: store.prune,
  };
}
