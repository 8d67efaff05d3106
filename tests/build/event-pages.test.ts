import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite } from '../../src/site/build-site.ts';
import { readOptions } from '../../src/site/read-options.ts';
import { partsOf } from '../../src/views/routes/page-parts.ts';
import { makeDataset, regionsOf } from '../bench/make-work.ts';
import { build } from '../project.ts';
import { makeDesk } from './built-project.ts';

/** No page of HTML is larger, however many events there are. */
const limit = 300_000;
const events = 1000;
const towns = 400;

const project = await makeDesk('bench');
afterAll(() => project.erase());

const reports = 60;
const many = 320;
const ofMany = <T>(make: (i: number) => T): T[] => Array.from({ length: many }, (_, i) => make(i));

type ManySet = {
  dataset: { updated: string };
  sources: Record<string, object>;
  actors: Record<string, object>;
  facts?: object;
  statements?: object[];
  revisions?: object[];
  places: Record<string, object>;
  events: { place: string; claims?: object[]; accounts: object[] }[];
};

/** Many of everything that a page lists, and one event that all sources speak of. */
function addMany(set: ManySet): void {
  for (let i = 0; i < many; i++) {
    set.sources[`paper-${i}`] = {
      kind: 'article',
      name: `The daily paper number ${i} of a town`,
      short: `paper ${i}`,
    };
    set.actors[`brigade-${i}`] = { name: `Brigade number ${i}` };
  }
  set.facts = Object.fromEntries(
    ofMany(i => [
      `fact-${i}`,
      { what: `Inhabitants of district ${i}`, value: 1000 + i, text: `${1000 + i}`, source: `paper-${i}` },
    ]),
  );
  set.statements = ofMany(i => ({
    id: `statement-${i}`,
    source: `paper-${i}`,
    covers: ['event-900', 'event-901'],
    killed: 5,
  }));
  set.revisions = ofMany(i => ({
    date: `${2015 + Math.floor(i / 80)}-01-${10 + (i % 9)}`,
    version: '1.0.0',
    kind: i % 2 === 0 ? 'correction' : 'update',
    text: `We had counted event ${i} twice, and now count it once.`,
    events: [`event-${i}`],
  }));
  const [told] = set.events.slice(902);
  if (told === undefined) throw new Error('too few events');
  told.accounts = ofMany(i => ({ source: `paper-${i}`, killed: 3 + (i % 5) }));
  told.claims = ofMany(i => ({ actor: `brigade-${i}`, kind: 'claimed', by: `paper-${i}` }));
}

const reportText = (i: number) => `---
title: Report number ${i}
description: What happened, in a sentence.
published: 2021-01-01
authors: [The bench]
---

${i === 0 ? '::table[All attacks]{#all-attacks attacks columns=date,place,killed}\n\n::disputed{event-902}' : 'Nothing is counted here.'}
`;

let pages: ReadonlyMap<string, string>;
const page = (path: string): string => {
  const html = pages.get(`${path}index.html`);
  if (html === undefined) throw new Error(`no page ${path}`);
  return html;
};

beforeAll(async () => {
  const boundaries = readFileSync('src/geo/shapes/sy.topo.json', 'utf8');
  const regions = regionsOf(boundaries);
  const set = makeDataset({ events, reports: 0, seed: 5 }, regions) as ManySet;
  // Many events are at a place of their own, all in one region.
  for (const [i, event] of set.events.slice(0, towns).entries()) {
    event.place = `town-${i}`;
    set.places[event.place] = {
      name: `Town number ${i}`,
      level: 'town',
      in: `region-${regions[0]?.toLowerCase()}`,
    };
  }
  addMany(set);
  project.write('data/bench.json', JSON.stringify(set));
  for (let i = 0; i < reports; i++) project.write(`content/reports/report-${i}.md`, reportText(i));
  project.edit('astro.config.mjs', "{ name: 'Test Desk' }", "{ name: 'Test Desk', pictures: false }");
  const run = await build(project);
  expect(run.code, run.output).toBe(0);
  pages = new Map(
    [...project.published()].flatMap(([path, bytes]) =>
      path.endsWith('.html') ? [[path, Buffer.from(bytes, 'latin1').toString('utf8')] as const] : [],
    ),
  );
});

