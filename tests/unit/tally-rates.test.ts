import { describe, expect, test } from 'vitest';
import { dataChecksum } from '../../src/dataset/data-checksum.ts';
import { parseQuestion } from '../../src/tally/parse-question.ts';
import { perPopulation, roundRate } from '../../src/tally/rates.ts';
import { wordsOf } from '../../src/tally/words-of.ts';
import { answerNotes } from '../../src/wording/answer-notes.ts';
import { answerJSON } from '../../src/wording/ask.ts';
import { measureLine } from '../../src/wording/measure-line.ts';
import { printSum } from '../../src/wording/print-sum.ts';
import { wordSum } from '../../src/wording/word-sum.ts';
import { answer, en, ends, range, rows, small } from './tally-dataset.ts';

const populations = { populations: { name: 'Office of Numbers, census', url: 'https://numbers.example' } };
const places = {
  land: { name: 'Exampleland', level: 'country', population: { 2010: 3_000_000, 2020: 4_000_000 } },
  north: {
    name: 'North Province',
    level: 'admin1',
    in: 'land',
    population: { 2010: 1_000_000, 2018: 1_100_000, 2022: 1_200_000 },
  },
  south: { name: 'South Province', level: 'admin1', in: 'land', population: { 2020: 2_500_000 } },
  east: { name: 'East Province', level: 'admin1', in: 'land' },
  detown: { name: 'Detown', level: 'city', in: 'east' },
};

const given = [
  {
    id: 'one',
    accounts: [
      { source: 'agency', killed: 33 },
      { source: 'monitor', killed: 40 },
    ],
  },
  { id: 'two', place: 'cetown', accounts: [{ source: 'agency', killed: '7+' }] },
  { id: 'three', place: 'cetown', accounts: [{ source: 'agency' }] },
  { id: 'four', place: 'nowhere', accounts: [{ source: 'agency', killed: 9 }] },
];
const dataset = small(given, { dataset: populations, places });

const faults = (text: string, of = dataset) => {
  const parsed = parseQuestion(wordsOf(text), of);
  return parsed.ok
    ? []
    : parsed.faults.map(({ word, rule, what, fix }) => `${word} ${rule}: ${what}: ${fix}`);
};

