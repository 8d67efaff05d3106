import { describe, expect, test } from 'vitest';
import { eventsByDay } from '../../src/charts/table/order-events.ts';
import { chartCsv } from '../../src/output/files/chart-csv.ts';
import { small } from '../unit/tally-dataset.ts';
import { faultsOf, makeKind } from './make-chart.ts';

const attack = (id: string, date: string, place: string, killed: unknown, more: object = {}) => ({
  id,
  date,
  place,
  accounts: [{ source: 'agency', killed }],
  ...more,
});

/** Events in no order. */
const dataset = small([
  attack('d', '2020-06-02', 'cetown', '2-4'),
  attack('a', '2020-05-01', 'aville', 9, { time: 'evening' }),
  attack('e', '2020-07-01', 'nowhere', null),
  attack('c', '2020-06-01', 'beton', '7+', { time: '04:30' }),
  attack('b', '2020-05-30', 'aville', 2, { dateEnd: '2020-06-03' }),
]);

const table = (question: string, more: object = {}) =>
  makeKind(dataset, 'table', question, { columns: ['date', 'place', 'killed'], ...more }).table;
const texts = (question: string, more: object = {}) =>
  table(question, more).rows.map(row => row.map(({ text }) => text));

describe('limit= on a table of events', () => {
  test('keeps the given number of rows and groups the others, with their sum', () => {
    expect(texts('attacks limit=2')).toEqual([
      ['1 May 2020', 'Aville', '9'],
      ['30 May – 3 June 2020', 'Aville', '2'],
      ['3 others', '–', '9 or more'],
    ]);
    expect(table('attacks limit=2').keys).toEqual(['a', 'b', 'others']);
    expect(texts('attacks limit=4').at(-1)).toEqual(['1 other', '–', 'no figure']);
  });

  test('that is not reached leaves the table unchanged', () => {
    expect(texts('attacks limit=5')).toEqual(texts('attacks'));
    expect(texts('attacks limit=5')).toHaveLength(5);
  });

  test('counts the others by the filters of the question', () => {
    const asked = 'attacks source=agency place=!nowhere limit=3';
    expect(texts(asked).at(-1)).toEqual(['1 other', '–', '2–4']);
  });

  test('where every column is a number, the first one says both', () => {
    expect(texts('attacks limit=2', { columns: ['killed', 'explosions'] }).at(-1)).toEqual([
      '3 others: 9 or more',
      '3',
    ]);
    expect(texts('attacks limit=2', { columns: ['killed', 'place'] }).at(-1)).toEqual([
      '9 or more',
      '3 others',
    ]);
  });

  test('files have the same rows', () => {
    const chart = makeKind(dataset, 'table', 'attacks limit=2', { columns: ['date', 'place', 'killed'] });
    const lines = chartCsv(chart).trim().split(/\r?\n/);
    expect(lines).toHaveLength(4);
    expect(lines[3]).toContain('3 others');
    expect(lines[3]).toContain('2020-06-01,2020-07-01');
    expect(chart.question.text).toBe('attacks');
  });
});

test('pages list events by day, whatever their order in the file, and those of one day by id', () => {
  const days = { b: '2024-05-13', d: '2024-02-17', c: '2024-02-17', a: '2024-04-18' };
  const data = small(
    Object.entries(days).map(([id, date]) => ({
      id,
      date,
      place: 'aville',
      accounts: [{ source: 'agency', killed: 1 }],
    })),
  );
  expect(eventsByDay([...data.events.values()]).map(({ id }) => id)).toEqual(['c', 'd', 'a', 'b']);
});

describe('the order of a table of events', () => {
  const order = (column?: string, descending = false) =>
    table('attacks', column === undefined ? {} : { order: { column, descending } }).keys.join('');

  test('is chronological unless another order is asked for', () => {
    expect(order()).toBe('abcde');
    expect(order('date')).toBe('abcde');
    expect(order('date', true)).toBe('edcba');
  });

  test('follows any column, with missing values last', () => {
    expect(order('place')).toBe('abcde');
    expect(order('place', true)).toBe('edcab');
    expect(order('killed', true)).toBe('acdbe');
    expect(order('time')).toBe('cabde');
    expect(order('time', true)).toBe('acbde');
  });

  test('ranks an unknown figure as the smallest', () => {
    expect(order('killed')).toBe('ebdca');
  });

  test('decides which rows a limit keeps', () => {
    const { keys } = table('attacks limit=1', { order: { column: 'killed', descending: true } });
    expect(keys).toEqual(['a', 'others']);
  });

  test('a column that does not exist is a problem', () => {
    expect(faultsOf(dataset, 'table', 'attacks', { order: { column: 'plaec', descending: false } })).toEqual([
      {
        rule: 'charts/unknown-column',
        what: 'sort=plaec: unknown column',
        fix: 'did you mean "place"?',
        option: 'sort',
      },
    ]);
  });
});

describe('the column of participants', () => {
  const sides = small([
    attack('a', '2020-05-01', 'aville', 1, { participants: [{ actor: 'front' }, { actor: 'army' }] }),
    attack('b', '2020-05-02', 'aville', 1),
  ]);
  const column = (name: string) => ({ columns: ['date', name] });

  test('lists those of each event, and says where none is stated', () => {
    const { table: shown } = makeKind(sides, 'table', 'attacks', column('participants'));
    expect(shown.columns.map(({ label }) => label)).toEqual(['Date', 'Participants']);
    expect(shown.rows.map(row => row[1]?.text)).toEqual(['The Army and Front', 'not stated']);
  });

  test('is what words of other trackers are answered with', () => {
    const fix = (name: string) => faultsOf(sides, 'table', 'attacks', column(name))[0]?.fix;
    expect(fix('participant')).toBe('did you mean "participants"?');
    expect(fix('actors')).toBe('did you mean "claimant" or "participants"?');
    expect(fix('side')).toContain('participants');
  });
});
