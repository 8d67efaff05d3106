import { describe, expect, test } from 'vitest';
import { chartCsv } from '../../src/output/files/chart-csv.ts';
import { chartJson } from '../../src/output/files/chart-json.ts';
import { demonstration, everySort, small } from './figures.ts';
import { makeChart } from './make-chart.ts';
import { publication, readCsv, readJson } from './read-downloads.ts';

describe('JSON', () => {
  test('names each source, its publisher and its address', () => {
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

  test('has null where the site, the licence or a source’s address is unknown', () => {
    const chart = makeChart(small([{ id: 'a' }]), 'bar', 'attacks by=place');
    expect(JSON.parse(chartJson(chart, { publisher: 'P' }))).toMatchObject({
      page: null,
      dataset: { licence: null },
      sources: { speakers: [{ id: 'agency', url: null }] },
    });
    expect(chartJson(chart, { publisher: 'P' })).toMatch(/^\{\n {2}"format": "sourceline-chart\/2",\n/);
  });

  test('distinguishes unknown, zero, open and incomplete', () => {
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

describe('what a licence withholds', () => {
  const licence = { name: 'Not to be passed on', url: 'https://licence.example/', redistribute: false };
  const events = ['a', 'b', 'c'].map(id => ({ id, accounts: [{ source: 'agency', killed: 2 }] }));
  const [closed, open] = [small(events, { licence }), small(events)];

  test.each([
    ['bar', 'killed by=event', true],
    ['stack', 'killed by=place,event', true],
    ['range', 'killed by=event', true],
    ['bar', 'killed by=place', false],
    ['range', 'killed by=place', true],
    ['timeline', 'killed by=day', false],
    ['table', 'killed by=place', false],
  ] as const)('%s of %s: single events %s', (kind, question, ofEvents) => {
    expect(makeChart(open, kind, question)).toMatchObject({ ofEvents, downloadable: true });
    if (question.includes('event')) {
      expect(() => makeChart(closed, kind, question)).toThrow('charts/rows-not-allowed');
      return;
    }
    const closedChart = makeChart(closed, kind, question);
    expect(closedChart).toMatchObject({ ofEvents, downloadable: !ofEvents });
    if (ofEvents) {
      expect(() => chartCsv(closedChart)).toThrow('rows of "a-chart" are events');
      expect(() => chartJson(closedChart, publication)).toThrow('rows of "a-chart" are events');
    } else {
      expect(readJson(closedChart).dataset.licence).toEqual({ name: licence.name, url: licence.url });
      expect(readCsv(closedChart).records).toHaveLength(1);
    }
  });

  test('a table of events is one row each, and may be redistributed where nothing forbids it', () => {
    expect(makeChart(open, 'table', 'attacks')).toMatchObject({ ofEvents: true, downloadable: true });
  });
});
