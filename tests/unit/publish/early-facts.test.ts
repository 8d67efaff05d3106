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

/** The other thread, which wrote pages itself. */
function otherThread(...own: string[]) {
  const read = openFactsReader(root);
  const asked: number[] = [];
  const early = readFactsEarly({
    async send({ names, isLast }) {
      asked.push(names.length);
      return read([...names, ...(isLast ? own : [])]);
    },
  });
  return { early, asked };
}

const write = (name: string, text: string) => writeFileSync(join(root, name), text);
const page = (n: number) =>
  `<!doctype html><html><body><p id="p${n}"><a href="/${n}/">a</a><a href="/all/">b</a></html>`;
const unread = (): PageFacts => {
  throw new Error('it was read again');
};

test('facts of many pages are taken while they are made, and used for those that are the same files', async () => {
  const { early, asked } = otherThread('embed.html');
  write('embed.html', page(500));
  early.expect(200);
  for (let n = 0; n < 250; n++) {
    write(`${n}.html`, page(n));
    early.add(`${n}.html`);
  }
  write('cut.html', '<!doctype html><html><p');
  for (const name of ['cut.html', 'gone.html', 'data.csv']) early.add(name);
  const facts = await early.finish();
  expect(asked).toEqual([100, 100, 52]);
  expect(facts.pages.size).toBe(251);
  write('3.html', page(1000));
  const memo = openFactsMemo(root, { read: () => undefined, write: () => {} });
  memo.learn(facts);
  const textsOf = (part: Uint32Array) => [...part].map(n => memo.numbers.texts[n]);
  const seventh = memo.get('7.html', unread);
  expect([textsOf(seventh.ids), textsOf(seventh.links)]).toEqual([['p7'], ['/7/', '/all/']]);
  expect(() => memo.get('3.html', unread)).toThrow('read again');
  expect(() => memo.get('cut.html', unread)).toThrow('read again');
});

test('for a few pages, the thread need not load what reads them', async () => {
  const { early, asked } = otherThread('embed.html');
  early.expect(199);
  early.add('none.html');
  expect(await early.finish()).toEqual({ texts: [], pages: new Map() });
  expect(asked).toEqual([]);
});

test('what goes wrong in the thread is not lost', async () => {
  const { early } = otherThread();
  early.expect(200);
  mkdirSync(join(root, 'folder.html'));
  early.add('folder.html');
  await expect(early.finish()).rejects.toThrow('EISDIR');
});
