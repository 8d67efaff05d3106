import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type RowResult, readResults, storeResult } from '../../bench/results.ts';

const folder = mkdtempSync(join(tmpdir(), 'sourceline-results-'));
afterAll(() => rmSync(folder, { recursive: true }));

const row = (seconds: number): RowResult => ({
  machine: { at: '', version: '', node: '', system: '', cores: 2, gigabytes: 24, load: 0 },
  work: { events: 1, reports: 1, seed: 1 },
  runs: 1,
  variants: { eleventy: { seconds } },
  missing: {},
});

test('a row that is measured again leaves the others as they were', () => {
  const file = join(folder, 'deep', 'results.json');
  expect(readResults(file)).toEqual({});
  storeResult(file, 'cold', row(1));
  storeResult(file, 'rebuild', row(2));
  storeResult(file, 'cold', row(3));
  expect(readResults(file)).toEqual({ cold: row(3), rebuild: row(2) });
});

test('results of another form are refused', () => {
  const file = join(folder, 'old.json');
  writeFileSync(file, '{"cold": {"seconds": 3}}');
  expect(() => readResults(file)).toThrow(/variants/);
});
