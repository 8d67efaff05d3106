import { describe, expect, test } from 'vitest';
import type { ChartKind } from '../../src/charts/registry.ts';
import { dataChecksum } from '../../src/dataset/data-checksum.ts';
import { chartCsv } from '../../src/output/files/chart-csv.ts';
import { datasetOf, demonstration, everySort } from './figures.ts';
import { makeChart } from './make-chart.ts';
import { readCsv } from './read-downloads.ts';

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

  test('appear once when asked for twice', () => {
    expect(headerOf('table', 'attacks', ['place', 'city', 'killed', 'killed'])).toEqual([
      ...['key', 'place', 'killed', 'killed_low', 'killed_high', 'killed_outer'],
      ...data,
    ]);
  });

  test('of a newsroom’s own classes are renamed if they clash with the fixed ones', () => {
    const own = { ...JSON.parse(demonstration.original) };
    own.facets = { low: { name: 'Low ground' } };
    own.events[0].facets = { low: 'valley' };
    const dataset = datasetOf(JSON.stringify(own), demonstration.file);
    const { header, records } = readCsv(makeChart(dataset, 'bar', 'killed by=low sort=-killed'));
    expect(header.slice(0, 4)).toEqual(['key', 'low_2', 'measure', 'low']);
    expect(records[0]).toMatchObject({ key: 'valley', low_2: 'valley', low: '35' });
  });

  test('name the dataset and its version on every row', () => {
    const { records } = readCsv(makeChart(demonstration, 'bar', 'killed by=place'));
    expect(records).toHaveLength(5);
    for (const record of records) {
      expect(data.map(name => record[name])).toEqual([
        'syria-2016-09-05',
        demonstration.version,
        demonstration.updated,
        dataChecksum(demonstration, [...demonstration.events.keys()]),
      ]);
    }
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

  test('a line break is quoted, as are quotes, doubled', () => {
    expect(chartCsv(named('Upper "town"\nLower town'))).toContain(',"Upper ""town""\nLower town",');
  });

  test('begins with a byte order mark, and every row ends in CRLF', () => {
    const csv = chartCsv(makeChart(demonstration, 'bar', 'killed by=place'));
    expect(csv.startsWith('\ufeffkey,')).toBe(true);
    expect(csv.match(/\r\n/g)).toHaveLength(6);
    expect(csv.endsWith('\r\n')).toBe(true);
  });
});
