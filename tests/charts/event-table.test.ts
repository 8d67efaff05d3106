import { describe, expect, test } from 'vitest';
import { clipTable } from '../../src/charts/clip-table.ts';
import { eventsByDay } from '../../src/charts/table/order-events.ts';
import { chartCsv } from '../../src/output/files/chart-csv.ts';
import { small } from '../unit/tally-dataset.ts';
import { faultsOf, locale, makeKind } from './make-chart.ts';

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
  clipTable(table(question, more), locale).rows.map(row => row.map(({ text }) => text));

describe('limit= on a table of events', () => {
  test('keeps the given number of rows and groups the others, with their sum', () => {
    expect(texts('attacks limit=2')).toEqual([
      ['1 May 2020', 'Aville', '9'],
      ['30 May – 3 June 2020', 'Aville', '2'],
      ['3 others', '–', '9 or more'],
    ]);
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

  test('files and the page of the chart have every row', () => {
    const chart = makeKind(dataset, 'table', 'attacks limit=2', { columns: ['date', 'place', 'killed'] });
    const lines = chartCsv(chart).trim().split(/\r?\n/);
    expect(lines).toHaveLength(6);
    expect(chart.table.keys).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(clipTable(chart.table, locale, { isWhole: true }).rows).toHaveLength(5);
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

describe('limit= on a table of sums', () => {
  const sums = (limit: string) => makeKind(dataset, 'table', `killed by=place ${limit}`).table;

  test('shows the given number of rows and one for the others, in the columns of all', () => {
    const { rows, others, columns, foot } = clipTable(sums('limit=2'), locale);
    expect(columns.map(({ key }) => key)).toEqual(['place', 'low', 'high', 'events', 'unknown', 'support']);
    expect(rows.map(row => row.map(({ text }) => text))).toEqual([
      ['Aville', '11', '11', '2', '0', 'one source'],
      ['Béton', '7', 'no upper figure', '1', '0', 'one source'],
      ['2 others', '2', 'no upper figure', '2', '1', 'one source for 1 of 2'],
    ]);
    expect(others).toBe(1);
    expect(foot?.[1]?.text).toBe('20');
  });

  test('leaves every row to the page of the chart and to files', () => {
    expect(sums('limit=2').keys).toEqual(sums('').keys);
    expect(clipTable(sums('limit=2'), locale, { isWhole: true }).rows).toEqual(sums('').rows);
    expect(sums('limit=9').brief).toBeUndefined();
  });
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

  test('follows the order that a facet lists for its values', () => {
    const events = ['school', 'market', 'school'].map((venue, i) =>
      attack(`e${i}`, `2020-05-0${i + 1}`, 'aville', 1, { facets: { venue } }),
    );
    const venues = small(events, {
      facets: {
        venue: { name: 'Venue', values: { school: 'School', market: 'Market' }, order: ['school', 'market'] },
      },
    });
    const by = (descending: boolean) =>
      makeKind(venues, 'table', 'attacks', {
        columns: ['date', 'venue'],
        order: { column: 'venue', descending },
      }).table.keys;
    expect(by(false)).toEqual(['e0', 'e2', 'e1']);
    expect(by(true)).toEqual(['e1', 'e0', 'e2']);
  });

  test('ranks an unknown figure as the smallest', () => {
    expect(order('killed')).toBe('ebdca');
  });

  test('decides which rows a limit keeps', () => {
    const rows = texts('attacks limit=1', { order: { column: 'killed', descending: true } });
    expect(rows.map(([date]) => date)).toEqual(['1 May 2020', '4 others']);
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
