import { expect, test } from 'vitest';
import { traitsOf } from '../../../src/dataset/pairs/event-traits.ts';
import { small } from '../tally-dataset.ts';

test('an event is compared by its spot, its minute and its current accounts; a retracted one is not', () => {
  const dataset = small([
    {
      id: 'spot',
      title: 'The market of Alba',
      time: '07:30',
      timePrecision: 'minute',
      site: { name: 'The market', lat: 33.5, lon: 36.25 },
      parts: [{ weapon: 'rifle' }, {}],
      accounts: [
        { source: 'agency', killed: 3 },
        { source: 'monitor', killed: 9, status: 'retracted' },
      ],
    },
    { id: 'evening', time: 'evening', timePrecision: 'part-of-day' },
    { id: 'gone', assessment: { status: 'retracted' } },
  ]);
  const [spot, evening, ...others] = traitsOf(dataset);
  expect(others).toEqual([]);
  expect(spot).toMatchObject({
    id: 'spot',
    minute: 450,
    killed: { low: 3, high: 3 },
    place: { point: { lat: 33.5, lon: 36.25 } },
  });
  expect(spot?.said.size).toBe(1);
  expect(evening?.minute).toBeUndefined();
  expect(evening?.killed).toBeUndefined();
});
