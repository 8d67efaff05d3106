import { expect, test } from 'vitest';
import { benchRows } from '../../bench/bench-rows.ts';
import { limits } from '../../bench/limits.ts';

test('every limit rests on a row that can be measured, and ids of rows are unique', () => {
  const ids = benchRows.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(limits.filter(({ row }) => !ids.includes(row))).toEqual([]);
});
