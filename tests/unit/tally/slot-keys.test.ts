import { expect, test } from 'vitest';
import { daysOfSlot, slotKeys, unitFor } from '../../../src/tally/slot-keys.ts';

test.each([
  ['day', '2016-02-29', '2016-02-29', '2016-02-29'],
  ['week', '2020-W53', '2020-12-28', '2021-01-03'],
  ['month', '2016-02', '2016-02-01', '2016-02-29'],
  ['quarter', '2016-Q4', '2016-10-01', '2016-12-31'],
  ['year', '2016', '2016-01-01', '2016-12-31'],
] as const)('the first and the last day of a %s', (unit, key, first, last) => {
  expect(daysOfSlot(key, unit)).toEqual({ first, last });
  expect(slotKeys(first, last, unit)).toEqual([key]);
});

test('slots run over ends of months and years without a gap', () => {
  expect(slotKeys('2019-12-30', '2020-01-02', 'day')).toHaveLength(4);
  expect(slotKeys('2020-12-27', '2021-01-04', 'week')).toEqual(['2020-W52', '2020-W53', '2021-W01']);
  expect(slotKeys('2019-11-30', '2020-01-01', 'month')).toEqual(['2019-11', '2019-12', '2020-01']);
  expect(slotKeys('2019-08-31', '2020-01-01', 'quarter')).toEqual(['2019-Q3', '2019-Q4', '2020-Q1']);
  expect(slotKeys('2019-12-31', '2021-01-01', 'year')).toEqual(['2019', '2020', '2021']);
});

test('the unit is the coarsest that still shows a course', () => {
  expect(unitFor('2016-01-01', '2016-01-30')).toBe('day');
  expect(unitFor('2016-01-01', '2016-06-30')).toBe('week');
  expect(unitFor('2016-01-01', '2019-06-30')).toBe('month');
  expect(unitFor('2010-01-01', '2019-06-30')).toBe('year');
});
