import { expect, test } from 'vitest';
import { buildChart } from '../../src/charts/build-chart.ts';
import type { ChartSpec } from '../../src/charts/chart-spec.ts';
import type { VerdictRow } from '../../src/dataset/pairs/verdict-file.ts';
import { readDatasets } from '../../src/dataset/read-datasets.ts';
import type { Dataset } from '../../src/dataset/types.ts';
import { demonstration } from './figures.ts';
import { besides, faultsOf, locale, makeKind, specOf } from './make-chart.ts';

const { datasets } = readDatasets(process.cwd(), 'data');
const [day, month] = ['syria-2016-09-05', 'ucdp-syria-2016-09'].map(id => datasets.get(id));
if (day === undefined || month === undefined) throw new Error('the demonstration is not there');

const others = (question: string): ChartSpec['others'] => [besides(month, question)];

test('rule 32: each dataset has a bar and a column of its own, and nothing is added over them', () => {
  const question = 'killed by=region from=2016-09-05 to=2016-09-05';
  const chart = makeKind(day, 'compare', question, { others: others(question) });
  expect(chart.table.columns.map(({ label }) => label.replace(/[\u2066-\u2069]/g, ''))).toEqual([
    'Governorate',
    'Ledger Desk',
    'UCDP',
  ]);
  expect(chart.table.foot).toBeUndefined();
  expect(chart.rows.map(({ key, bars }) => [key, ...bars.map(({ printed }) => printed)])).toEqual([
    ['sy-tartous,sy-tartus', '35', '45'],
    ['sy-hasakeh,sy-al-hasakah', '5, or up to 12', '9'],
    ['sy-homs', '3–4', '5'],
    ['sy-rif-dimashq', '1–3', '5'],
    [',sy-aleppo', 'not in this set', '29'],
    [',sy-damascus', 'not in this set', '3'],
    [',sy-deir-ez-zor', 'not in this set', '3'],
  ]);
  const notes = chart.notes.join(' ').replace(/[\u2066-\u2069]/g, '');
  expect(notes).toContain('UCDP counts everyone killed');
  expect(notes).toContain('3 rows are in UCDP alone.');
  expect(notes).not.toContain('different days');
  expect(chart.others?.map(({ id, version }) => [id, version])).toEqual([
    ['ucdp-syria-2016-09', month.version],
  ]);
  expect(chart.dataHash).not.toBe(chart.others?.[0]?.dataHash);
});

test('rule 32: says where datasets cover other days, and orders times', () => {
  const chart = makeKind(day, 'compare', 'attacks by=day', { others: others('attacks by=day') });
  expect(chart.notes.join(' ')).toContain('The datasets cover different days');
  expect(chart.rows.map(({ key }) => key).slice(0, 2)).toEqual([',2016-09-01', ',2016-09-02']);
  expect(chart.rows.at(-1)?.key).toMatch(/^,/);
  expect(chart.period).toMatch(/5 September 2016.*; .*2016/);
});

test('says how the figures of each dataset are added up in one go, and once if all do the same', () => {
  const question = 'killed by=region';
  const readingBeside = (other: Dataset): string[] =>
    makeKind(day, 'compare', question, { others: [besides(other, question)] }).reading.map(words =>
      words.replace(/[\u2066-\u2069]/g, ''),
    );
  const unlike = readingBeside(month);
  expect(unlike).toHaveLength(2);
  expect(unlike[0]).toMatch(/^Ledger Desk: The lowest and the highest figure/);
  expect(unlike[1]).toMatch(/^UCDP: /);
  const alike = readingBeside({ ...day, id: 'copy', title: { en: 'Copy' } });
  expect(alike).toHaveLength(3);
  expect(alike[0]).toMatch(/^The lowest and the highest figure/);
  expect(alike[2]).toMatch(/^Copy: The dashed part/);
});

const row = (one: string, other: string, verdict: VerdictRow['verdict']): VerdictRow => ({
  one,
  other,
  verdict,
  why: undefined,
  row: 2,
});
const match = {
  one: day.id,
  other: month.id,
  file: 'data/matches/a--b.csv',
  hash: '',
  rows: [
    row('tartous-arzouna', '227449', 'same'),
    row('homs-bab-tadmur', '227455', 'same'),
    row('saboura-road', '227454', 'unsure'),
  ],
};

test('rule 33: shows what both have, what nobody can say, what one has alone, and how figures differ', () => {
  const question = 'killed by=event from=2016-09-05 to=2016-09-05';
  const spec = specOf(day, 'compare', question, { others: others(question) });
  const built = buildChart(spec, { dataset: day, locale, findMatch: () => match });
  if (!built.ok || built.chart.kind !== 'compare') throw new Error('no comparison');
  const { table, notes } = built.chart;
  const standing = table.rows.map(cells => cells[1]?.text.replace(/[\u2066-\u2069]/g, ''));
  expect(standing.slice(0, 5)).toEqual([
    'both',
    'both',
    'perhaps both',
    'Ledger Desk only',
    'Ledger Desk only',
  ]);
  expect(standing.filter(words => words === 'UCDP only')).toHaveLength(12);
  const said = notes.join(' ').replace(/[\u2066-\u2069]/g, '');
  expect(said).toContain('2 events are in both datasets, by our comparison.');
  expect(said).toContain('Of the events in both: 2 with a higher figure in UCDP.');
  expect(said).toContain('One pair may be the same event: our comparison could not tell.');
  expect(said).toContain('In UCDP alone: 12 events, 46 killed.');
  expect(table.sums).toEqual([]);
});

test('refuses one dataset, four, groupings that mean nothing in the other, and events without verdicts', () => {
  const rules = (question: string, more: ChartSpec['others']) =>
    faultsOf(day, 'compare', question, more === undefined ? {} : { others: more }).map(({ rule }) => rule);
  expect(rules('killed by=region', [])).toEqual(['charts/compare']);
  const region = besides(month, 'killed by=region');
  expect(rules('killed by=region', [region, region, region])).toEqual(['charts/compare']);
  expect(rules('killed by=source', others('killed by=source'))).toEqual(['charts/wrong-by']);
  expect(rules('killed by=event', others('killed by=event'))).toEqual(['charts/compare']);
  expect(faultsOf(demonstration, 'bar', 'killed by=place', { others: [region] })).toMatchObject([
    { rule: 'charts/unused-option', option: 'datasets' },
  ]);
});
