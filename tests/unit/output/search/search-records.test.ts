import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import {
  chartsFoundAlone,
  eventsFoundAlone,
  type SearchRecord,
  searchRecords,
} from '../../../../src/output/search/search-records.ts';
import { buildSite } from '../../../../src/site/build-site.ts';
import { readOptions } from '../../../../src/site/read-options.ts';
import type { Site } from '../../../../src/site/types.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** @param data what replaces the data and reports of the fixture. */
async function siteOf(fixture: string, data?: object): Promise<Site> {
  const root = mkdtempSync(join(tmpdir(), 'sourceline-search-'));
  folders.push(root);
  if (data === undefined) {
    for (const name of ['data', 'content'])
      cpSync(join('tests/fixtures', fixture, name), join(root, name), { recursive: true });
  } else {
    mkdirSync(join(root, 'data'));
    writeFileSync(join(root, 'data/many.json'), JSON.stringify(data));
  }
  const options = readOptions({ name: 'Desk' }, { base: '/a/', site: undefined, drafts: false });
  const built = await buildSite(root, options);
  if (!built.ok) throw new Error(built.problems.map(({ what }) => what).join('\n'));
  return built.value;
}

const recordsOf = async (fixture: string, data?: object): Promise<readonly SearchRecord[]> => [
  ...searchRecords(await siteOf(fixture, data)),
];

const many = (n: number) => ({
  format: 'events/1',
  dataset: {
    id: 'many',
    title: 'Many events',
    version: '1.0.0',
    updated: '2020-12-31',
    language: 'en',
    timezone: 'UTC',
    killedMeans: 'everyone',
  },
  sources: { wire: { kind: 'agency', name: 'The Wire' } },
  places: {
    land: { name: 'Landia', level: 'country', codes: { iso: 'XX' } },
    town: {
      name: { en: 'Oldtown', ar: 'البلدة القديمة' },
      aliases: ['Eskişehir'],
      level: 'city',
      in: 'land',
    },
  },
  weapons: { bomb: { name: 'bomb' } },
  events: Array.from({ length: n }, (_, i) => ({
    id: `e${i}`,
    title: `Attack number ${i}`,
    date: `2020-${String(1 + (i % 12)).padStart(2, '0')}-01`,
    place: 'town',
    parts: [{ weapon: 'bomb' }],
    accounts: [{ source: 'wire', killed: i % 9 }],
  })),
});

const countsOf = (records: readonly SearchRecord[]) =>
  Object.fromEntries([...Map.groupBy(records, ({ kind }) => kind)].map(([kind, all]) => [kind, all.length]));

test('reports, charts, events, places, claimants and sources are found, each at its address', async () => {
  const records = await recordsOf('shootings');
  const counts = countsOf(records);
  for (const kind of ['report', 'chart', 'event', 'place', 'source', 'data'])
    expect(counts[kind], kind).toBeGreaterThan(0);
  for (const { address } of records) expect(address).toMatch(/^\/a\//);
  const report = records.find(({ kind }) => kind === 'report');
  expect(report?.text.length).toBeGreaterThan(100);
  expect(report?.text).not.toMatch(/[<>]|&[a-z]+;/);
});

test('an event is found by every spelling of its place, and by its weapon and source', async () => {
  const records = await recordsOf('', many(1));
  const event = records.find(({ kind }) => kind === 'event');
  expect(event).toMatchObject({
    address: '/a/data/many/events/e0/',
    title: 'Attack number 0',
    about: '1 January 2020. Many events',
  });
  for (const word of ['Oldtown', 'البلدة القديمة', 'Eskişehir', 'Landia', 'bomb', 'The Wire'])
    expect(event?.text).toContain(word);
});

test('of many events, the pages of their list are found, by the names of all events on them', async () => {
  const alone = countsOf(await recordsOf('', many(eventsFoundAlone)));
  expect([alone['event'], alone['events']]).toEqual([eventsFoundAlone, undefined]);
  const records = await recordsOf('', many(eventsFoundAlone + 1));
  const lists = records.filter(({ kind }) => kind === 'events');
  expect(lists.length).toBe(6);
  expect(records.some(({ kind }) => kind === 'event')).toBe(false);
  expect(lists[1]?.address).toBe('/a/data/many/page/2/');
  expect(lists[0]?.title).toBe('Events from 1 January 2020 to 1 March 2020');
  const text = lists.map(list => list.text).join('. ');
  for (let i = 0; i <= eventsFoundAlone; i++) expect(text).toMatch(new RegExp(`Attack number ${i}(?:\\.|$)`));
});

test('of many charts, their reports are found by the titles of their charts', async () => {
  const site = await siteOf('shootings');
  const [one] = site.charts.values();
  if (one === undefined) throw new Error('the fixture has a chart');
  const withCharts = (n: number): Site => ({
    ...site,
    charts: new Map(Array.from({ length: n }, (_, i) => [`chart-${i}`, one])),
  });
  const charts = (records: Iterable<SearchRecord>) => [...records].filter(({ kind }) => kind === 'chart');
  expect(charts(searchRecords(withCharts(chartsFoundAlone)))).toHaveLength(chartsFoundAlone);
  const records = [...searchRecords(withCharts(chartsFoundAlone + 1))];
  expect(charts(records)).toEqual([]);
  const report = records.find(({ address }) => address.endsWith(`/reports/${one.report.slug}/`));
  expect(report?.text).toContain(one.chart.title.text);
});
