import { describe, expect, test } from 'vitest';
import { accountRows } from '../../../src/components/account-rows.ts';
import { toCsv } from '../../../src/draw/csv.ts';
import { en, small } from '../tally-dataset.ts';

const dataset = small([
  {
    id: 'one',
    date: '2020-01-01',
    place: 'aville',
    parts: [{ weapon: 'rifle' }, { weapon: 'rifle' }, {}],
    accounts: [
      { source: 'agency', via: ['monitor'], killed: '7+', note: '=HYPERLINK("x"), he said' },
      { source: 'state', killed: 0, status: 'set-aside', why: 'A misprint.' },
      { source: 'rebels', casualties: '3-5' },
    ],
  },
]);

const [head = [], ...rows] = accountRows(dataset, en);
const cell = (row: number, column: string) => rows[row]?.[head.indexOf(column)];

describe('the download of accounts', () => {
  test('has a row for each account, as long as the header', () => {
    expect(rows).toHaveLength(3);
    for (const row of rows) expect(row).toHaveLength(head.length);
  });

  test('leaves an open end empty and gives the words', () => {
    expect(cell(0, 'killed_min')).toBe(7);
    expect(cell(0, 'killed_max')).toBeUndefined();
    expect(cell(0, 'killed_as_given')).toBe('7+');
  });

  test('keeps zero apart from no figure', () => {
    expect(cell(1, 'killed_min')).toBe(0);
    expect(cell(2, 'killed_min')).toBeUndefined();
    expect(cell(2, 'casualties_max')).toBe(5);
  });

  test('names the weapons once, and counts every part', () => {
    expect(cell(0, 'weapons')).toBe('rifle');
    expect(cell(0, 'explosions')).toBe(3);
  });

  test('says who relayed, who is a party, and why an account is set aside', () => {
    expect(cell(0, 'via')).toBe('monitor');
    expect(cell(1, 'party')).toBe('army');
    expect(cell(1, 'status')).toBe('set-aside');
    expect(cell(1, 'note')).toBe('A misprint.');
  });

  test('has no cell that a spreadsheet would run', () => {
    expect(toCsv(rows)).toContain(`"'=HYPERLINK(""x""), he said"`);
  });
});
