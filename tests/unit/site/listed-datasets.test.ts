import { expect, test } from 'vitest';
import { listedDatasets } from '../../../src/site/listed-datasets.ts';
import { small } from '../tally-dataset.ts';

const dataset = small([{ id: 'one' }]);
const named = (n: number) =>
  new Map(Array.from({ length: n }, (_, i) => [`set-${i}`, { ...dataset, id: `set-${i}` }]));
const sizes = (n: number, most?: number) => {
  const { shown, more } = listedDatasets(named(n), most);
  return [shown.length, more.length];
};

test('a page shows the key figures of the first datasets, and the names of the others', () => {
  expect(sizes(3)).toEqual([3, 0]);
  expect(sizes(51)).toEqual([51, 0]);
  expect(sizes(200)).toEqual([50, 150]);
  expect(sizes(8, 6)).toEqual([6, 2]);
  expect(listedDatasets(named(8), 6).more.map(({ id }) => id)).toEqual(['set-6', 'set-7']);
});
