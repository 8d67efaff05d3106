import {
  copyFileSync,
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
import { afterEach, beforeEach, expect, test } from 'vitest';
import { packDataset, unpackDataset } from '../../../src/dataset/pack-dataset.ts';
import { readDataset } from '../../../src/dataset/read-datasets.ts';
import type { Dataset } from '../../../src/dataset/types.ts';
import type { Checked } from '../../../src/problems/problem.ts';
import { openMemoFolder } from '../../../src/publish/memo-folder.ts';
import { createStampedMemo } from '../../../src/stamped-memo.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sourceline-memo-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const entry = { value: 'made', stamps: new Map([['a', '1']]) };
const open = (product = 'one') => openMemoFolder(folder, product).store<typeof entry>('kind');
const fileIn = (): string => {
  const [name = '', ...others] = readdirSync(folder);
  expect(others).toEqual([]);
  return join(folder, name);
};

test('what was written is there for the next process, of the same kind, key and product', () => {
  expect(open().read('key')).toBeUndefined();
  open().write('key', entry);
  expect(open().read('key')).toEqual(entry);
  expect(open().read('other')).toBeUndefined();
  expect(open('two').read('key')).toBeUndefined();
  expect(openMemoFolder(folder, 'one').store('other').read('key')).toBeUndefined();
});

test('an entry that was cut short, changed, emptied, or copied to another name is not used', () => {
  open().write('key', entry);
  const file = fileIn();
  const whole = readFileSync(file);
  for (const length of [0, 31, 32, 40, whole.length - 1]) {
    truncateSync(file, length);
    expect(open().read('key'), `${length} bytes`).toBeUndefined();
    writeFileSync(file, whole);
  }
  for (let at = 0; at < whole.length; at += 7) {
    const changed = Buffer.from(whole);
    changed[at] = (whole[at] ?? 0) ^ 1;
    writeFileSync(file, changed);
    expect(open().read('key'), `byte ${at}`).toBeUndefined();
  }
  writeFileSync(file, whole);
  expect(open().read('key')).toEqual(entry);
  rmSync(file);
  open().write('other', entry);
  copyFileSync(fileIn(), file);
  expect(open().read('key')).toBeUndefined();
});

test('prunes what was not asked for, and what was left half-written long ago', () => {
  open().write('key', entry);
  for (const name of ['x.memo.1.part', 'x.memo.2.part']) writeFileSync(join(folder, name), 'half');
  utimesSync(join(folder, 'x.memo.1.part'), 0, 0);
  const next = openMemoFolder(folder, 'one');
  next.store('kind').read('key');
  next.prune();
  expect(readdirSync(folder)).toHaveLength(2);
  openMemoFolder(folder, 'one').prune();
  expect(readdirSync(folder)).toEqual(['x.memo.2.part']);
});

const files = ['data/syria-2016-09-05.json', 'data/ucdp-syria-2016-09'];

test.each(files)('%s, read again from a store, is the same frozen dataset with its text', path => {
  const read = () =>
    readDataset(process.cwd(), path, undefined, {
      memo: createStampedMemo<Checked<Dataset>>(openMemoFolder(folder, 'one').store('dataset')),
    });
  const [first, again] = [read(), read()];
  if (!first.ok || !again.ok) throw new Error(`${path} has errors`);
  expect(again).toEqual(first);
  expect(again.value.original).toBe(first.value.original);
  expect(Object.isFrozen(again.value)).toBe(true);
  const [event] = again.value.events.values();
  expect(Object.isFrozen(event) && Object.isFrozen(event?.accounts[0]?.figures)).toBe(true);
  expect(() => Reflect.get(again.value.events, 'set').call(again.value.events, 'a', event)).toThrow(
    'read-only',
  );
  expect(Object.keys(again.value)).toEqual(Object.keys(first.value));
});

test('the text of a dataset is not made only to be left out', () => {
  const read = readDataset(process.cwd(), 'data/syria-2016-09-05.json');
  if (!read.ok) throw new Error('errors');
  const withoutText = unpackDataset(packDataset(read.value), () => {
    throw new Error('made');
  });
  expect(() => withoutText.original).toThrow('made');
  expect(packDataset(withoutText)).toEqual(packDataset(read.value));
});
