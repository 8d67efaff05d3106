import { describe, expect, test } from 'vitest';
import type { ChartKind } from '../../src/charts/types.ts';
import { chartCsv } from '../../src/draw/chart-csv.ts';
import { chartJson } from '../../src/draw/chart-json.ts';
import { datasetOf, demonstration, everySort, small } from './figures.ts';
import { makeChart } from './make-chart.ts';
import { publication, readCsv, readJson } from './read-downloads.ts';

const data = ['dataset', 'data_version', 'data_updated', 'data_hash'];
const sum = ['measure', 'low', 'high', 'outer', 'best', 'events', 'unknown', 'printed'];

describe('columns', () => {
  const headerOf = (kind: ChartKind, question: string, columns?: readonly string[]) =>
    readCsv(makeChart(demonstration, kind, question, columns && { columns })).header;

  test('of sums are the same whatever the figures are', () => {
    expect(headerOf('bar', 'killed by=place')).toEqual(['key', 'place', ...sum, 'support', ...data]);
    expect(headerOf('bar', 'killed by=place place=tartous')).toEqual(headerOf('bar', 'killed by=place'));
    expect(headerOf('table', 'injured by=region,control')).toEqual([
      ...['key', 'region', 'control', ...sum, 'support'],
      ...data,
    ]);
  });

  test('of counts are one number', () => {
    expect(headerOf('stack', 'explosions by=place,weapon')).toEqual([
      ...['key', 'place', 'weapon', 'explosions'],
      ...data,
    ]);
  });

  test('of single figures keep the words and the numbers behind them', () => {
    const figure = ['measure', 'figure', 'figure_low', 'figure_high', 'figure_outer'];
    expect(headerOf('range', 'killed by=event')).toEqual([
      ...['key', 'event', 'source', ...figure, 'standing'],
      ...data,
    ]);
    expect(headerOf('table', 'attacks', ['date', 'place', 'killed', 'explosions'])).toEqual([
      ...['key', 'date', 'date_first', 'date_last', 'place'],
      ...['killed', 'killed_low', 'killed_high', 'killed_outer', 'explosions'],
      ...data,
    ]);
  });

  test('asked for twice stand there once', () => {
    expect(headerOf('table', 'attacks', ['place', 'city', 'killed', 'killed'])).toEqual([
      ...['key', 'place', 'killed', 'killed_low', 'killed_high', 'killed_outer'],
      ...data,
    ]);
  });

  test('of a newsroom’s own classes give way to the fixed ones', () => {
    const own = { ...JSON.parse(demonstration.original) };
    own.facets = { low: { name: 'Low ground' } };
    own.events[0].facets = { low: 'valley' };
    const dataset = datasetOf(JSON.stringify(own), demonstration.file);
    const { header, records } = readCsv(makeChart(dataset, 'bar', 'killed by=low sort=-killed'));
    expect(header.slice(0, 4)).toEqual(['key', 'low_2', 'measure', 'low']);
    expect(records[0]).toMatchObject({ key: 'valley', low_2: 'valley', low: '35' });
  });

  test('say on every row of which data it is', () => {
    const { records } = readCsv(makeChart(demonstration, 'bar', 'killed by=place'));
    expect(records).toHaveLength(5);
    for (const record of records) {
      expect(data.map(name => record[name])).toEqual([
        'syria-2016-09-05',
        demonstration.version,
        demonstration.updated,
        demonstration.hash,
      ]);
    }
  });
});