/** The events in the list of a page. */
const rowsOf = (html: string) =>
  [
    ...html
      .slice(0, html.indexOf('</section>', html.indexOf('<ul class="accounts"')))
      .matchAll(/<li class="account".*?\/events\/(event-\d+)\//gs),
  ].map(([, id = '']) => id);

test('no page of a set of 1,000 events is larger than 300 kB', () => {
  const large = [...pages].filter(([, html]) => Buffer.byteLength(html) > limit).map(([path]) => path);
  expect(large).toEqual([]);
  expect(pages.size).toBeGreaterThan(events);
});

test('each event is on exactly one page of the list of its dataset, in the order of the days', () => {
  const paths = Array.from({ length: 10 }, (_, i) => (i === 0 ? '' : `page/${i + 1}/`));
  const listed = paths.flatMap(path => rowsOf(page(`data/bench/${path}`)));
  expect(listed).toEqual(Array.from({ length: events }, (_, i) => `event-${i}`));
  expect(pages.has('data/bench/page/1/index.html')).toBe(false);
  expect(pages.has('data/bench/page/11/index.html')).toBe(false);
});

test('each entry of the other lists is on exactly one page of its list, with the total', () => {
  /** The first page of a list, and the further ones until there is none. */
  function* pagesOf(first: string, rest: string): Generator<string> {
    yield page(first);
    for (let n = 2; pages.has(`${rest}page/${n}/index.html`); n++) yield page(`${rest}page/${n}/`);
  }
  const idsOf = (lists: Iterable<string>, id: RegExp, section = '') =>
    [...lists].flatMap(html => {
      const begin = section === '' ? 0 : html.indexOf(`id="${section}"`);
      const end = section === '' ? html.length : html.indexOf('</section>', begin);
      return [...html.slice(begin, end).matchAll(id)].map(([, found = '']) => found);
    });
  const numbers = ofMany(i => `${i}`);
  const sorted = (ids: readonly string[]) => ids.toSorted((a, b) => Number(a) - Number(b));
  const of = (list: string) => pagesOf('data/bench/', `data/bench/${list}/`);
  expect(sorted(idsOf(of('sources'), /id="source-paper-(\d+)"/g))).toEqual(numbers);
  expect(sorted(idsOf(of('facts'), /district (\d+)</g))).toEqual(numbers);
  expect(sorted(idsOf(of('claimants'), /claimants\/brigade-(\d+)\/"/g, 'claimants'))).toEqual(numbers);
  expect(sorted(idsOf(of('statements'), /sources\/[^"]*--paper-(\d+)"/g, 'statements'))).toEqual(numbers);
  expect(sorted([...new Set(idsOf(of('changes'), /counted event (\d+) twice/g))])).toEqual(numbers);
  const sources = pagesOf('sources/', 'sources/bench/');
  expect(sorted(idsOf(sources, /id="bench--paper-(\d+)"/g))).toEqual(numbers);
  const event = 'data/bench/events/event-902/';
  expect(sorted(idsOf(pagesOf(event, event), /sources\/[^"]*--paper-(\d+)"/g, 'said'))).toEqual(numbers);
  const listed = pagesOf('reports/', 'reports/');
  expect(new Set(idsOf(listed, /reports\/report-(\d+)\//g)).size).toBe(reports);
  expect(page('data/bench/sources/page/2/')).toContain('Sources 51–100 of 326.');
  expect(page(`${event}page/2/`)).toContain('Accounts 101–200 of 320.');
  expect(page('corrections/updates/page/2/')).toContain('Updates 26–50 of 160.');
});

test('a link to a source leads to the page of the list that it is on', () => {
  const [link = ''] = /sources\/[^"]*--paper-300/.exec(page('data/bench/events/event-902/page/4/')) ?? [];
  const [path = '', id = ''] = link.split('#');
  expect(path).toMatch(/^sources\/bench\/page\/\d+\/$/);
  expect(page(path)).toContain(`id="${id}"`);
});

test('each change keeps its address on the page of all changes, and leads from there to where it is now', () => {
  const all = [...page('corrections/').matchAll(/<li id="(r-bench-[^"]+)"/g)].map(([, id = '']) => id);
  expect(new Set(all).size).toBe(many);
  const moved = [
    ...page('corrections/').matchAll(
      /<li id="[^"]+"> ?<a href="\/(corrections\/\w+\/page\/\d+\/)#(r-bench-[^"]+)"/g,
    ),
  ];
  expect(moved.length).toBe(many - 50);
  const [, nav = ''] = page('corrections/').split('aria-label="Years: Corrections"');
  const years = [...(nav.split('</nav>')[0] ?? '').matchAll(/href="\/([^"#]+)#([^"]+)">(\d{4})</g)];
  expect(years.map(([, , , year]) => year)).toEqual(['2018', '2017', '2016', '2015']);
  for (const [, path = '', id] of years) expect(page(path), path).toContain(`id="${id}"`);
  for (const [, path = '', id] of moved) expect(page(path), path).toContain(`id="${id}"`);
});

test('a report shows the first rows of a long table and the first accounts of an event, and says how many there are', () => {
  const report = page('reports/report-0/');
  expect(report).toContain('900 more: in the data');
  expect(report).toMatch(/290 more: [^<]+<\/a>/);
  expect(page('embed/all-attacks/')).toContain('900 more: in the data');
  expect(project.read('dist/charts/all-attacks.csv').trim().split('\n').length).toBeGreaterThan(events);
});

test('a page says where it is on the list, in its title too, and links to the pages and years around it', () => {
  const html = page('data/bench/page/3/');
  expect(html).toContain('<title>Made-up events, for measuring, page 3 of 10 – Test Desk</title>');
  expect(html).toContain('Attacks 201–300 of 1,000, by date.');
  expect(html).toContain('<a href="/data/bench/page/2/" rel="prev"');
  expect(html).toContain('<a href="/data/bench/page/4/" rel="next"');
  expect(html, 'Firefox would load it, against the policy').not.toContain('<link rel="next"');
  expect(html.match(/aria-current="page"/g)).toHaveLength(2);
  const years = [...html.matchAll(/<a href="([^"#]+)#events-(\d{4})"/g)];
  expect(years.map(([, , year]) => year)).toEqual(Array.from({ length: 10 }, (_, i) => `${2011 + i}`));
  for (const [, path = '', year] of years) expect(page(path.slice(1)), year).toContain(`id="events-${year}"`);
  expect(page('data/bench/page/2/')).toContain('<a href="/data/bench/#events" rel="prev"');
  expect(page('data/bench/page/10/')).not.toContain('rel="next"');
});

test('claimants have pages too, the list of the country goes on as that of the dataset, and a short list has none', () => {
  const country = page('data/bench/places/country/');
  expect(rowsOf(country)).toHaveLength(100);
  for (const n of [2, 10]) expect(country).toContain(`href="/data/bench/page/${n}/"`);
  expect(country).toContain('href="/data/bench/page/10/#events-2020"');
  const first = page('data/bench/claimants/red/');
  expect(rowsOf(first)).toHaveLength(100);
  expect(first).toContain('href="/data/bench/claimants/red/claimed/page/2/"');
  expect(page('data/bench/claimants/red/claimed/page/2/')).toContain('claimed by Red side, page 2 of');
  expect(page('data/bench/places/place-1/')).not.toContain('class="pager"');
});

test('each place is on exactly one page of the places of its dataset, and the places in a place are bounded', () => {
  const placesOf = (html: string) => {
    const [section = ''] = html.slice(html.indexOf('id="places"')).split('</section>');
    return [...section.matchAll(/places\/([a-z0-9-]+)\/"/g)].map(([, id = '']) => id);
  };
  const first = placesOf(page('data/bench/'));
  const second = placesOf(page('data/bench/places/page/2/'));
  expect(first).toHaveLength(300);
  expect(new Set([...first, ...second]).size).toBe(first.length + second.length);
  expect(second.at(-1)).toBe(`town-${towns - 1}`);
  expect(page('data/bench/places/page/2/')).toMatch(/Places 301–\d+ of \d+\./);
  const [region = ''] = first.filter(id => id.startsWith('region-'));
  expect(page(`data/bench/places/${region}/`)).toMatch(/>\d+ more: all places of the dataset<\/a>/);
});

test('a report can link to the years on the first page of a list', async () => {
  const options = readOptions({ name: 'Test Desk' }, { base: '/', site: undefined, drafts: false });
  const site = await buildSite(project.root, options);
  if (!site.ok) throw new Error('the project has problems');
  const partsAt = partsOf(site.value);
  for (const path of ['data/bench/', 'data/bench/places/country/', 'data/bench/claimants/red/']) {
    const ids = [...page(path).matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id);
    expect(ids.sort(), path).toEqual([...(partsAt(`/${path}`) ?? [])].sort());
  }
});
