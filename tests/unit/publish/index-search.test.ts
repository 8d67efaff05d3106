import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test, vi } from 'vitest';
import type { SearchRecord } from '../../../src/output/search/search-records.ts';
import { indexSearch, startSearch } from '../../../src/publish/index-search.ts';
import { nothingToTake } from '../../../src/publish/published-files.ts';

const record = (n: number): SearchRecord => ({
  kind: 'place',
  address: `/data/x/places/p${n}/`,
  title: `Place ${n}`,
  about: 'A set',
  text: 'حلب',
  language: 'en',
});

test('the index holds what it was given, always in the same bytes, and nothing of Pagefind’s own interfaces', async () => {
  const records = Array.from({ length: 450 }, (_, n) => record(n));
  const [one, two] = [await indexSearch(records), await indexSearch(records)];
  const sorted = (files: typeof one) => files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  expect(sorted(one)).toEqual(sorted(two));
  const names = one.map(({ path }) => path);
  expect(names.filter(name => name.endsWith('.pf_fragment'))).toHaveLength(450);
  expect(names).toContain('pagefind.js');
  expect(names.filter(name => /ui|highlight|playground/.test(name))).toEqual([]);
  const fragment = one.find(({ path }) => path.endsWith('.pf_fragment'));
  expect(gunzipSync(fragment?.content ?? '').toString()).toContain('حلب');
});

test('publish/no-search: an index that cannot be made stops the build, and writes nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sourceline-index-'));
  try {
    const index = startSearch({
      root: '/project',
      next: folder,
      records: () => [record(1)],
      published: nothingToTake,
      make: () => Promise.reject(new Error('no program for this machine')),
    });
    await expect(index.finish()).rejects.toThrow(/publish\/no-search[\s\S]*no program for this machine/);
    expect(readdirSync(folder)).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('an index is written while pages are made, before a build waits for it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sourceline-index-'));
  try {
    const index = startSearch({
      root: '/project',
      next: folder,
      records: () => [record(1)],
      published: nothingToTake,
      make: async () => [{ path: 'fragment/one', content: Buffer.from('one') }],
    });
    const file = join(folder, 'pagefind', 'fragment', 'one');
    await vi.waitFor(() => expect(existsSync(file) && readFileSync(file, 'utf8')).toBe('one'));
    const groups = await index.finish();
    expect([...groups.values()]).toEqual([['pagefind/fragment/one'], ['pagefind/fragment/one']]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a full disk is told as such, not as an index that cannot be made', async () => {
  const index = startSearch({
    root: '/project',
    next: '/project/next',
    records: () => [],
    published: nothingToTake,
    make: () => Promise.reject(Object.assign(new Error('no room'), { code: 'ENOSPC' })),
  });
  await expect(index.finish()).rejects.toThrow('no room');
});
