import { describe, expect, test } from 'vitest';
import { parseQuestion } from '../../src/tally/parse-question.ts';
import { wordsOf } from '../../src/tally/words-of.ts';
import { answer, small } from './tally-dataset.ts';

const keys = (dataset: ReturnType<typeof small>, text: string) =>
  answer(dataset, text).rows.map(({ key }) => key);

describe('incomplete rows come last', () => {
  // The agency gave no figure for one of the two attacks in Aville.
  const dataset = small([
    { id: 'a1', place: 'aville', accounts: [{ source: 'agency', killed: 9 }] },
    { id: 'a2', place: 'aville', date: '2020-06-01', accounts: [{ source: 'monitor', killed: 9 }] },
    { id: 'b', place: 'beton', accounts: [{ source: 'agency', killed: 1 }] },
    { id: 'c', place: 'cetown', date: '2020-07-01', accounts: [{ source: 'agency', killed: '2+' }] },
  ]);

  test.each([
    ['', ['cetown', 'beton', 'aville']],
    ['sort=key', ['beton', 'cetown', 'aville']],
    ['sort=-key', ['cetown', 'beton', 'aville']],
    ['sort=label', ['beton', 'cetown', 'aville']],
    ['sort=-label', ['cetown', 'beton', 'aville']],
    ['sort=high', ['beton', 'cetown', 'aville']],
    ['sort=-killed', ['cetown', 'beton', 'aville']],
  ])('by place, %s', (sort, order) => {
    expect(keys(dataset, `killed by=place source=agency ${sort}`)).toEqual(order);
  });

  test('times keep their order unless keys are requested', () => {
    const months = 'killed by=month source=agency';
    expect(keys(dataset, months)).toEqual(['2020-05', '2020-06', '2020-07']);
    expect(keys(dataset, `${months} sort=key`)).toEqual(['2020-05', '2020-07', '2020-06']);
  });
});

test('two times are sorted by both', () => {
  const dataset = small([
    { id: 'a', date: '2020-05-07', accounts: [{ source: 'agency', killed: 9 }] },
    { id: 'b', date: '2020-05-06', accounts: [{ source: 'agency', killed: 1 }] },
    { id: 'c', date: '2020-05-01', accounts: [{ source: 'agency', killed: 1 }] },
    { id: 'd', date: '2020-05-05', dateEnd: '2020-05-06', accounts: [{ source: 'agency', killed: 99 }] },
  ]);
  expect(keys(dataset, 'killed by=week,day')).toEqual([
    '2020-W18,2020-05-01',
    '2020-W19,2020-05-06',
    '2020-W19,2020-05-07',
    '2020-W19,several',
  ]);
});

describe('limit= by two words', () => {
  test('keeps the first values that have a row', () => {
    const dataset = small([
      { id: 'a', date: '2021-01-05', accounts: [{ source: 'agency', killed: 3 }] },
      { id: 'b', date: '2021-02-05', accounts: [{ source: 'agency', injured: 3 }] },
      { id: 'c', date: '2021-03-05', accounts: [{ source: 'monitor', injured: 4 }] },
    ]);
    const { rows } = answer(dataset, 'injured by=month,source limit=1');
    expect(rows.map(({ key, label }) => [key, label])).toEqual([
      ['2021-02,agency', 'February 2021 · The Agency'],
      ['others,monitor', '1 other · The Monitor'],
    ]);
  });

  test('keeps all of them if there are no more', () => {
    const dataset = small([
      { id: 'a', place: 'beton', accounts: [{ source: 'agency' }] },
      { id: 'b', place: 'aville', accounts: [{ source: 'agency', injured: 3 }] },
    ]);
    expect(keys(dataset, 'injured by=place,source limit=1')).toEqual(['aville,agency']);
  });
});

describe('sort= takes any column', () => {
  const dataset = small([
    { id: 'a1', place: 'aville', date: '2020-06-01', accounts: [{ source: 'agency', killed: 9 }] },
    { id: 'a2', place: 'aville', date: '2020-06-02', accounts: [{ source: 'monitor', killed: null }] },
    {
      id: 'b',
      place: 'beton',
      date: '2020-07-01',
      accounts: [
        { source: 'agency', killed: 1 },
        { source: 'monitor', killed: '2-3' },
      ],
    },
    { id: 'c', place: 'cetown', date: '2020-05-01', accounts: [{ source: 'agency', killed: '2+' }] },
  ]);
  const asked = (sort: string) => keys(dataset, `killed by=place sort=${sort}`).join();

  test.each([
    ['events', 'beton,cetown,aville'],
    ['-events', 'aville,beton,cetown'],
    ['-unknown', 'aville,beton,cetown'],
    ['outer', 'beton,aville,cetown'],
    ['-support', 'beton,aville,cetown'],
    ['date', 'cetown,aville,beton'],
    ['-date', 'beton,aville,cetown'],
    ['place', 'aville,beton,cetown'],
    ['-city', 'cetown,beton,aville'],
    ['best', 'aville,beton,cetown'],
  ])('%s', (sort, order) => {
    expect(asked(sort)).toBe(order);
  });

  test('of two words, either one', () => {
    const of = (sort: string) => keys(dataset, `killed by=place,month sort=${sort}`);
    expect(of('month')).toEqual(['cetown,2020-05', 'aville,2020-06', 'beton,2020-07']);
    expect(of('-place')).toEqual(['cetown,2020-05', 'beton,2020-07', 'aville,2020-06']);
  });

  test('but no column that the rows cannot have', () => {
    const fix = (text: string) => {
      const parsed = parseQuestion(wordsOf(text), dataset);
      return parsed.ok ? parsed.question.text : parsed.faults[0]?.fix;
    };
    expect(fix('attacks by=place sort=unknown')).toBe(
      'sort= takes: attacks, low, high, events, date, key, label, place',
    );
    expect(fix('killed by=place sort=population')).toContain('sort= takes: killed, low');
    expect(fix('killed by=place sort=-city')).toBe('killed by=place sort=-place');
    expect(fix('attacks by=place sort=events')).toBe('attacks by=place sort=attacks');
  });
});

describe('an order in the registry', () => {
  const events = ['market', 'school', 'bridge', 'road'].map((kind, i) => ({
    id: kind,
    date: `2020-05-0${i + 1}`,
    facets: { kind },
    parts: [{ weapon: i % 2 === 0 ? 'belt' : 'rifle' }],
    accounts: [{ source: 'agency', killed: i + 1 }],
  }));
  const values = { market: 'market', school: 'school', bridge: 'bridge', road: 'road' };
  const ordered = (order: readonly string[] | undefined) =>
    small(events, { facets: { kind: { name: 'Kind', values, ...(order && { order }) } } });

  test('of a facet is that of its rows, and what it does not list follows by figure', () => {
    expect(keys(ordered(undefined), 'killed by=kind')).toEqual(['road', 'bridge', 'school', 'market']);
    expect(keys(ordered(['school', 'market']), 'killed by=kind')).toEqual([
      ...['school', 'market', 'road', 'bridge'],
    ]);
    expect(keys(ordered(['school', 'market']), 'killed by=kind sort=-killed')[0]).toBe('road');
  });

  test('is that of sort= by the word, and what has no place in it follows by name', () => {
    expect(keys(ordered(['school']), 'killed by=kind sort=kind')).toEqual([
      ...['school', 'bridge', 'market', 'road'],
    ]);
    expect(keys(ordered(['school']), 'killed by=kind sort=-kind').at(-1)).toBe('school');
  });
});
