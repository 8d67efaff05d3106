import { expect, test } from 'vitest';
import { checkDataset } from '../../../../src/dataset/check-dataset.ts';
import { hasAccountTable, setDownloads } from '../../../../src/output/files/set-downloads.ts';
import { readInput } from '../../csv-sets.ts';

const called = (id: string) => {
  const input = readInput('data/syria-2016-09-05.json');
  const read = checkDataset(
    JSON.stringify({ ...input, dataset: { ...input.dataset, id } }),
    `data/${id}.json`,
  );
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
};

test('all downloads of a dataset have different names, whatever it is called', () => {
  const names = (id: string) => [...setDownloads(called(id)).keys()];
  const all = ['dataset.json', 'events.csv', 'accounts.csv', 'parts.csv', 'places.csv', 'sources.csv'];
  expect(names('syria')).toEqual(all);
  expect(hasAccountTable(called('syria'))).toBe(true);
  expect(names('events')).toEqual(all);
  expect(hasAccountTable(called('events'))).toBe(false);
  expect(names('dataset')).toEqual(all.slice(1));
});
