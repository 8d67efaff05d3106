import { describe, expect, test } from 'vitest';
import { chartCsv } from '../../src/output/files/chart-csv.ts';
import { chartGeoJson } from '../../src/output/files/chart-geojson.ts';
import { chartJson } from '../../src/output/files/chart-json.ts';
import { chartMarkdown } from '../../src/output/files/chart-markdown.ts';
import { rateHints } from '../../src/site/rate-hints.ts';
import { governorates } from './governorates.ts';
import { locale, makeChart, makeKind } from './make-chart.ts';

const dataset = governorates(
  { 'SY-TA': 0, 'SY-HI': 45, 'SY-ID': null, 'SY-HL': '30+', 'SY-DI': 1, 'SY-DY': { casualties: 70 } },
  {
    populations: {
      ...{ 'SY-TA': 800_000, 'SY-HI': 1_500_000, 'SY-ID': 1_600_000 },
      ...{ 'SY-HL': 4_000_000, 'SY-DI': 1_700_000, 'SY-DY': 700_000 },
    },
  },
);
const question = 'killed by=region per=100000';
const publication = { publisher: 'The Desk' };

describe('a map of rates', () => {
  const chart = makeKind(dataset, 'map', question);
  const shown = Object.fromEntries(
    chart.regions
      .filter(({ state }) => state !== 'no-attack')
      .map(({ rows, state, step, printed }) => [rows[0], [state, step, printed]]),
  );

  test('shades regions by their lowest rate; zero, unknown and open stay what they are', () => {
    expect(shown).toEqual({
      'sy-hi': ['value', 5, '3'],
      'sy-hl': ['value', 3, '0.75 or more'],
      'sy-di': ['value', 1, '0.059*'],
      'sy-dy': ['zero', 0, '0, or up to 10*'],
      'sy-ta': ['zero', 0, '0*'],
      'sy-id': ['no-figure', 0, 'no figure'],
    });
    expect(chart.legend.slice(0, 4).map(({ label }) => label)).toEqual([
      '0.03 to under 0.1',
      '0.1 to under 0.3',
      '0.3 to under 1',
      '1 to under 3',
    ]);
  });

  test('says what the rates are, and not that the map shows counts', () => {
    expect(chart.measure).toBe('People reported killed per 100,000 inhabitants, by governorate');
    expect(chart.title.text).toBe(
      'How many people were reported killed per 100,000 inhabitants, by governorate?',
    );
    expect([...chart.notes, ...chart.reading].join(' ')).not.toContain('counts, not rates');
    expect(chart.notes).toContain(
      'Rates are per 100,000 inhabitants, by the population of 2018 (Office of Numbers), and for the whole period, not for a year.',
    );
    expect(chart.description).toContain(
      '*\u00a0Fewer than 20: a rate of so few can change greatly by chance.',
    );
  });

  test('its table and its downloads have what was counted, the population and the rate', () => {
    expect(chart.table.columns.map(({ label }) => label)).toContain('Population');
    const row = chart.table.keys.indexOf('sy-hi');
    expect(chart.table.rows[row]?.map(({ text }) => text)).toContain('1,500,000');
    const [head = '', ...lines] = chartCsv(chart).slice(1).split('\r\n');
    const names = head.split(',');
    const cells = lines.find(line => line.startsWith('sy-hl,'))?.split(',') ?? [];
    const cell = (name: string) => cells[names.indexOf(name)];
    expect(
      ['low', 'high', 'counted_low', 'counted_high', 'population', 'population_years', 'per'].map(cell),
    ).toEqual(['0.75', 'open', '30', 'open', '4000000', '2018', '100000']);
    const json = JSON.parse(chartJson(chart, publication));
    expect(json.populations).toEqual({
      name: 'Office of Numbers',
      url: 'https://numbers.example/',
      licence: null,
    });
    expect(json.rows[0].figures.killed.rate).toEqual({
      per: 100_000,
      population: 1_500_000,
      years: ['2018'],
      low: 45,
      high: 45,
      outer: 45,
      best: null,
    });
    const features: { properties: { key: string; rate?: object } }[] = JSON.parse(
      chartGeoJson(chart, publication),
    ).features;
    expect(features.find(({ properties }) => properties.key === 'sy-di')?.properties.rate).toMatchObject({
      population: 1_700_000,
    });
    expect(chartMarkdown(chart, publication, locale)).toContain(
      'Populations: [Office of Numbers](https://numbers.example/)',
    );
  });
});

test('a unit that several regions are in has their events by all their people', () => {
  const two = governorates(
    { 'SY-HI': 45 },
    {
      populations: { 'SY-HI': 1_500_000 },
      places: {
        twin: {
          name: 'Region SY-HI governorate',
          level: 'admin1',
          in: 'land',
          codes: { iso: 'SY-HI' },
          population: { 2018: 500_000 },
        },
      },
      events: [
        { id: 'more', date: '2020-05-02', place: 'twin', accounts: [{ source: 'monitor', killed: 15 }] },
      ],
    },
  );
  const { regions } = makeKind(two, 'map', question);
  expect(regions.find(({ rows }) => rows.length === 2)?.printed).toBe('3');
});

test('dots of sources are rates of their row', () => {
  const chart = makeKind(dataset, 'range', question);
  const dots = Object.fromEntries(
    chart.rows.map(({ key, dots: own }) => [key, own.map(({ printed }) => printed)]),
  );
  expect(dots).toMatchObject({
    'sy-hi': ['3'],
    'sy-hl': ['0.75 or more'],
    'sy-dy': ['0*', '10 dead and wounded'],
  });
  expect(chartCsv(chart)).toContain('counted_low');
});

test('bars, timelines and tables take rates', () => {
  const bar = makeKind(dataset, 'bar', `${question} sort=-killed`);
  expect(bar.rows.map(({ printed }) => printed)).toEqual([
    '3',
    '0.75 or more',
    '0.059*',
    'no figure',
    '0, or up to 10*',
    '0*',
  ]);
  const line = makeKind(dataset, 'timeline', 'killed by=month region=sy-hi per=100000');
  expect(line.slots.map(({ short }) => short)).toEqual(['3']);
  expect(line.notes.join(' ')).toContain('and for each month, not for a year.');
  const table = makeChart(dataset, 'table', 'attacks by=region per=1000000').table;
  expect(table.rows[0]?.map(({ text }) => text)).toEqual(expect.arrayContaining(['1.4*', '1', '700,000']));
});

test('a map of counts is offered as one of rates, where the populations are known', () => {
  const chartOf = (kind: 'map' | 'bar', asked: string, of = dataset) => ({
    chart: makeChart(of, kind, asked),
  });
  const hints = (charts: Readonly<Record<string, ReturnType<typeof chartOf>>>, of = dataset) =>
    rateHints({ charts: new Map(Object.entries(charts)), datasets: new Map([[of.id, of]]) });
  const counts = chartOf('map', 'killed by=region');
  expect(hints({ counts })[0]).toContain('The map counts shows counts');
  expect(hints({ one: counts, other: counts })[0]).toContain('The maps one, other show counts');
  expect(hints({ rates: chartOf('map', question), bar: chartOf('bar', 'killed by=region') })).toEqual([]);
  const unknown = governorates({ 'SY-TA': 1 });
  expect(hints({ counts: chartOf('map', 'killed by=region', unknown) }, unknown)).toEqual([]);
});
