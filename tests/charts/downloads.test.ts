import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { buildChart } from '../../src/charts/build-chart.ts';
import { hasDrawing } from '../../src/charts/draw-chart.ts';
import type { Chart, ChartKind } from '../../src/charts/registry.ts';
import type { Dataset } from '../../src/dataset/types.ts';
import { cssColour } from '../../src/scene/theme-colour.ts';
import { parseQuestion } from '../../src/tally/parse-question.ts';
import { wordsOf } from '../../src/tally/words-of.ts';
import { answerIn } from '../../src/wording/labelled-answer.ts';
import { rounds } from '../rounds.ts';
import { datasetOf, eventList } from '../unit/arbitrary-dataset.ts';
import { course } from './course.ts';
import { demonstration, everySort, small } from './figures.ts';
import { governorates } from './governorates.ts';
import { besides, locale, makeChart } from './make-chart.ts';
import { marksOf, readCsv, readJson } from './read-downloads.ts';

// A busy machine may take long over hundreds of charts.
vi.setConfig({ testTimeout: 60_000 });

const weeks = small([
  { id: 'a', date: '2020-02-10', accounts: [{ source: 'agency', killed: '3+' }] },
  { id: 'b', date: '2020-02-12', accounts: [{ source: 'agency', killed: 6 }] },
  { id: 'c', date: '2020-02-13', accounts: [{ source: 'agency' }] },
  { id: 'd', date: '2020-02-15', accounts: [{ source: 'agency', killed: 0 }] },
  { id: 'e', date: '2020-02-10', dateEnd: '2020-02-12', accounts: [{ source: 'agency', killed: '2-4' }] },
]);
const hours = small([
  {
    id: 'told',
    date: '2020-02-10',
    accounts: [
      { id: 'first', source: 'agency', published: '2020-02-10T09:00', killed: 35, status: 'superseded' },
      { source: 'agency', published: '2020-02-10T14:20', killed: '41+', supersedes: 'first' },
      { source: 'monitor', published: '2020-02-10T10:10', cumulative: true, killed: '30-50' },
      { source: 'monitor', published: '2020-02-10T12:00', killed: 7, status: 'retracted' },
    ],
  },
]);
const regions = governorates({ 'SY-HL': 12, 'SY-TA': 0, 'SY-HI': null, 'SY-DY': '3+', 'SY-HM': '2-4' });

/** Every kind of chart, each with every sort of figure. */
const charts: Record<string, Chart> = {
  bar: makeChart(everySort, 'bar', 'killed by=event'),
  'bar of incomplete sums': makeChart(demonstration, 'bar', 'killed by=place source=state-media'),
  'bar of counts': makeChart(demonstration, 'bar', 'attacks by=region'),
  'bar that shows the low': makeChart(everySort, 'bar', 'killed by=place', { show: 'low' }),
  stack: makeChart(demonstration, 'stack', 'explosions by=place,weapon'),
  'stack of people': makeChart(demonstration, 'stack', 'killed by=region,control'),
  range: makeChart(everySort, 'range', 'killed by=event'),
  'range of rows': makeChart(everySort, 'range', 'killed by=region'),
  compare: makeChart(demonstration, 'compare', 'killed by=region', {
    others: [besides(everySort, 'killed by=region')],
  }),
  timeline: makeChart(weeks, 'timeline', 'killed by=day'),
  line: makeChart(course, 'line', 'killed by=region,month'),
  'line of running sums': makeChart(course, 'line', 'killed by=month cumulative'),
  slope: makeChart(course, 'slope', 'killed by=region', { split: '2020-07-01' }),
  multiples: makeChart(course, 'multiples', 'killed by=region,month', { of: 'timeline' }),
  'multiples of ranges': makeChart(demonstration, 'multiples', 'killed by=region,event', { of: 'range' }),
  'map by region': makeChart(regions, 'map', 'killed by=region'),
  'map by place': makeChart(demonstration, 'map', 'killed by=place'),
  toll: makeChart(hours, 'toll', 'killed event=told'),
  'toll without hours': makeChart(everySort, 'toll', 'killed event=range'),
  'table of events': makeChart(everySort, 'table', 'attacks', { columns: ['place', 'killed', 'injured'] }),
  'table of sums': makeChart(demonstration, 'table', 'killed by=region,weapon'),
  'table of claims that overlap': makeChart(demonstration, 'table', 'attacks by=claimant'),
};

test('every kind is tested', () => {
  const kinds: Record<ChartKind, true> = {
    bar: true,
    stack: true,
    range: true,
    compare: true,
    timeline: true,
    line: true,
    slope: true,
    multiples: true,
    map: true,
    table: true,
    toll: true,
  };
  expect(new Set(Object.values(charts).map(chart => chart.kind))).toEqual(new Set(Object.keys(kinds)));
});

