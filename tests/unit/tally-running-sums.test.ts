import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuestion } from '../../src/tally/parse-question.ts';
import { tally } from '../../src/tally/tally.ts';
import { wordsOf } from '../../src/tally/words-of.ts';
import { answerNotes } from '../../src/wording/answer-notes.ts';
import { measureLine } from '../../src/wording/measure-line.ts';
import { course } from '../charts/course.ts';
import { rounds } from '../rounds.ts';
import { datasetOf, eventList } from './arbitrary-dataset.ts';
import { answer, en, small } from './tally-dataset.ts';

const sums = (question: string) =>
  answer(course, question).rows.map(({ key, sum }) =>
    sum.kind === 'range'
      ? `${key} ${sum.low}-${sum.high} of ${sum.events}, ${sum.unknown} unknown`
      : `${key} incomplete, ${sum.unknown} of ${sum.events} unknown`,
  );

const faults = (question: string, dataset = course) => {
  const parsed = parseQuestion(wordsOf(question), dataset);
  return parsed.ok
    ? []
    : parsed.faults.map(({ word, rule, what, fix }) => `${word} ${rule}: ${what} → ${fix}`);
};

describe('rule 35: running sums', () => {
  test('add up the ends; what is unknown adds nothing, leaves the high open and is counted from then on', () => {
    expect(sums('killed by=month cumulative from=2020-01 to=2020-06')).toEqual([
      '2020-01 16-16 of 2, 0 unknown',
      '2020-02 36-47 of 3, 0 unknown',
      '2020-03 44-63 of 5, 0 unknown',
      '2020-05 51-Infinity of 6, 0 unknown',
      '2020-06 60-Infinity of 8, 1 unknown',
    ]);
  });

  test('have an event over several months in the last of them, so that the last row is the total', () => {
    const { rows, total } = answer(course, 'killed by=month cumulative');
    expect(rows.map(({ key }) => key)).not.toContain('several');
    expect(rows.find(({ key }) => key === '2020-09')?.events).toEqual(['siege']);
    expect(rows.at(-1)?.sum).toEqual(total);
    const year = small([{ id: 'some-day', timePrecision: 'year' }, { id: 'a-day' }]);
    expect(answer(year, 'attacks by=month cumulative').rows.map(({ key }) => key)).toEqual([
      '2020-05',
      '2020-12',
    ]);
  });

  test('are separate for each row of another word, those that come to most first', () => {
    expect(sums('attacks by=region,quarter cumulative').map(text => text.split(' of ')[0])).toEqual([
      ...['north,2020-Q1 3-3', 'north,2020-Q2 5-5', 'north,2020-Q3 7-7', 'north,2020-Q4 8-8'],
      ...['south,2020-Q1 2-2', 'south,2020-Q2 3-3', 'south,2020-Q3 4-4'],
    ]);
    expect(sums('attacks by=quarter,region cumulative').map(text => text.split(' ')[0])).toEqual([
      ...['2020-Q1,north', '2020-Q1,south', '2020-Q2,north', '2020-Q2,south'],
      ...['2020-Q3,north', '2020-Q3,south', '2020-Q4,north'],
    ]);
    const limited = answer(course, 'attacks by=place,year cumulative limit=1').rows;
    expect(limited.map(({ key }) => key)).toEqual(['aville,2020', 'others,2020']);
  });

  test('of one source end where it gave no figure', () => {
    expect(sums('killed by=month cumulative source=agency to=2020-06')).toEqual([
      '2020-01 16-16 of 2, 0 unknown',
      '2020-02 36-36 of 3, 0 unknown',
      '2020-03 incomplete, 1 of 5 unknown',
      '2020-05 incomplete, 2 of 6 unknown',
      '2020-06 incomplete, 3 of 8 unknown',
    ]);
  });

  test('are the answers up to the end of each slot', () => {
    fc.assert(
      fc.property(
        eventList,
        fc.constantFrom('killed', 'injured', 'attacks', 'explosions'),
        (events, measure) => {
          const dataset = datasetOf(events);
          for (const { key, sum } of answer(dataset, `${measure} by=year cumulative`).rows) {
            const { total } = answer(dataset, `${measure} to=${key}`);
            expect(sum).toEqual(total);
          }
        },
      ),
      { numRuns: rounds(40) },
    );
  });

  test('are refused of what counts once, of rates, and where an order or a limit would break them', () => {
    expect(faults('killed cumulative')).toEqual([
      '1 question/bad-cumulative: running sums need a unit of time → add by=day, week, month, quarter or year',
    ]);
    expect(faults('places by=month cumulative')[0]).toMatch(/places cannot be added up over time/);
    expect(faults('killed by=month sort=killed cumulative')[0]).toMatch(
      /sort= has no effect on running sums/,
    );
    expect(faults('killed by=month limit=3 cumulative')[0]).toMatch(/→ remove limit=$/);
    expect(faults('killed by=month,region limit=3 cumulative')[0]).toMatch(/→ write the unit of time last/);
    expect(faults('killed by=month cumulative cumulative')[0]).toMatch(/question\/repeated-word/);
    expect(faults('killed by=month cumulative=yes')).toEqual([
      '2 question/no-value: "cumulative" takes no value → write cumulative alone',
    ]);
    const populated = small([{ id: 'a' }], {
      dataset: { populations: { name: 'Office of Numbers' } },
      places: { north: { name: 'North', level: 'admin1', population: { 2020: 1000 } } },
    });
    expect(faults('killed by=region,month per=1000 cumulative', populated)[0]).toMatch(
      /rates are never added/,
    );
  });

  test('have a text that reads back, a line and a note', () => {
    const { question } = answer(course, 'cumulative by=month killed');
    expect(question.text).toBe('killed by=month cumulative');
    expect(answer(course, question.text).question).toEqual(question);
    expect(measureLine(question, { dataset: course, locale: en })).toBe(
      'People reported killed, added up over time, by month',
    );
    expect(answerNotes(tally(course, question), { dataset: course, locale: en })).toContain(
      'Each row is the sum of all up to its end.',
    );
  });

  test('leave the word free for a facet', () => {
    const dataset = small([{ id: 'a', facets: { cumulative: 'yes' } }], {
      facets: { cumulative: { name: 'Cumulative' } },
    });
    expect(answer(dataset, 'attacks cumulative=yes').events).toEqual(['a']);
    expect(answer(dataset, 'attacks by=cumulative,month cumulative').rows.map(({ key }) => key)).toEqual([
      'yes,2020-05',
    ]);
  });
});
