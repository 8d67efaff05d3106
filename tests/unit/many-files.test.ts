import { expect, test } from 'vitest';
import { manyFiles } from '../../src/publish/many-files.ts';

test('a site of as many files as every host takes is no news', () => {
  expect([0, 1, 19_999, 20_000].map(manyFiles)).toEqual([undefined, undefined, undefined, undefined]);
});

test('a site of more says how many, what the limit is, and where to read on', () => {
  expect(manyFiles(20_001)).toBe('20,001 files; some hosts take 20,000 (docs/publishing.md, "Many files").');
  expect(manyFiles(1_234_567)).toMatch(/^1,234,567 files;/);
});
