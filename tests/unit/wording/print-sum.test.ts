import { describe, expect, test } from 'vitest';
import { byCodePoint } from '../../../src/tally/by-code-point.ts';
import { sourceFigures } from '../../../src/tally/source-figures.ts';
import { firstDayOf, readDate, timeKey } from '../../../src/tally/time.ts';
import type { Sum } from '../../../src/tally/types.ts';
import { measureWord } from '../../../src/wording/measure-word.ts';
import { printFigure, printSum } from '../../../src/wording/print-sum.ts';
import { wordSum } from '../../../src/wording/word-sum.ts';
import { accounts, answer, en, question, seed, small, total } from '../tally-dataset.ts';

const open = Number.POSITIVE_INFINITY;
const sum = (low: number, high: number, outer = high, more: object = {}): Sum => ({
  kind: 'range',
  low,
  high,
  outer,
  best: undefined,
  events: 5,
  unknown: 0,
  about: false,
  ...more,
});
const incomplete: Sum = { kind: 'incomplete', events: 5, unknown: 4 };

describe('a sum in digits', () => {
  test.each<[Sum, string]>([
    [sum(35, 35), '35'],
    [sum(3, 4), '3–4'],
    [sum(0, 0), '0'],
    [sum(0, 0, 7), '0, or up to 7'],
    [sum(44, 47, 54), '44–47, or up to 54'],
    [sum(44, open), '44 or more'],
    [sum(5, 5, open), '5, or possibly more'],
    [sum(1200, 1300), '1,200–1,300'],
    [sum(40, 40, 40, { about: true }), 'about 40'],
    [sum(0, open, open, { unknown: 5 }), 'no figure'],
    [sum(0, open, open, { unknown: 2 }), '0 or more'],
    [sum(5, open, open, { unknown: 5 }), '5 or more'],
    [sum(0, 0, 0, { events: 0 }), '0'],
    [incomplete, 'a figure for 1 of 5 attacks'],
  ])('%#: %o', (given, words) => {
    expect(printSum(given, en)).toBe(words);
  });

  test("a dataset's own word for an attack", () => {
    const shootings = small([{ id: 'one' }], {
      dataset: { units: { event: { en: { one: 'shooting', other: 'shootings' } } } },
    });
    expect(printSum(incomplete, en, shootings)).toBe('a figure for 1 of 5 shootings');
  });
});

test('a figure in digits', () => {
  const figure = (lo: number, hi: number, typed: string, about = false) =>
    printFigure({ lo, hi, about, typed }, en);
  expect(figure(35, 35, '35')).toBe('35');
  expect(figure(3, 5, '3-5')).toBe('3–5');
  expect(figure(7, open, '7+')).toBe('7 or more');
  expect(figure(0, 7, '<=7')).toBe('up to 7');
  expect(figure(40, 40, '~40', true)).toBe('about 40');
  expect(figure(24, open, 'dozens')).toBe('dozens (24 or more)');
});

describe('a sum in running text', () => {
  test.each<[Sum, string]>([
    [sum(3, 4), 'three to four'],
    [sum(5, 5), 'five'],
    [sum(12, 12), 'twelve'],
    [sum(44, 47, 54), '44 to 47'],
    [sum(3, 14), '3 to 14'],
    [sum(0, 0), 'no'],
    [sum(0, 0, 7), 'zero to seven'],
    [sum(5, 5, 7), 'five to seven'],
    [sum(5, 5, open), 'five'],
    [sum(40, 40, 40, { about: true }), 'about 40'],
    [sum(0, open, open, { unknown: 5 }), 'an unknown number of'],
    [sum(0, open, open, { unknown: 1 }), 'an unknown number of'],
    [incomplete, 'a figure for 1 of 5 attacks'],
  ])('%#: %o', (given, words) => {
    expect(wordSum(given, en)).toBe(words);
  });

  test('rule 10: "at least" is required with an open or unknown event, and gives the sum of the lows', () => {
    expect(wordSum(sum(3, open, open, { unknown: 3 }), en)).toBe('at least three');
    expect(wordSum(sum(44, open), en)).toBe('at least 44');
    expect(wordSum(total(seed(), 'injured'), en)).toBe('at least three');
  });
});

describe('words for what is counted', () => {
  const dataset = small([{ id: 'one' }], {
    dataset: {
      units: {
        event: { en: { one: 'shooting', other: 'shootings' } },
        killed: { 'en-GB': { one: 'person shot dead', other: 'shot dead' } },
        part: { de: { one: 'Schuss', other: 'Schüsse' } },
      },
    },
  });

  test('are the dataset’s own, in the locale’s language', () => {
    expect(measureWord(dataset, 'attacks', 1, en)).toBe('shooting');
    expect(measureWord(dataset, 'attacks', 2, en)).toBe('shootings');
    expect(measureWord(dataset, 'killed', 1, { ...en, code: 'en-GB' })).toBe('person shot dead');
    expect(measureWord(dataset, 'attacks', 2, { ...en, code: 'en-GB' })).toBe('shootings');
  });

  test('are otherwise the defaults', () => {
    expect(measureWord(dataset, 'explosions', 1, en)).toBe('part');
    expect(measureWord(dataset, 'explosions', 6, en)).toBe('parts');
    expect(measureWord(dataset, 'killed', 35, en)).toBe('people killed');
    expect(measureWord(seed(), 'attacks', 1, en)).toBe('attack');
    // Without these words, a count of mixed figures alone would read as the sum of the dead and the injured.
    expect(measureWord(seed(), 'casualties', 7, en)).toBe('people killed or injured, in one figure');
  });
});

