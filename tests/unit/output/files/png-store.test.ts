import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createPngPool } from '../../../../src/output/files/png-pool.ts';
import { createPngStore } from '../../../../src/output/files/png-store.ts';
import { drawPng } from '../../../../src/scene/png.ts';
import type { PngInput } from '../../../../src/scene/png-key.ts';

const input = (svg: string): PngInput => ({ svg, width: 8, height: 4, colours: [] });
const filled = (fill: string) =>
  input(
    `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4" viewBox="0 0 8 4"><rect width="8" height="4" fill="${fill}"/></svg>`,
  );

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sourceline-pictures-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Draws nothing, and counts its calls. */
function counting() {
  const asked: string[] = [];
  const draw = async ({ svg }: PngInput, scale: number) => {
    asked.push(svg);
    return Buffer.from(`${scale} ${svg}`);
  };
  return { asked, draw };
}

describe('the store of pictures', () => {
  test('draws once, in this run and in the next', async () => {
    const { asked, draw } = counting();
    const store = createPngStore(folder, draw);
    const [a, b] = await Promise.all([store.get(filled('red'), 2), store.get(filled('red'), 2)]);
    expect(b).toEqual(a);
    expect(await store.get(filled('red'), 2)).toEqual(a);
    expect(await createPngStore(folder, draw).get(filled('red'), 2)).toEqual(a);
    expect([asked.length, store.drawn]).toEqual([1, 1]);
  });

  test('draws again what has changed in drawing or size', async () => {
    const { asked, draw } = counting();
    const store = createPngStore(folder, draw);
    await store.get(filled('red'), 2);
    await store.get(filled('blue'), 2);
    await store.get(filled('red'), 1);
    expect(asked.length).toBe(3);
  });

  test('replaces a truncated file instead of publishing it', async () => {
    const { asked, draw } = counting();
    const whole = await createPngStore(folder, draw).get(filled('red'), 2);
    const [name = ''] = readdirSync(folder);
    truncateSync(join(folder, name), 5);
    expect(await createPngStore(folder, draw).get(filled('red'), 2)).toEqual(whole);
    expect(asked.length).toBe(2);
    expect(readFileSync(join(folder, readdirSync(folder)[0] ?? ''))).toEqual(whole);
  });

  test('retries what failed once', async () => {
    let fails = true;
    const store = createPngStore(folder, async () => {
      if (fails) throw new Error('no room');
      return Buffer.from('x');
    });
    await expect(store.get(filled('red'), 2)).rejects.toThrow('no room');
    fails = false;
    expect(Buffer.from(await store.get(filled('red'), 2)).toString()).toBe('x');
  });

  test('pruning removes only pictures that nobody has asked for in a long time', async () => {
    const { draw } = counting();
    const store = createPngStore(folder, draw);
    await store.get(filled('red'), 2);
    for (const name of ['old.0.png', 'recent.0.png']) writeFileSync(join(folder, name), 'x');
    const longAgo = new Date(Date.now() - 40 * 86_400_000);
    for (const name of readdirSync(folder)) {
      if (!name.startsWith('recent')) utimesSync(join(folder, name), longAgo, longAgo);
    }
    store.prune();
    const left = readdirSync(folder);
    expect(left).toHaveLength(2);
    expect(left).toContain('recent.0.png');
  });
});

describe('the drawing threads', () => {
  test('draw more orders than threads, each with its own picture, and a failed picture fails only its own order', async () => {
    const pool = createPngPool(2);
    try {
      const fills = ['#111111', '#222222', '#333333', '#444444', '#555555'];
      const orders = fills.map(fill => pool.draw(filled(fill), 2));
      const broken = expect(pool.draw(input('<svg'), 2)).rejects.toThrow('cannot be drawn');
      const drawn = await Promise.all(orders);
      await broken;
      const again = await pool.draw(filled('#111111'), 2);
      for (const png of [...drawn, again]) expect(Buffer.from(png.subarray(1, 4)).toString()).toBe('PNG');
      expect(Buffer.from(again)).toEqual(Buffer.from(drawn[0] ?? []));
      // The main thread draws the same bytes, and finds no setting of the threads in its environment.
      expect(Buffer.from(drawPng(filled('#111111'), 2))).toEqual(Buffer.from(again));
      expect(Object.keys(process.env).filter(name => name.startsWith('MIMALLOC'))).toEqual([]);
      expect(new Set(drawn.map(png => Buffer.from(png).toString('base64'))).size).toBe(fills.length);
    } finally {
      await pool.close();
    }
  });

  test('replace a thread that dies, which fails only its own order', async () => {
    const file = join(folder, 'dies.mjs');
    const lines = [
      "import { parentPort } from 'node:worker_threads';",
      "parentPort.on('message', ({ input: { svg } }) => {",
      "  if (svg === 'death') throw new Error('died');",
      '  parentPort.postMessage({ bytes: new TextEncoder().encode(svg) });',
      '});',
    ];
    writeFileSync(file, lines.join('\n'));
    const pool = createPngPool(1, pathToFileURL(file));
    try {
      const orders = ['one', 'death', 'two', 'death', 'three'].map(order => pool.draw(input(order), 1));
      const settled = await Promise.allSettled(orders);
      expect(
        settled.map(each =>
          each.status === 'fulfilled' ? Buffer.from(each.value).toString() : each.reason.message,
        ),
      ).toEqual(['one', 'died', 'two', 'died', 'three']);
    } finally {
      await pool.close();
    }
  });

  test('end at rest when they have nothing to draw, and begin again for a picture that comes late', async () => {
    const file = join(folder, 'tells.mjs');
    const lines = [
      "import { parentPort, threadId } from 'node:worker_threads';",
      "parentPort.on('message', () => parentPort.postMessage({ bytes: new TextEncoder().encode(String(threadId)) }));",
    ];
    writeFileSync(file, lines.join('\n'));
    const pool = createPngPool(1, pathToFileURL(file));
    const drawnBy = async () => Buffer.from(await pool.draw(input('one'), 1)).toString();
    try {
      const first = await drawnBy();
      expect(await drawnBy()).toBe(first);
      pool.rest();
      const second = await drawnBy();
      expect(second).not.toBe(first);
      const [third, fourth] = await Promise.all([drawnBy(), drawnBy()]);
      expect(third).not.toBe(second);
      expect(fourth).toBe(third);
    } finally {
      await pool.close();
    }
  });
});
