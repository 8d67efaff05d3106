import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { accountRows } from '../../../../src/output/files/account-rows.ts';
import { toCsv } from '../../../../src/output/files/csv.ts';
import { en, small } from '../../tally-dataset.ts';

const dataset = small([
  {
    id: 'one',
    date: '2020-01-01',
    dateEnd: '2020-01-03',
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

  test('distinguishes an open end from an end that nobody gave', () => {
    expect(cell(0, 'killed_min')).toBe(7);
    expect(cell(0, 'killed_max')).toBe('open');
    expect(cell(0, 'injured_max')).toBeUndefined();
    expect(cell(0, 'killed_as_given')).toBe('7+');
  });

  test('has one column of dates, with the span of an event of several days', () => {
    expect(head.filter(name => String(name).includes('date'))).toEqual(['date']);
    expect(cell(0, 'date')).toBe('2020-01-01/2020-01-03');
  });

  test('explains each of its columns in docs/downloads.md', () => {
    const doc = readFileSync('docs/downloads.md', 'utf8');
    const section = doc.slice(doc.indexOf('## The accounts of a dataset'), doc.indexOf('## JSON'));
    expect(head.filter(name => !section.includes(`\`${name}\``))).toEqual([]);
  });

  test('distinguishes zero from no figure', () => {
    expect(cell(1, 'killed_min')).toBe(0);
    expect(cell(2, 'killed_min')).toBeUndefined();
    expect(cell(2, 'casualties_max')).toBe(5);
  });

  test('names the weapons once, and counts every part', () => {
    expect(cell(0, 'weapons')).toBe('rifle');
    expect(cell(0, 'explosions')).toBe(3);
  });

  test('gives relays, parties, and the reason an account is set aside', () => {
    expect(cell(0, 'via')).toBe('monitor');
    expect(cell(1, 'party')).toBe('army');
    expect(cell(1, 'status')).toBe('set-aside');
    expect(cell(1, 'note')).toBe('A misprint.');
  });

  test('has no cell that a spreadsheet would run as a formula', () => {
    expect(toCsv(rows)).toContain(`"'=HYPERLINK(""x""), he said"`);
  });
});