describe('numbers', () => {
  const { records } = readCsv(makeChart(everySort, 'bar', 'killed by=event sort=key'));
  const row = (key: string) => records.find(record => record['key'] === key) ?? {};
  const numbers = (key: string) =>
    ['low', 'high', 'outer', 'unknown', 'printed'].map(name => row(key)[name] ?? 'no column');

  test('nought is 0, an unknown figure is empty and counted', () => {
    expect(numbers('none')).toEqual(['0', '0', '0', '0', '0']);
    expect(numbers('unknown')).toEqual(['', '', '', '1', 'no figure']);
  });

  test('an open end is the word, a mixed figure only the outer bound', () => {
    expect(numbers('open')).toEqual(['6', 'open', 'open', '0', '6 or more']);
    expect(numbers('mixed')).toEqual(['0', '0', '7', '0', '0, or up to 7']);
    expect(numbers('range')).toEqual(['8', '12', '12', '0', '8–12']);
  });

  test('too few figures for a sum are empty, with how many there are', () => {
    const state = readCsv(makeChart(demonstration, 'bar', 'killed by=region source=state-media'));
    expect(state.records.find(({ key }) => key === 'sy-hasakeh')).toMatchObject({
      low: '',
      high: '',
      outer: '',
      events: '2',
      unknown: '2',
      printed: 'a figure for 0 of 2 attacks',
    });
  });

  test('the row of all is no row of the CSV; the JSON has it apart', () => {
    const chart = makeChart(demonstration, 'bar', 'killed by=place');
    expect(chart.table.foot).toBeDefined();
    expect(readCsv(chart).records.map(({ place }) => place)).not.toContain('All');
    expect(readJson(chart).total).toEqual({
      killed: {
        ...{ printed: '44–47, or up to 54', low: 44, high: 47, open: false, outer: 54, outerOpen: false },
        ...{ best: null, events: 5, unknown: 0, incomplete: false },
      },
    });
    expect(readJson(makeChart(demonstration, 'bar', 'killed by=place place=homs')).total).toBeNull();
  });

  test('a source’s figure for dead and wounded together is no figure for the dead', () => {
    const chart = makeChart(everySort, 'range', 'killed by=event event=mixed,unknown sort=key');
    const said = readCsv(chart).records.map(({ key, source, figure, ...rest }) => [
      ...[key, source, figure],
      ...['low', 'high', 'outer'].map(bound => rest[`figure_${bound}`]),
    ]);
    expect(said).toEqual([
      ['mixed,monitor', 'The Monitor', '0', '0', '0', '0'],
      ['mixed,ministry', 'The Ministry', '7 dead and wounded', '', '', '7'],
      ['unknown', '', 'no figure', '', '', ''],
    ]);
  });

  test('what one source’s figures add up to keeps the bound of its mixed ones', () => {
    const dataset = small([
      {
        id: 'a',
        accounts: [
          { source: 'agency', killed: 3 },
          { source: 'agency', casualties: 9 },
        ],
      },
      { id: 'b', accounts: [{ source: 'agency', killed: 1 }] },
    ]);
    expect(readCsv(makeChart(dataset, 'range', 'killed by=place')).records[0]).toMatchObject({
      figure: '4, or up to 10',
      figure_low: '4',
      figure_high: '4',
      figure_outer: '10',
    });
  });

  test('a date no finer than it is known is the days that it may mean', () => {
    const dataset = small([
      { id: 'a', date: '2020-02-01', timePrecision: 'month' },
      { id: 'b', date: '2020-03-05', dateEnd: '2020-03-07' },
    ]);
    const { records } = readCsv(makeChart(dataset, 'table', 'attacks', { columns: ['date'] }));
    expect(records.map(record => [record['date'], record['date_first'], record['date_last']])).toEqual([
      ['February 2020', '2020-02-01', '2020-02-29'],
      ['5–7 March 2020', '2020-03-05', '2020-03-07'],
    ]);
  });
});

/** A chart of one place of this name, with one figure. */
function named(name: string) {
  const own = JSON.parse(everySort.original);
  own.places.aville.name = name;
  return makeChart(datasetOf(JSON.stringify(own), everySort.file), 'bar', 'killed by=place place=aville');
}

describe('text', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['=HYPERLINK("http://evil.example","Homs")', '\'=HYPERLINK("http://evil.example","Homs")'],
    ['+49 30', "'+49 30"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['حمص', 'حمص'],
    ['بلدة «الصبورة»، ريف دمشق', 'بلدة «الصبورة»، ريف دمشق'],
    ['The "old" town, west', 'The "old" town, west'],
    ['Upper town\nLower town', 'Upper town\nLower town'],
    ['“quoted”; half', '“quoted”; half'],
  ])('a place called %j', (name, read) => {
    const { records } = readCsv(named(name));
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({ key: 'aville', place: read, low: '30' });
  });

  test('a line break stands in quotes, as do quotes, doubled', () => {
    expect(chartCsv(named('Upper "town"\nLower town'))).toContain(',"Upper ""town""\nLower town",');
  });

  test('begins with the mark of UTF-8, and every row ends in CRLF', () => {
    const csv = chartCsv(makeChart(demonstration, 'bar', 'killed by=place'));
    expect(csv.startsWith('\ufeffkey,')).toBe(true);
    expect(csv.match(/\r\n/g)).toHaveLength(6);
    expect(csv.endsWith('\r\n')).toBe(true);
  });
});

