import { describe, expect, test } from 'vitest';
import { notesUnder } from '../../src/charts/notes-under.ts';
import { course } from './course.ts';
import { demonstration, small } from './figures.ts';
import { faultsOf, locale, makeKind } from './make-chart.ts';
import { manyPlaces } from './many-places.ts';

const rows = (question: string, asked: { split?: string; compare?: string }) =>
  makeKind(course, 'slope', question, asked).table.rows.map(cells =>
    cells.map(({ text }) => text).join(' | '),
  );

const rules = (question: string, asked: { split?: string; compare?: string }, dataset = course) =>
  faultsOf(dataset, 'slope', question, asked).map(({ rule, what, fix }) => `${rule}: ${what} → ${fix}`);

describe('rule 36: before and after', () => {
  test('each span is an answer by itself; what is in both is in neither, and is said', () => {
    expect(rows('killed by=region', { split: '2020-07-01' })).toEqual([
      'North | 47 or more | 51',
      'South | 13 | 3, or up to 14',
    ]);
    expect(rows('killed by=region', { split: '2020-09' })).toEqual([
      'North | 52 or more | 6',
      'South | 16, or up to 27 | no attacks',
    ]);
    const { notes } = makeKind(course, 'slope', 'killed by=region', { split: '2020-09' });
    expect(notes).toEqual([
      'The two spans are not of one length: the data is of 240 and 115 days. The numbers are not per day.',
      'In neither span: 1 attack that may lie in more than one.',
    ]);
    expect(rows('attacks by=region', { split: '2020-09' })).toEqual(['North | 6 | 1', 'South | 4 | 0']);
  });

  test('two spans that are named, in the order of the second', () => {
    expect(rows('killed by=region', { compare: '2020-01,2020-02' })).toEqual([
      'North | 12 | 20–31',
      'South | 4 | no attacks',
    ]);
    const chart = makeKind(course, 'slope', 'killed by=region', {
      compare: '2020-01/2020-03,2020-05/2020-12',
    });
    expect(chart.periods).toEqual(['January – March 2020', 'May – December 2020']);
    expect(chart.question.text).toBe('killed by=region from=2020-01-01 to=2020-12-31');
    expect(chart.notes[0]).toMatch(/^The two spans are not of one length: the data is of 91 and 245 days/);
    expect(makeKind(course, 'slope', 'killed by=region', { compare: '2020-01,2020-02' }).notes).toEqual([]);
  });

  test('says nothing of what lies between two spans, and of one span with its name', () => {
    const at = (date: string, ...said: readonly object[]) => ({ id: date, date, accounts: said });
    const agency = (killed: number) => ({ source: 'agency', killed });
    const dataset = small([
      at('2020-01-01', agency(3), { source: 'monitor', killed: 5 }),
      at('2020-03-01', { source: 'agency' }),
      at('2020-06-01', agency(4), { source: 'monitor', killed: 4 }),
    ]);
    const told = (words: { split?: string; compare?: string }) => {
      const { description, notes, reading } = makeKind(dataset, 'slope', 'killed by=place', words);
      return [description, ...notes, ...reading].join(' ');
    };
    expect(told({ split: '2020-04-01' })).toContain('No figure for 1 of 3 attacks');
    expect(told({ compare: '2020-01,2020-06' })).not.toContain('No figure');
    expect(told({ compare: '2020-01,2020-06' })).toContain('January 2020: Sources differ');
  });

  test('says both ends of each row, and what the spans are', () => {
    const { description, measure, title, period } = makeKind(course, 'slope', 'killed by=region', {
      split: '2020-07-01',
    });
    expect(description).toMatch(
      /^North: 47 or more \(before 1 July 2020\), 51 \(from 1 July 2020 on\)\. South: 13 .* Sources differ on/,
    );
    expect(measure).toBe('People reported killed, by region');
    expect(title.text).toBe(
      'How many people were reported killed, by region: before 1 July 2020 and from 1 July 2020 on?',
    );
    expect(period).toBe('before 1 July 2020 and from 1 July 2020 on');
  });

  test('draws twelve rows, and says of the others, and of numbers without room, where they are', () => {
    const many = makeKind(manyPlaces(), 'slope', 'killed by=place', { split: '2020-05-15' });
    expect(many.rows).toHaveLength(12);
    expect(many.notes[0]).toBe('27 more rows are in the data, and are not drawn.');
    expect(many.table.rows).toHaveLength(39);
    const at = (date: string, place: string, killed: number) => ({
      id: `${place}-${date}`,
      date,
      place,
      accounts: [{ source: 'agency', killed }],
    });
    const close = small(
      ['2020-01-01', '2020-03-01'].flatMap(date => [
        at(date, 'aville', 100),
        at(date, 'beton', 103),
        at(date, 'cetown', 250),
      ]),
    );
    const chart = makeKind(close, 'slope', 'killed by=place', { split: '2020-02' });
    expect(notesUnder(chart, locale)).toContain('Some dots have no room for their number: see the table.');
  });

  test('refuses what are not two spans of time', () => {
    expect(rules('killed by=region', {})).toEqual([
      'charts/periods: ::slope does not say which two spans of time it compares → write split=2017-01-01, or compare=2015,2016',
    ]);
    expect(rules('killed by=region', { split: 'July' })[0]).toMatch(
      /"split=July" is not a day, a month or a year/,
    );
    expect(rules('killed by=region', { split: '2020', compare: '2019,2020' })[0]).toMatch(
      /remove one of them$/,
    );
    expect(rules('killed by=region to=2020-03', { split: '2020-06' })[0]).toMatch(
      /leaves nothing on one side/,
    );
    expect(rules('killed by=region', { compare: '2020-01' })[0]).toMatch(/does not name two spans/);
    expect(rules('killed by=region', { compare: '2020-05/2020-01,2020-06' })[0]).toMatch(
      /does not name two spans/,
    );
    expect(rules('killed by=region', { compare: '2020-01,2020' })[0]).toMatch(
      /begins before the first has ended/,
    );
    expect(rules('killed by=region from=2020-01', { compare: '2020-01,2020-02' })[0]).toMatch(
      /→ remove from=/,
    );
    expect(rules('killed by=region', { split: '2016-09-05' }, demonstration)[0]).toMatch(
      /there is nothing before 5 September 2016 → choose spans/,
    );
    expect(rules('killed by=month', { split: '2020-07' })[0]).toMatch(
      /^charts\/wrong-by: .* by month: none is in both/,
    );
    expect(rules('killed by=event', { split: '2020-07' })[0]).toMatch(/^charts\/wrong-by/);
  });

  test('keeps to a licence that keeps rows back', () => {
    const kept = small(
      Array.from({ length: 7 }, (_, i) => ({ id: `e${i}`, date: `2020-0${i + 1}-01` })),
      { licence: { name: 'Kept', redistribute: false } },
    );
    expect(makeKind(kept, 'slope', 'attacks by=region', { split: '2020-04' }).rows).toHaveLength(1);
    expect(rules('attacks by=region', { split: '2020-06' }, kept)[0]).toMatch(/^charts\/rows-not-allowed/);
  });
});
