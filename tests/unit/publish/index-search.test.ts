import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
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
      records: () => [record(1)],
      published: nothingToTake,
      make: () => Promise.reject(new Error('no program for this machine')),
    });
    await expect(index.write(folder)).rejects.toThrow(/publish\/no-search[\s\S]*no program for this machine/);
    expect(readdirSync(folder)).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