describe('what a licence keeps back', () => {
  const licence = { name: 'Not to be passed on', url: 'https://licence.example/', redistribute: false };
  const events = [{ id: 'a', accounts: [{ source: 'agency', killed: 2 }] }];
  const [closed, open] = [small(events, { licence }), small(events)];

  test.each([
    ['bar', 'killed by=event', true],
    ['stack', 'killed by=place,event', true],
    ['range', 'killed by=event', true],
    ['bar', 'killed by=place', false],
    ['range', 'killed by=place', false],
    ['timeline', 'killed by=day', false],
    ['table', 'killed by=place', false],
  ] as const)('%s of %s: single events %s', (kind, question, ofEvents) => {
    expect(makeChart(open, kind, question)).toMatchObject({ ofEvents, downloadable: true });
    const kept = makeChart(closed, kind, question);
    expect(kept).toMatchObject({ ofEvents, downloadable: !ofEvents });
    if (ofEvents) {
      expect(() => chartCsv(kept)).toThrow('rows of "a-chart" are events');
      expect(() => chartJson(kept, publication)).toThrow('rows of "a-chart" are events');
    } else {
      expect(readJson(kept).dataset.licence).toEqual({ name: licence.name, url: licence.url });
      expect(readCsv(kept).records).toHaveLength(1);
    }
  });

  test('a table of events is one row each, and may be passed on where nothing forbids it', () => {
    expect(makeChart(open, 'table', 'attacks')).toMatchObject({ ofEvents: true, downloadable: true });
  });
});

describe('JSON', () => {
  test('names who spoke, who publishes, and where', () => {
    const file = readJson(makeChart(demonstration, 'bar', 'killed by=place'));
    expect(file.sources.speakers.map(({ id, party }) => [id, party])).toEqual([
      ['sohr', false],
      ['tartous-hospital-head', false],
      ['state-media', true],
      ['police-commander', true],
      ['police-chief', true],
      ['amaq', true],
    ]);
    expect(file).toMatchObject({
      publisher: publication.publisher,
      page: publication.page,
      credit: null,
      question: 'killed by=place',
      measure: 'People reported killed, by place',
    });
    expect(file.columns.map(({ key, holds, measure }) => [key, holds, measure])).toEqual([
      ['place', 'words', null],
      ['killed', 'figure', 'killed'],
      ['support', 'words', null],
    ]);
  });

  test('has null where nothing is known of the site, the licence or a source’s address', () => {
    const chart = makeChart(small([{ id: 'a' }]), 'bar', 'attacks by=place');
    expect(JSON.parse(chartJson(chart, { publisher: 'P' }))).toMatchObject({
      page: null,
      dataset: { licence: null },
      sources: { speakers: [{ id: 'agency', url: null }] },
    });
    expect(chartJson(chart, { publisher: 'P' })).toMatch(/^\{\n {2}"format": "sourceline-chart\/1",\n/);
  });

  test('tells unknown, nought, open and incomplete apart', () => {
    const figures = new Map(
      readJson(makeChart(everySort, 'bar', 'killed by=event')).rows.map(row => [
        row.key,
        row.figures['killed'],
      ]),
    );
    expect(figures.get('unknown')).toMatchObject({ low: null, high: null, open: false, unknown: 1 });
    expect(figures.get('none')).toMatchObject({ low: 0, high: 0, open: false, unknown: 0 });
    expect(figures.get('open')).toMatchObject({ low: 6, high: null, open: true, outerOpen: true });
    const state = readJson(makeChart(demonstration, 'bar', 'killed by=place source=state-media'));
    expect(state.rows.at(-1)?.figures['killed']).toMatchObject({ low: null, incomplete: true });
  });
});
