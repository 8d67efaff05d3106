import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readFactsEarly } from '../../../src/publish/early-facts.ts';
import { openFactsMemo } from '../../../src/publish/facts-memo.ts';
import { openFactsReader } from '../../../src/publish/facts-reader.ts';
import type { PageFacts } from '../../../src/publish/page-facts.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sourceline-early-'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** This thread, and another one with so many orders. */
function twoThreads(underway = 0) {
  const read = openFactsReader(root);
  const readHere = openFactsReader(root);
  const asked: number[] = [];
  const here: number[] = [];
  const thread = {
    orders: underway,
    underway: () => thread.orders,
    async send({ names }: { readonly names: readonly string[] }) {
      asked.push(names.length);
      return read(names);
    },
  };
  const early = readFactsEarly(thread, names => {
    here.push(names.length);
    return readHere(names);
  });
  return { early, asked, here, thread };
}

const write = (name: string, text: string) => writeFileSync(join(root, name), text);
const page = (n: number) =>
  `<!doctype html><html><body><p id="p${n}"><a href="/${n}/">a</a><a href="/all/">b</a></html>`;
const unread = (): PageFacts => {
  throw new Error('it was read again');
};

test('facts of many pages are taken while they are made, and used for those that are the same files', async () => {
  const { early, asked, here } = twoThreads();
  write('embed.html', page(500));
  early.add(['embed.html', 'embed.svg']);
  early.expect(200);
  for (let n = 0; n < 250; n++) {
    write(`${n}.html`, page(n));
    early.add([`${n}.html`]);
  }
  write('cut.html', '<!doctype html><html><p');
  early.add(['cut.html', 'gone.html', 'data.csv']);
  const facts = await early.finish();
  // What is left in the end is read by both.
  expect([asked, here]).toEqual([[100, 100, 27], [26]]);
  expect(facts.map(({ pages }) => pages.size)).toEqual([227, 24]);
  write('3.html', page(1000));
  const memo = openFactsMemo(root, { read: () => undefined, write: () => {} });
  for (const found of facts) memo.learn(found);
  const textsOf = (part: Uint32Array) => [...part].map(n => memo.numbers.texts[n]);
  for (const n of [7, 245]) {
    const { ids, links } = memo.get(`${n}.html`, unread);
    expect([textsOf(ids), textsOf(links)]).toEqual([[`p${n}`], [`/${n}/`, '/all/']]);
  }
  expect(textsOf(memo.get('embed.html', unread).ids)).toEqual(['p500']);
  expect(() => memo.get('3.html', unread)).toThrow('read again');
  expect(() => memo.get('cut.html', unread)).toThrow('read again');
});

test('while the other thread has much to draw, pages are read here, when this one has to wait', async () => {
  const { early, asked, here, thread } = twoThreads(5);
  early.expect(200);
  for (let n = 0; n < 250; n++) {
    write(`${n}.html`, page(n));
    early.add([`${n}.html`]);
    if (n === 9 || n === 200) early.meanwhile();
  }
  expect([asked, here]).toEqual([[], [20]]);
  thread.orders = 1;
  early.add([]);
  expect(asked).toEqual([100]);
  const facts = await early.finish();
  expect([asked, here]).toEqual([
    [100, 65],
    [20, 65],
  ]);
  expect(facts.flatMap(({ pages }) => [...pages.keys()]).toSorted()).toEqual(
    Array.from({ length: 250 }, (_, n) => `${n}.html`).toSorted(),
  );
});

test('for a few pages, the thread need not load what reads them', async () => {
  const { early, asked, here } = twoThreads();
  early.add(['embed.html']);
  early.expect(199);
  early.add(['none.html']);
  early.meanwhile();
  expect((await early.finish()).map(({ pages }) => pages.size)).toEqual([0, 0]);
  expect([asked, here]).toEqual([[], []]);
});

test('what goes wrong in the thread is not lost', async () => {
  const { early } = twoThreads();
  early.expect(200);
  mkdirSync(join(root, 'folder.html'));
  early.add(['folder.html']);
  await expect(early.finish()).rejects.toThrow('EISDIR');
});
