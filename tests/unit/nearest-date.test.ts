import { expect, test } from 'vitest';
import { shapeOf, wordDates } from '../../src/dataset/merge-alike-faults.ts';
import { nearestDate } from '../../src/dataset/nearest-date.ts';

test.each([
  ['18/04/2025', '2025-04-18'],
  ['04-20-2025', '2025-04-20'],
  ['31.1.24', '2024-01-31'],
  ['2025-4-1', '2025-04-01'],
  ['2025/04/01', '2025-04-01'],
  ['2025.4.1', '2025-04-01'],
  ['20250418', '2025-04-18'],
  ['2025-04-18T00:00:00', '2025-04-18'],
  ['2025-04-18 12:30', '2025-04-18'],
  ['18 April 2025', '2025-04-18'],
  ['Friday, 18 April 2025', '2025-04-18'],
  ['18-Apr-25', '2025-04-18'],
  ['18th Sept. 2025', '2025-09-18'],
  ['April 18, 2025', '2025-04-18'],
  ['Fri, Apr 18th 2025', '2025-04-18'],
  ['45765', '2025-04-18'],
  ['45765.0', '2025-04-18'],
  ['٢٠٢٥-٠٤-١٨', '2025-04-18'],
  ['۱۸/۰۴/۲۰۲۵', '2025-04-18'],
])('%s is %s', (typed, day) => {
  expect(nearestDate(typed)).toBe(day);
});

test.each([
  '05/09/2016',
  '2025-02-30',
  '2025-13-01',
  '31 April 2025',
  '18 Brumaire 2025',
  // Which day that is depends on the zone.
  '2025-04-18T22:30:00Z',
  '2025-04-18T22:30+03:00',
  '12',
  '1600',
  '160000',
  'soon',
  '',
])('%j names no single day', typed => {
  expect(nearestDate(typed)).toBeUndefined();
});

test('dates in two orders do not look alike', () => {
  expect(shapeOf('18/04/2025')).toBe(shapeOf('5/11/24'));
  expect(shapeOf('18/04/2025')).not.toBe(shapeOf('2025/04/18'));
});

test('dates of one column that are in two orders are told apart from those of one that nobody can know', () => {
  expect(wordDates(['18/04/2025', '1/2/2025', '2/20/2025'])?.are).toBe(
    'are in two orders, such as "18/04/2025" and "2/20/2025"',
  );
  expect(wordDates(['1/2/2025', '3/4/2025'])?.are).toMatch('either number may be the month');
  expect(wordDates(['45765', '45766'])?.fix).toMatch('did you mean 2025-04-18?');
  expect(wordDates(['soon', 'later'])).toBeUndefined();
});
