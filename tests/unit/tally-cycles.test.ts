import { expect, test } from 'vitest';
import { parseQuestion } from '../../src/tally/parse-question.ts';
import { slotKeys } from '../../src/tally/slot-keys.ts';
import { wordsOf } from '../../src/tally/words-of.ts';
import { answer, type EventJSON, rows, small } from './tally-dataset.ts';

const on = (id: string, date: string, killed: number, more: object = {}): EventJSON => ({
  id,
  date,
  accounts: [{ source: 'agency', killed }],
  ...more,
});

const dataset = small([
  on('monday', '2016-09-05', 1, { time: '07:30', timePrecision: 'minute' }),
  on('sunday', '2016-10-02', 2, { time: '07:59', timePrecision: 'minute' }),
  on('next-monday', '2017-01-02', 4, { time: '23:00', timePrecision: 'minute' }),
  on('weekend', '2016-09-30', 8, { dateEnd: '2016-10-01' }),
  on('some-week', '2016-09-07', 16, { timePrecision: 'week' }),
  on('evening', '2016-12-31', 32, { time: 'evening', timePrecision: 'part-of-day' }),
]);

const labels = (text: string) =>
  answer(dataset, text).rows.map(
    ({ labels: words, sum }) => `${words.join()}: ${sum.kind === 'range' ? sum.low : '?'}`,
  );

test('by=quarter: an event that spans two is in neither', () => {
  expect(rows(dataset, 'killed by=quarter').map(row => row.split(' ')[0])).toEqual([
    '2016-Q3',
    '2016-Q4',
    '2017-Q1',
    'several',
  ]);
  expect(labels('killed by=quarter')).toEqual([
    'Q3 2016: 17',
    'Q4 2016: 34',
    'Q1 2017: 4',
    'over several quarters: 8',
  ]);
  expect(slotKeys('2016-09-05', '2017-04-01', 'quarter')).toEqual([
    '2016-Q3',
    '2016-Q4',
    '2017-Q1',
    '2017-Q2',
  ]);
});

test('by=weekday: from Monday on, and what may have been on several days apart', () => {
  expect(labels('killed by=weekday')).toEqual([
    'Monday: 5',
    'Saturday: 32',
    'Sunday: 2',
    'over several days: 24',
  ]);
});

test('by=hour: a part of the day is no hour', () => {
  expect(labels('killed by=hour')).toEqual(['07:00–07:59: 3', '23:00–23:59: 4', 'not stated: 56']);
});

test('a facet of the same name takes precedence', () => {
  const own = small([on('a', '2016-09-05', 1, { facets: { hour: 'rush' } })], {
    facets: { hour: { name: 'Hour', values: { rush: 'rush hour' } } },
  });
  expect(answer(own, 'attacks by=hour').rows.map(row => row.labels.join())).toEqual(['rush hour']);
});

test.each([
  ['deaths by=state', 'write killed; write by=region'],
  ['fatalities', 'write killed'],
  ['wounded', 'write injured'],
  ['incidents by=date', 'write attacks; write by=day or by=month'],
  ['killed province=north', 'write region=north'],
  ['killed by=governorates', 'write by=region'],
])('the words of other trackers in "%s" are answered with those that are meant', (text, fixes) => {
  const parsed = parseQuestion(wordsOf(text), dataset);
  expect(parsed.ok ? [] : parsed.faults.map(({ fix }) => fix).join('; ')).toBe(fixes);
});

test('by=source-count: sources joined by partOf are one, and only current accounts count', () => {
  const by = (...sources: readonly object[]): EventJSON['accounts'] => sources;
  const set = small(
    [
      { id: 'two', accounts: by({ source: 'agency', killed: 1 }, { source: 'monitor', killed: 2 }) },
      { id: 'same', accounts: by({ source: 'agency', killed: 4 }, { source: 'desk', killed: 4 }) },
      {
        id: 'replaced',
        accounts: by({ source: 'agency', killed: 8 }, { source: 'monitor', killed: 9, status: 'retracted' }),
      },
      {
        id: 'many',
        accounts: Array.from({ length: 11 }, (_, i) => ({ source: `s${i}`, killed: 16 })),
      },
    ],
    {
      sources: {
        agency: { kind: 'agency', name: 'The Agency' },
        desk: { kind: 'agency', name: 'The Desk', partOf: 'agency' },
        monitor: { kind: 'monitor', name: 'The Monitor' },
        ...Object.fromEntries(
          Array.from({ length: 11 }, (_, i) => [`s${i}`, { kind: 'ngo', name: `S ${i}` }]),
        ),
      },
    },
  );
  expect(
    answer(set, 'killed by=source-count').rows.map(
      ({ labels: words, events }) => `${words.join()}: ${events.join()}`,
    ),
  ).toEqual(['1 source: same,replaced', '2 sources: two', '11 sources: many']);
});
