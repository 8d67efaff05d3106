import { describe, expect, test } from 'vitest';
import { drawChart, hasDrawing } from '../../src/charts/draw-chart.ts';
import { drawingDocument } from '../../src/scene/drawing-document.ts';
import { course } from './course.ts';
import { demonstration, small } from './figures.ts';
import { faultsOf, locale, makeKind } from './make-chart.ts';

const shorts = (question: string, dataset = course) =>
  makeKind(dataset, 'line', question).series.map(({ key, points }) =>
    [key, ...points.map(point => point?.short ?? '·')].join(' ').trim(),
  );

const rules = (question: string, dataset = course) =>
  faultsOf(dataset, 'line', question).map(({ rule, what, fix }) => `${rule}: ${what} → ${fix}`);

const twelve = small(
  Array.from({ length: 12 }, (_, i) => ({
    id: `e${i}`,
    title: `Event ${i}`,
    date: `2020-0${1 + (i % 6)}-0${1 + (i % 9)}`,
    accounts: [{ source: 'agency', killed: i }],
  })),
);

describe('a line over time', () => {
  test('has a gap where the data has no attack or no figure; of attacks there are none then', () => {
    expect(shorts('killed by=month')).toEqual(['16 20–31 8–16 · 7+ 9+ 3 (14) 5 · · · 6']);
    expect(shorts('killed by=month place=aville')).toEqual(['12 20–31 · · 7+ · · · · · · 6']);
    expect(shorts('attacks by=month')).toEqual(['2 1 2 0 1 2 1 1 0 0 0 1']);
  });

  test('is a line for each row of another word, whichever comes first, in the order of their sums', () => {
    const both = ['north 12 20–31 8–16 · 7+ · · 5 · · · 6', 'south 4 · 0 · · 9 3 (14) · · · · ·'];
    expect(shorts('killed by=region,month')).toEqual(both);
    expect(shorts('killed by=month,region')).toEqual(both);
    expect(shorts('killed by=month,region sort=region')).toEqual(both);
    expect(shorts('killed by=month,region sort=killed')).toEqual(both.toReversed());
    expect(makeKind(course, 'line', 'killed by=region').unit).toBe('month');
  });

  test('runs on as a sum, from the first figure that is known, and says what is unknown', () => {
    expect(shorts('killed by=month cumulative')).toEqual([
      '16 36–47 44–63 44–63 51+ 60+ 63+ 68+ 108+ 108+ 108+ 114+',
    ]);
    const { notes, reading, description, title } = makeKind(course, 'line', 'killed by=month cumulative');
    expect(notes).toEqual([
      'No figure for 1 of 12 attacks: nothing is added for it, so the sum is at least this.',
    ]);
    expect(reading.join(' ')).toMatch(/^Each point is the sum of all up to then\. .* An arrow means/);
    expect(reading.join(' ')).not.toContain('No figure');
    expect(description).toMatch(/^First 16 \(January 2020\), last 114 or more \(December 2020\)\./);
    expect(title.text).toBe('How many people were reported killed, up to the end of each month?');
    expect(shorts('killed by=month cumulative from=2020-05-03')).toEqual(['· 9+ 12+ 17+ 57+ 57+ 57+ 63+']);
    expect(shorts('attacks by=quarter cumulative from=2020-04')).toEqual(['3 6 7']);
    const { notes: ends } = makeKind(course, 'line', 'killed by=month cumulative source=agency');
    expect(ends[0]).toMatch(/from the first of them on there is no sum, and the line ends\.$/);
  });

  test('says how each line runs, and what is not drawn', () => {
    const { description, notes } = makeKind(course, 'line', 'killed by=region,month');
    expect(description).toContain(
      'North: first 12 (January 2020), highest 20–31 (February 2020), last 6 (December 2020). South: first 4',
    );
    expect(notes).toEqual([]);
    const several = { words: 'Over several months: 40', stretches: [[7, 8]] };
    expect(makeKind(course, 'line', 'killed by=month').several).toMatchObject(several);
    expect(makeKind(course, 'line', 'killed by=region,month').several).toMatchObject(several);
    expect(makeKind(course, 'line', 'killed by=month cumulative').several).toBeUndefined();
    expect(makeKind(demonstration, 'line', 'killed').description).toMatch(
      /^44–47, or up to 54 \(5 September 2016\)\./,
    );
  });

  test('beyond six, the rest is one line, and the table has all', () => {
    const chart = makeKind(twelve, 'line', 'killed by=event,month');
    expect(chart.series.map(({ key, look }) => [key, look.colour])).toEqual([
      ...[11, 10, 9, 8, 7, 6].map(n => [`e${n}`, expect.stringMatching(/^--series-[1-6]$/)]),
      ['others', '--series-rest'],
    ]);
    expect(chart.series.at(-1)?.label).toBe('6 others');
    expect(chart.notes).toEqual(['6 more are drawn as “others”; the table has them.']);
    expect(chart.table.rows).toHaveLength(12);
    expect(chart.description).not.toContain('untold');
    const two = makeKind(twelve, 'line', 'killed by=event,month limit=2');
    expect(two.series.map(({ key }) => key)).toEqual(['e11', 'e10', 'others']);
    expect(two.notes).toEqual([]);
  });

  test('refuses what has no line', () => {
    expect(rules('killed by=region,weapon')).toEqual([
      'charts/wrong-by: ::line cannot be grouped by region and weapon: it takes one unit of time, and one other word → use by=month, or by=region,month',
    ]);
    expect(rules('killed by=year,month')[0]).toMatch(/^charts\/wrong-by/);
    expect(rules('killed by=weekday')[0]).toMatch(/which comes again and again → use ::bar for by=weekday/);
    expect(rules('killed by=month limit=3')[0]).toMatch(/^charts\/limit: .* → remove limit=/);
    expect(rules('killed by=region,month limit=9')[0]).toMatch(/→ write limit=6 or less/);
    expect(rules('killed by=month sort=killed')[0]).toMatch(/^charts\/unused-option: .* one line/);
    expect(rules('killed by=region,month sort=month')[0]).toMatch(
      /^charts\/unused-option: .* points of lines/,
    );
    const long = small([
      { id: 'a', date: '2010-01-01' },
      { id: 'b', date: '2020-01-01' },
    ]);
    expect(rules('attacks by=day', long)[0]).toMatch(/^charts\/too-many-slots/);
  });

  test('cumulative has no effect on bars', () => {
    expect(
      faultsOf(course, 'bar', 'killed by=month cumulative').map(({ what, fix }) => `${what} → ${fix}`),
    ).toEqual([
      '"cumulative" has no effect on ::bar → remove "cumulative"; it works with ::line, ::multiples, ::table',
    ]);
    const { table } = makeKind(course, 'table', 'killed by=month cumulative');
    expect(table.columns.map(({ key }) => key)).not.toContain('support');
    expect(makeKind(course, 'table', 'killed by=month cumulative').description).not.toContain('Highest');
  });

  test('without any figure it is a table', () => {
    const none = small([{ id: 'a' }]);
    expect(hasDrawing(makeKind(none, 'line', 'killed by=month'))).toBe(false);
    expect(hasDrawing(makeKind(none, 'line', 'attacks by=month'))).toBe(true);
    const one = small([
      { id: 'a', accounts: [{ source: 'agency', killed: 3 }] },
      { id: 'b', place: 'beton' },
    ]);
    expect(makeKind(one, 'line', 'killed by=place,month').notes).toEqual([
      'No line, as nobody gave a figure: Béton.',
    ]);
  });

  test('of a licence that keeps rows back, no step may rest on fewer than three events', () => {
    const dates = ['2020-01-01', '2020-01-02', '2020-01-03', '2020-02-01', '2020-02-02', '2020-02-03'];
    const kept = (all: readonly string[]) =>
      small(
        all.map((date, i) => ({ id: `e${i}`, date, place: ['aville', 'beton'][i % 2] })),
        { licence: { name: 'Kept', redistribute: false } },
      );
    expect(makeKind(kept(dates), 'line', 'attacks by=month cumulative').series).toHaveLength(1);
    expect(rules('attacks by=month cumulative', kept([...dates, '2020-03-01']))[0]).toMatch(
      /^charts\/rows-not-allowed: .*"March 2020"/,
    );
  });

  test('draws a dot for what stands alone, and one band for each stretch with upper figures', () => {
    const drawn = (question: string) =>
      drawChart(makeKind(course, 'line', question), { document: drawingDocument(), locale }).map(({ root }) =>
        JSON.stringify(root),
      );
    for (const text of drawn('killed by=region,month')) {
      expect(text).toContain('course-band');
      expect(text).toContain('course-outer');
      expect(text).not.toContain('line-band-2');
    }
  });
});
