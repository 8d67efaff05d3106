import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pngKey } from '../draw/png.ts';

/** Draws an SVG, here or in another thread. */
export type DrawPng = (svg: string, scale: number) => Promise<Uint8Array>;

/** PNGs by what they are drawn from: what was drawn once is never drawn again. */
export type PngStore = {
  /** @param scale pixels for each unit of the SVG. */
  get(svg: string, scale: number): Promise<Uint8Array>;
  /** How many were drawn, not found. */
  readonly drawn: number;
  /** Takes away what has not been asked for in a long time. */
  prune(): void;
};

/** Days after which a picture that nobody asked for is taken away. */
const keptDays = 30;
/** Days after which nobody can be writing a file any more: whoever began it was killed. */
const partDays = 1;

const sumOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex').slice(0, 16);

/** `<key>.<sum of the bytes>.png`: a file that a crash cut short has another sum, and is drawn anew. */
const nameOf = (key: string, bytes: Uint8Array) => `${key}.${sumOf(bytes)}.png`;

/**
 * @param folder where pictures are kept, absolute; it may be thrown away at any time.
 */
export function createPngStore(folder: string, draw: DrawPng): PngStore {
  mkdirSync(folder, { recursive: true });
  const names = new Map(
    readdirSync(folder)
      .filter(name => name.endsWith('.png'))
      .map(name => [name.split('.')[0] ?? '', name] as const),
  );
  const underway = new Map<string, Promise<Uint8Array>>();
  const used = new Set<string>();
  let drawn = 0;

  const find = (key: string): Uint8Array | undefined => {
    const name = names.get(key);
    if (name === undefined) return undefined;
    const bytes = readFileSync(join(folder, name));
    if (nameOf(key, bytes) === name) return bytes;
    rmSync(join(folder, name));
    names.delete(key);
    return undefined;
  };

  const keep = (key: string, bytes: Uint8Array) => {
    const name = nameOf(key, bytes);
    const beside = join(folder, `${name}.${process.pid}.part`);
    try {
      writeFileSync(beside, bytes);
      renameSync(beside, join(folder, name));
    } finally {
      rmSync(beside, { force: true });
    }
    names.set(key, name);
  };

  return {
    get(svg, scale) {
      const key = pngKey(svg, scale);
      used.add(key);
      const going = underway.get(key);
      if (going !== undefined) return going;
      const found = find(key);
      if (found !== undefined) return Promise.resolve(found);
      drawn++;
      const work = draw(svg, scale)
        .then(bytes => {
          keep(key, bytes);
          return bytes;
        })
        .finally(() => underway.delete(key));
      underway.set(key, work);
      return work;
    },
    get drawn() {
      return drawn;
    },
    prune() {
      const before = (days: number) => Date.now() - days * 86_400_000;
      for (const name of readdirSync(folder)) {
        const path = join(folder, name);
        const isOver = name.endsWith('.part')
          ? statSync(path).mtimeMs < before(partDays)
          : !used.has(name.split('.')[0] ?? '') && statSync(path).mtimeMs < before(keptDays);
        if (isOver) rmSync(path);
      }
    },
  };
}
