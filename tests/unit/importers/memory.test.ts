import { join } from 'node:path';
import { expect, test } from 'vitest';
import { acled } from '../../../src/importers/acled.ts';
import { importFile } from '../../../src/importers/import-file.ts';
import { makeImport } from '../../bench/make-import.ts';
import { usedHeap } from '../../collect-garbage.ts';
import { makeRoot } from './import-fixture.ts';

/** The peak memory that an import retains, in megabytes, above the level before it. */
async function retained(rows: number, refused: number): Promise<number> {
  const root = makeRoot();
  const path = join(root, 'file.csv');
  makeImport(
    { format: 'acled', rows, refused, seed: 1, places: 500 },
    'tests/fixtures/importers/acled.csv',
    path,
  );
  const now = () => usedHeap() / 1e6;
  const before = now();
  let most = 0;
  let chunks = 0;
  const result = await importFile({
    importer: acled,
    path,
    shown: 'file.csv',
    out: join(root, 'data', 'set'),
    id: 'set',
    report: join(root, 'report.csv'),
    title: undefined,
    version: undefined,
    today: '2016-09-06',
    timezone: undefined,
    encoding: undefined,
    names: [],
    findBoundaries: () => undefined,
    onBytes: () => {
      chunks++;
      if (chunks % 4 === 0) most = Math.max(most, now() - before);
    },
  });
  expect(result.ok && result.value.taken).toBeGreaterThan(3500);
  return most;
}

test('refused rows leave nothing in memory, and imported rows little', {
  timeout: 60_000,
}, async () => {
  await retained(8000, 0.5);
  // Half of 8,000, and two thirds of 12,000, are refused: twice as many, with as many imported.
  const [some, twice] = [await retained(8000, 0.5), await retained(12_000, 2 / 3)];
  // Less than 125 bytes for each of 4,000 more; the rows themselves have some 560.
  expect(twice - some).toBeLessThan(0.5);
  expect(some).toBeLessThan(10);
});
