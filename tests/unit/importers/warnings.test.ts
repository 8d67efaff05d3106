import { expect, test } from 'vitest';
import { readDataset } from '../../../src/dataset/read-datasets.ts';
import { fixture, importText } from './import-fixture.ts';

test('an imported set whose places are elsewhere than stated has twenty warnings and a total', async () => {
  const [head = '', first = ''] = fixture('ucdp-ged.csv').toString('utf8').split('\n');
  const rows = Array.from({ length: 500 }, (_, i) =>
    first
      .replace('1001', String(2000 + i))
      .replace('Homs city', `Town ${i} city`)
      .replace('34.7324,36.7137', '36.5,40.7'),
  );
  const { root, code } = await importText('ucdp-ged', `${[head, ...rows].join('\n')}\n`);
  expect(code).toBe(0);
  const read = readDataset(root, 'data/set');
  expect(read.ok).toBe(true);
  expect(read.problems).toHaveLength(21);
  expect(new Set(read.problems.map(({ rule }) => rule))).toEqual(new Set(['dataset/outside-region']));
  expect(read.problems.at(-1)?.what).toContain('480 more places are outside the region or the country');
});