const low = (record: Record<string, string>) => record['low'] ?? record['figure_low'] ?? '';

/** Checks that each record is drawn, and nothing else. */
function expectDrawn(chart: Chart): void {
  const { header, records } = readCsv(chart);
  const counted = chart.table.sums[0]?.measure ?? '';
  const figureOf = (record: Record<string, string>) =>
    header.includes('low') ? low(record) : (record[counted] ?? '');
  const first = header[1] ?? '';
  const names = [...new Map(records.map(record => [record['key']?.split(',')[0], record[first]])).values()];
  const positive = records.filter(record => Number(figureOf(record)) > 0);
  const zeros = records.filter(record => figureOf(record) === '0');
  const wordless = records.filter(record => figureOf(record) === '');
  for (const marks of marksOf(chart)) {
    switch (chart.kind) {
      case 'bar':
        expect(marks.texts('.name text')).toEqual(names);
        expect(marks.count('.low :is(rect, path)')).toBe(positive.length);
        expect(marks.count('.zero :is(rect, path)')).toBe(zeros.length);
        expect(marks.count('.words text')).toBe(wordless.length);
        expect(marks.count('.value text')).toBe(positive.length + zeros.length);
        break;
      case 'stack': {
        expect(new Set(marks.texts('.name text'))).toEqual(new Set(names));
        expect(marks.texts('.name text')).toHaveLength(names.length);
        const alone = new Set(chart.series.map(({ key }) => key));
        for (const { key, look } of chart.series) {
          const isOwn = (second = '') => (key === 'others' ? !alone.has(second) : second === key);
          const own = positive.filter(record => isOwn(record['key']?.split(',')[1]));
          const bars = new Set(own.map(record => record['key']?.split(',')[0]));
          const name = look.pale ? 'series-pale' : 'series';
          expect(marks.countBars(`.${name}[fill="${cssColour(look.colour)}"] :is(rect, path)`)).toBe(
            bars.size,
          );
        }
        break;
      }
      case 'range': {
        expect(marks.texts('.name text')).toEqual(names);
        const stated = records.filter(record => record['source'] !== '');
        const spans = stated.filter(
          ({ figure_low: from = '', figure_high: to = '' }) => /^\d+$/.test(to) && Number(to) > Number(from),
        );
        expect(marks.count('circle')).toBe(stated.length + spans.length);
        expect(marks.count('.words text')).toBe(records.length - stated.length);
        break;
      }
      case 'timeline': {
        const inOneSlot = (some: typeof records) => some.filter(({ key }) => key !== 'several');
        expect(marks.count('.low :is(rect, path)')).toBe(inOneSlot(positive).length);
        expect(marks.count('.zero :is(rect, path)')).toBe(inOneSlot(zeros).length);
        expect(marks.count('.band rect')).toBe(chart.several?.stretches.length ?? 0);
        break;
      }
      case 'map': {
        const off = new Set(chart.notOnMap.map(({ key }) => key));
        const on = (some: typeof records) => some.filter(({ key = '' }) => !off.has(key)).length;
        const isRegions = chart.regions.length > 0;
        expect(marks.count(isRegions ? '[class*="map-step-"]' : '.map-disc')).toBe(on(positive));
        expect(marks.count(isRegions ? '.map-region.map-zero' : '.map-disc-zero')).toBe(on(zeros));
        expect(marks.count(isRegions ? '.map-region.map-no-figure' : '.map-disc-no-figure')).toBe(
          on(wordless),
        );
        break;
      }
      case 'toll': {
        const standing = records.filter(record => record['change'] === 'corrected by the source');
        expect(marks.count('.line-mark path')).toBe(standing.length);
        const dated = records.filter(({ time }) => time !== 'time not stated' && time !== '10 February 2020');
        expect(marks.texts('.says text')).toHaveLength(new Set(dated.map(({ source }) => source)).size);
        break;
      }
      case 'compare': {
        const columns = header.filter(name => name.endsWith('_low')).map(name => name.replace('_low', ''));
        expect(marks.texts('.name text')).toEqual(records.map(record => record[first]));
        for (const [i, column] of columns.entries()) {
          const own = records.filter(record => Number(record[`${column}_low`]) > 0);
          const colour = cssColour(chart.looks[i]?.colour ?? '--ink');
          expect(marks.countBars(`.series[fill="${colour}"] :is(rect, path)`)).toBe(own.length);
        }
        break;
      }
      case 'table':
        throw new Error('a table is not drawn');
    }
  }
}

