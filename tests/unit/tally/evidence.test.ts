import { expect, test } from 'vitest';
import { tally } from '../../../src/tally/tally.ts';
import { question, small } from '../tally-dataset.ts';

const dataset = small([
  { id: 'one', date: '2020-01-01', accounts: [{ source: 'agency', killed: 1 }] },
  { id: 'two', date: '2020-01-02', accounts: [{ source: 'agency', killed: 2 }] },
  {
    id: 'three',
    date: '2020-01-03',
    place: 'beton',
    accounts: [
      { source: 'agency', killed: 2 },
      { source: 'monitor', killed: 5 },
    ],
  },
]);

test('lists of the same events are kept once, and empty ones are one list', () => {
  const { rows, support } = tally(dataset, question(dataset, 'killed by=place'));
  expect(support.single).toEqual(['one', 'two']);
  expect(support.differ).toEqual(['three']);
  const [aville, beton] = ['aville', 'beton'].map(key => rows.find(row => row.key === key));
  expect(aville?.support.single).toBe(aville?.events);
  expect(beton?.support.differ).toBe(beton?.events);
  expect(aville?.support.differ).toBe(beton?.support.single);
});