describe('rule 30', () => {
  test('a rate is the figure divided by the population of its region, each end for itself', () => {
    // North: 33 and 40 of 1.1 or 1.2 million; South: 7 or more, one attack without a figure, of 2.5 million.
    expect(rows(dataset, 'killed by=region per=100000')).toEqual([
      'north 3–3.6 (3.6)',
      'south 0.28–Infinity (Infinity)',
    ]);
    expect(rows(dataset, 'killed by=region per=1000000')).toEqual([
      'north 30–36.4 (36.4)',
      'south 2.8–Infinity (Infinity)',
    ]);
    expect(range(dataset, 'killed region=north per=100000').rate).toEqual({
      per: 100_000,
      population: 1_100_000,
      years: ['2018'],
      counted: { low: 33, high: 40, outer: 40, best: undefined },
    });
    expect(ends(dataset, 'killed country=land per=100000')).toEqual([1, Infinity, Infinity]);
  });

  test('the population is that of the nearest year, the earlier of two', () => {
    const years = (date: string) =>
      range(
        small([{ id: 'one', date, accounts: [{ source: 'agency', killed: 3 }] }], {
          dataset: populations,
          places,
        }),
        'killed region=north per=100000',
      ).rate?.years;
    expect(years('2013-01-01')).toEqual(['2010']);
    expect(years('2014-01-01')).toEqual(['2010']);
    expect(years('2015-01-01')).toEqual(['2018']);
    expect(years('2020-05-05')).toEqual(['2018']);
    expect(years('2025-05-05')).toEqual(['2022']);
    // By year each row has its own; of a period it is the year in the middle.
    const two = small(
      [
        { id: 'a', date: '2009-02-03' },
        { id: 'b', date: '2021-02-03' },
      ],
      { dataset: populations, places },
    );
    const byYear = answer(two, 'attacks by=year region=north per=1000000');
    expect(byYear.rows.map(({ sum }) => sum.kind === 'range' && sum.rate?.years)).toEqual([
      ['2010'],
      ['2022'],
    ]);
    expect(range(two, 'attacks region=north per=1000000').rate?.years).toEqual(['2018']);
    expect(range(two, 'attacks region=north from=2009 to=2010 per=1000000').rate?.years).toEqual(['2010']);
  });

  test('the rate of all is all of them by all the people of the regions shown, never a sum of rates', () => {
    const { total, remarks } = answer(dataset, 'killed by=region per=100000');
    expect(total).toMatchObject({ low: 1.1, rate: { population: 3_600_000, counted: { low: 40 } } });
    expect(remarks).toContainEqual({
      kind: 'rate',
      per: 100_000,
      level: 'region',
      years: ['2018', '2020'],
      isOfShown: true,
    });
  });

  test('the rest of a limit is by the people of its regions', () => {
    const three = small(
      [...given, { id: 'five', place: 'detown', accounts: [{ source: 'agency', killed: 5 }] }],
      {
        dataset: populations,
        places: { ...places, east: { ...places.east, population: { 2020: 500_000 } } },
      },
    );
    const { rows: found } = answer(three, 'killed by=region per=100000 limit=1');
    expect(found.map(({ key, sum }) => [key, sum.kind === 'range' && sum.rate?.population])).toEqual([
      ['north', 1_100_000],
      ['others', 3_000_000],
    ]);
  });

  test('unknown stays unknown, zero zero, and what no region is stated of is in no rate', () => {
    const other = small(
      [
        { id: 'zero', accounts: [{ source: 'agency', killed: 0 }] },
        { id: 'none', place: 'cetown' },
        { id: 'lost', place: 'nowhere' },
      ],
      { dataset: populations, places },
    );
    const found = answer(other, 'killed by=region per=100000');
    expect(found.rows.map(({ key, sum }) => `${key} ${printSum(sum, en, other)}`)).toEqual([
      'south no figure',
      'north 0*',
    ]);
    expect(found.remarks).toContainEqual({ kind: 'no-population', events: ['lost'] });
    expect(found.events).toEqual(['zero', 'none']);
    expect(rows(other, 'killed by=region,source per=100000')).toEqual(['north,agency 0–0 (0)']);
  });

  test('rates are rounded to one decimal, from 100 on to none, below 1 to two digits', () => {
    expect([123.4, 99.96, 12.34, 1.04, 0.996, 0.994, 0.0345, 0.00012, 0, Infinity].map(roundRate)).toEqual([
      123,
      100,
      12.3,
      1,
      1,
      0.99,
      0.035,
      0.00012,
      0,
      Infinity,
    ]);
    expect(perPopulation(1, { per: 100_000, population: 29_000_000 })).toBe(0.0034);
    expect(en.number(0.0034)).toBe('0.0034');
  });

  test('rows are in the order of their rates', () => {
    expect(
      rows(dataset, 'attacks by=region per=1000000 sort=-attacks').map(row => row.split(' ')[0]),
    ).toEqual(['north', 'south']);
    expect(rows(dataset, 'attacks by=region sort=-attacks').map(row => row.split(' ')[0])).toEqual([
      'south',
      'north',
      'not-stated',
    ]);
  });

  test('a region without a population, and a question without regions, have no rate', () => {
    const without = small([...given, { id: 'five', place: 'detown' }], { dataset: populations, places });
    expect(faults('killed by=region per=100000', without)).toEqual([
      '2 question/no-population: no population is known of "east", so it has no rate: add "population" to that place in the dataset, or leave it out: region=!east',
    ]);
    expect(faults('killed by=region per=100000 region=!east', without)).toEqual([]);
    expect(faults('killed per=100000')[0]).toContain('question/bad-per: per= needs regions or countries');
    expect(faults('killed by=place region=north per=100000')[0]).toContain('by=place has no rate');
    expect(faults('places by=region per=100000')[0]).toContain('there is no rate of places');
    expect(faults('killed by=region,weapon limit=1 per=100000')[0]).toContain('cannot have a limit=');
    expect(faults('killed by=region per=100,000')[0]).toContain('write per=100000');
    expect(faults('killed by=region per=7')[0]).toContain('per= takes 100, 1000');
  });

  test('it is said of whom it is, of when, and whose the population is', () => {
    const found = answer(dataset, 'killed by=region per=100000');
    const context = { dataset, locale: en };
    expect(measureLine(found.question, context)).toBe(
      'People reported killed per 100,000 inhabitants, by region',
    );
    expect(answerNotes(found, context).slice(0, 4)).toEqual([
      'Rates are per 100,000 inhabitants, by the populations of 2018 and 2020 (Office of Numbers, census), and for the whole period, not for a year.',
      'The rate of all is that of the regions shown, taken together.',
      'In no rate, as the data name no region: 1 attack.',
      '*\u00a0Fewer than 20: a rate of so few can change greatly by chance.',
    ]);
    expect(answerNotes(answer(dataset, 'killed by=region region=!not-stated'), context)[0]).toBe(
      'Populations are known: add per=100000 for rates.',
    );
    expect(answerJSON(found, dataset).rows[1]).toMatchObject({
      key: 'south',
      low: 0.28,
      high: null,
      rate: {
        per: 100_000,
        population: 2_500_000,
        years: ['2020'],
        low: 7,
        high: null,
        outer: null,
        best: null,
      },
    });
    expect(wordSum(range(dataset, 'killed region=north per=100000'), en)).toBe('3 to 3.6');
  });

  test('populations change the checksum of rates, and of nothing else', () => {
    const more = small(given, {
      dataset: populations,
      places: { ...places, south: { ...places.south, population: { 2020: 2_600_000 } } },
    });
    expect(dataChecksum(more, ['one', 'two'])).toBe(dataChecksum(dataset, ['one', 'two']));
    expect(dataChecksum(more, ['one', 'two'], { isRate: true })).not.toBe(
      dataChecksum(dataset, ['one', 'two'], { isRate: true }),
    );
  });
});

test('rule 31: a rate of fewer than twenty is marked', () => {
  const { rows: found } = answer(dataset, 'killed by=region per=100000');
  expect(found.map(({ key, sum }) => `${key} ${printSum(sum, en, dataset)}`)).toEqual([
    'north 3–3.6',
    'south 0.28 or more*',
  ]);
  expect(found.map(({ remarks }) => remarks.some(({ kind }) => kind === 'small-rate'))).toEqual([
    false,
    true,
  ]);
  const exact = small(
    [
      { id: 'one', accounts: [{ source: 'agency', killed: 20 }] },
      { id: 'two', place: 'cetown', accounts: [{ source: 'agency', killed: '19-25' }] },
    ],
    { dataset: populations, places },
  );
  expect(
    answer(exact, 'killed by=region per=100000').rows.map(({ sum }) => printSum(sum, en, exact)),
  ).toEqual(['1.8', '0.76–1*']);
});
