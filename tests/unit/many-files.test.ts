import { expect, test } from 'vitest';
import { manyFiles } from '../../src/publish/many-files.ts';

test('says nothing about a site with a number of files that every host accepts', () => {
  expect([0, 1, 19_999, 20_000].map(manyFiles)).toEqual([undefined, undefined, undefined, undefined]);
});

test('gives the number of files, the limit and a page to read for a larger site', () => {
  expect(manyFiles(20_001)).toBe('20,001 files; some hosts take 20,000 (docs/publishing.md, "Many files").');
  expect(manyFiles(1_234_567)).toMatch(/^1,234,567 files;/);
});
