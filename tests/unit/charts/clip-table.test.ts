import { expect, test } from 'vitest';
import { clipTable, tableRowsOnPage } from '../../../src/charts/clip-table.ts';
import type { DataTable } from '../../../src/charts/types.ts';
import { en } from '../tally-dataset.ts';

const tableOf = (n: number): DataTable => ({
  caption: 'Attacks',
  keys: Array.from({ length: n }, (_, i) => `${i}`),
  sums: [],
  columns: [
    { key: 'day', label: 'Day', numeric: false },
    { key: 'killed', label: 'Killed', numeric: true },
  ],
  rows: Array.from({ length: n }, (_, i) => [{ text: `day ${i}` }, { text: '1', value: 1 }]),
});

test('a long table keeps its first rows, and says how many there are more', () => {
  const { rows } = clipTable({ ...tableOf(1350) }, en);
  expect(rows).toHaveLength(tableRowsOnPage + 1);
  expect(rows.at(-2)?.[0]?.text).toBe('day 99');
  expect(rows.at(-1)?.map(({ text }) => text)).toEqual(['1,250 more: in the data', '']);
});

test('a table that is one row too long is shown whole', () => {
  const table = tableOf(tableRowsOnPage + 1);
  expect(clipTable(table, en)).toMatchObject({ rows: table.rows, others: 0 });
});