/** Rows of the table, records of the CSV and rows of the JSON, by key and in order. */
function expectSameRows(chart: Chart): void {
  const keys = readCsv(chart).records.map(record => record['key']);
  expect(chart.table.rows).toHaveLength(chart.table.keys.length);
  expect(keys).toEqual(chart.table.keys);
  expect(readJson(chart).rows.map(row => row.key)).toEqual(chart.table.keys);
}

describe.each(Object.entries(charts))('%s: the same rows everywhere', (_, chart) => {
  test('in the table, the CSV and the JSON', () => {
    expect(chart.table.keys.length).toBeGreaterThan(0);
    expectSameRows(chart);
  });

  test('and as marks of the drawing', () => {
    if (!hasDrawing(chart)) expect(marksOf(chart)).toEqual([]);
    else expectDrawn(chart);
  });

  test('CSV and JSON say the same, and the table’s words are all there', () => {
    const { records } = readCsv(chart);
    for (const [i, { words, figures }] of readJson(chart).rows.entries()) {
      const record = records[i] ?? {};
      for (const [key, text] of Object.entries(words)) expect(record[key]).toBe(text ?? '');
      for (const [key, figure] of Object.entries(figures)) {
        const of = (bound: string) => record[`${key}_${bound}`] ?? record[bound] ?? record[key] ?? '';
        expect(of('low')).toBe(String(figure?.low ?? ''));
        expect(of('high')).toBe(figure?.open ? 'open' : String(figure?.high ?? ''));
        expect(of('outer')).toBe(figure?.outerOpen ? 'open' : String(figure?.outer ?? ''));
      }
      const stated = Object.values(record);
      for (const [n, { text, value }] of chart.table.rows[i]?.entries() ?? []) {
        const column = chart.table.columns[n]?.key;
        if (['–', 'no upper figure', 'not in this set'].includes(text)) continue;
        expect(stated, `${column} of row ${i}`).toContain(value === undefined ? text : String(value));
      }
    }
  });
});

test('a timeline’s empty slots are not rows, but its events over several slots are', () => {
  const chart = charts['timeline'];
  if (chart?.kind !== 'timeline') throw new Error('no timeline');
  const drawn = chart.slots.filter(slot => slot.sum !== undefined).map(slot => slot.key);
  expect(chart.slots.length).toBeGreaterThan(drawn.length);
  expect(readCsv(chart).records.map(record => record['key'])).toEqual([...drawn, 'several']);
});

const asked: readonly (readonly [ChartKind, string])[] = [
  ['bar', 'killed by=place'],
  ['bar', 'injured by=claimant'],
  ['bar', 'killed by=weapon source=agency'],
  ['bar', 'killed by=source'],
  ['bar', 'devices by=scene'],
  ['stack', 'attacks by=region,control'],
  ['stack', 'killed by=place,control'],
  ['range', 'killed by=event'],
  ['range', 'injured by=region'],
  ['timeline', 'killed by=month'],
  ['table', 'killed by=scene,weapon'],
  ['table', 'attacks'],
];

function askIn(dataset: Dataset, kind: ChartKind, words: string) {
  const parsed = parseQuestion(wordsOf(words), dataset);
  if (!parsed.ok) throw new Error(words);
  const spec = { kind, id: 'a-chart', title: undefined, alt: undefined, question: parsed.question };
  return { question: parsed.question, built: buildChart(spec, { dataset, locale }) };
}

test('any data gives the same rows in table, drawing, CSV and JSON, with the sums of the tally', () => {
  let built = 0;
  fc.assert(
    fc.property(eventList, fc.constantFrom(...asked), (events, [kind, words]) => {
      const dataset = datasetOf(events);
      const { question, built: result } = askIn(dataset, kind, words);
      if (!result.ok) return;
      built++;
      const { chart } = result;
      expectSameRows(chart);
      if (kind !== 'table') expectDrawn(chart);
      const { header, records } = readCsv(chart);
      if (!header.includes('low')) return;
      const sums = new Map(answerIn(dataset, question, locale).rows.map(({ key, sum }) => [key, sum]));
      for (const { key = '', low: from, high: to, outer, events: all, unknown } of records) {
        const sum = sums.get(key);
        if (sum === undefined) throw new Error(`the tally has no row ${key}`);
        expect([all, unknown]).toEqual([String(sum.events), String(sum.unknown)]);
        const end = (n: number) => (n === Number.POSITIVE_INFINITY ? 'open' : String(n));
        const isUnknown =
          sum.kind === 'incomplete' || (sum.unknown === sum.events && sum.low === 0 && sum.high > 1e9);
        expect([from, to, outer]).toEqual(
          isUnknown ? ['', '', ''] : [String(sum.low), end(sum.high), end(sum.outer)],
        );
      }
    }),
    { numRuns: rounds(250) },
  );
  expect(built).toBeGreaterThan(rounds(150));
});