describe('labels of rows', () => {
  const labels = (words: string) => answer(seed(), words).rows.map(({ label }) => label);

  test('names in the reader’s language', () => {
    expect(labels('attacks by=claimant')).toEqual(['ISIL']);
    expect(labels('killed by=weapon')[0]).toBe('car bomb and suicide belt');
    expect(labels('killed by=source')[0]).toBe('the Observatory');
    expect(labels('killed by=event limit=2')).toEqual([
      'Two explosions at the entrance to Tartous',
      'Motorbike explosion in the centre of Hasakeh',
      '3 others',
    ]);
    expect(labels('killed by=country')).toEqual(['Syria']);
    expect(labels('killed by=region,control')[0]).toBe('Tartous governorate · Syrian government');
    expect(labels('attacks by=claimant claim=denied')).toEqual(['no claim of this kind']);
  });

  test('days, weeks, months and years', () => {
    expect(['day', 'week', 'month', 'year'].flatMap(unit => labels(`killed by=${unit}`))).toEqual([
      '5 September 2016',
      'week of 5 September 2016',
      'September 2016',
      '2016',
    ]);
  });

  test('an event without a title has its place and day as its label', () => {
    const dataset = small([{ id: 'one', parts: 2 }]);
    expect(answer(dataset, 'killed by=event').rows[0]?.label).toBe('Aville, 5 May 2020');
    expect(answer(dataset, 'explosions by=weapon').rows[0]?.label).toBe('not stated');
    expect(answer(dataset, 'explosions by=region,control').rows[0]?.labels).toEqual([
      'North Province',
      'not stated',
    ]);
  });
});

describe('what each account says', () => {
  const dataset = small([
    accounts(
      { source: 'agency', via: ['monitor'], killed: 3, of: [{ who: 'Guard', actor: 'guard', killed: 2 }] },
      { source: 'state-tv', casualties: 7 },
      { source: 'rebels', killed: 90, status: 'set-aside', why: 'Made up.' },
      { source: 'monitor' },
    ),
    { id: 'two', accounts: [{ source: 'agency', killed: 1 }] },
  ]);
  const said = (words: string) =>
    sourceFigures(dataset, question(dataset, words)).map(
      ({ account, figure, mixed }) => `${account} ${figure?.typed} ${mixed}`,
    );

  test('includes the selected events, whatever the status of an account', () => {
    expect(said('killed event=one')).toEqual([
      'one-1 3 false',
      'one-2 7 true',
      'one-3 90 false',
      'one-4 undefined false',
    ]);
    expect(sourceFigures(dataset, question(dataset, 'killed event=one'))).toMatchObject([
      { source: 'agency', via: ['monitor'], party: false, status: 'current' },
      { source: 'state-tv', party: true },
      { source: 'rebels', party: true, status: 'set-aside', why: 'Made up.' },
      { source: 'monitor' },
    ]);
  });

  test('includes accounts by source, and of a group', () => {
    expect(said('killed source=agency')).toEqual(['one-1 3 false', 'two-1 1 false']);
    expect(said('killed who=guard source=agency')).toEqual(['one-1 2 false', 'two-1 undefined false']);
    expect(said('casualties event=one source=state')).toEqual(['one-2 7 false']);
  });

  test('includes nothing for counts', () => {
    expect(said('attacks')).toEqual([]);
  });

  test('figures of people who share nobody are grouped', () => {
    const parts = [
      { who: 'a', role: 'civilian', killed: '~2' },
      { who: 'b', role: 'civilian', killed: '3+' },
    ];
    const both = small([accounts({ source: 'agency', killed: '9+', of: parts })]);
    expect(sourceFigures(both, question(both, 'killed who=civilian'))[0]?.figure).toEqual({
      lo: 5,
      hi: open,
      about: true,
      typed: '~2 + 3+',
    });
  });
});

describe('time', () => {
  test('ISO weeks', () => {
    expect(timeKey('2016-09-05', 'week')).toBe('2016-W36');
    expect(timeKey('2016-01-03', 'week')).toBe('2015-W53');
    expect(timeKey('2018-12-31', 'week')).toBe('2019-W01');
    expect(timeKey('1969-12-31', 'week')).toBe('1970-W01');
  });

  test('the first day of a key', () => {
    expect(['2016', '2016-09', '2016-09-05', '2016-W36', '2015-W53'].map(firstDayOf)).toEqual([
      '2016-01-01',
      '2016-09-01',
      '2016-09-05',
      '2016-09-05',
      '2015-12-28',
    ]);
  });

  test('dates of days, months and years', () => {
    expect(readDate('2016')).toEqual({ first: '2016-01-01', last: '2016-12-31' });
    expect(readDate('2016-02')).toEqual({ first: '2016-02-01', last: '2016-02-29' });
    expect(readDate('2016-12')).toEqual({ first: '2016-12-01', last: '2016-12-31' });
    expect(readDate('2016-02-29')).toEqual({ first: '2016-02-29', last: '2016-02-29' });
    expect(['2017-02-29', '2016-00', '2016-9-5', 'soon', '2016-99-99'].map(readDate)).toEqual(
      Array(5).fill(undefined),
    );
  });
});

test('strings compare by code point, not by code unit', () => {
  expect(['\u{1F600}', '\uFF5E', 'b', 'a', 'ab', ''].toSorted(byCodePoint)).toEqual([
    '',
    'a',
    'ab',
    'b',
    '\uFF5E',
    '\u{1F600}',
  ]);
  expect(byCodePoint('homs', 'homs')).toBe(0);
});
