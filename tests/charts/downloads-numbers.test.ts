import { describe, expect, test } from 'vitest';
import { demonstration, everySort, small } from './figures.ts';
import { makeChart } from './make-chart.ts';
import { readCsv, readJson } from './read-downloads.ts';

describe('numbers', () => {
  const { records } = readCsv(makeChart(everySort, 'bar', 'killed by=event sort=key'));
  const row = (key: string) => records.find(record => record['key'] === key) ?? {};
  const numbers = (key: string) =>
    ['low', 'high', 'outer', 'unknown', 'printed'].map(name => row(key)[name] ?? 'no column');

  test('zero is 0; an unknown figure is empty and counted', () => {
    expect(numbers('none')).toEqual(['0', '0', '0', '0', '0']);
    expect(numbers('unknown')).toEqual(['', '', '', '1', 'no figure']);
  });

  test('an open end is a word, and a mixed figure appears only in the outer bound', () => {
    expect(numbers('open')).toEqual(['6', 'open', 'open', '0', '6 or more']);
    expect(numbers('mixed')).toEqual(['0', '0', '7', '0', '0, or up to 7']);
    expect(numbers('range')).toEqual(['8', '12', '12', '0', '8–12']);
  });

  test('figures too few for a sum are empty, with their number', () => {
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

  test('the CSV has no total row; the JSON has the total apart', () => {
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

  test('a source’s figure for dead and wounded together is not a figure for the dead', () => {
    const chart = makeChart(everySort, 'range', 'killed by=event event=mixed,unknown sort=key');
    const figures = readCsv(chart).records.map(({ key, source, figure, ...rest }) => [
      ...[key, source, figure],
      ...['low', 'high', 'outer'].map(bound => rest[`figure_${bound}`]),
    ]);
    expect(figures).toEqual([
      ['mixed,monitor', 'The Monitor', '0', '0', '0', '0'],
      ['mixed,ministry', 'The Ministry', '7 dead and wounded', '', '', '7'],
      ['unknown', '', 'no figure', '', '', ''],
    ]);
  });

  test('the sum of one source’s figures keeps the bound of its mixed ones', () => {
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

  test('an imprecise date is the range of days it may mean', () => {
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
