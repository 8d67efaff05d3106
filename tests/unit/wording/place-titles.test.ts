import { expect, test } from 'vitest';
import { checkDataset } from '../../../src/dataset/check-dataset.ts';
import { withoutIsolates } from '../../../src/i18n/isolate.ts';
import { placeTitles } from '../../../src/wording/place-titles.ts';
import { en, read } from '../tally-dataset.ts';

test('pages of regions of one name in two countries have two titles', () => {
  const file = 'tests/fixtures/three-countries/data/nile.json';
  const checked = checkDataset(read(file), file);
  if (!checked.ok) throw new Error('not a dataset');
  const titles = placeTitles(checked.value, en);
  expect(['eg-red-sea', 'sd-red-sea', 'aswan'].map(id => withoutIsolates(titles.get(id) ?? ''))).toEqual([
    'Red Sea (Egypt)',
    'Red Sea (Sudan)',
    'Aswan',
  ]);
});
