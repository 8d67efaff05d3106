import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite } from '../../src/site/build-site.ts';
import { readOptions } from '../../src/site/read-options.ts';
import { partsOf } from '../../src/views/routes/page-parts.ts';
import { makeDataset, regionsOf } from '../bench/make-work.ts';
import { build, makeProject } from '../project.ts';

/** No page of HTML is larger, however many events there are. */
const limit = 300_000;
const events = 1000;
const towns = 400;

const project = makeProject('bench');
afterAll(() => project.erase());

let pages: ReadonlyMap<string, string>;
const page = (path: string): string => {
  const html = pages.get(`${path}index.html`);
  if (html === undefined) throw new Error(`no page ${path}`);
  return html;
};

beforeAll(async () => {
  const boundaries = readFileSync(join(project.root, 'src', 'geo', 'shapes', 'sy.topo.json'), 'utf8');
  const regions = regionsOf(boundaries);
  const set = makeDataset({ events, reports: 0, seed: 5 }, regions) as {
    places: Record<string, object>;
    events: { place: string }[];
  };
  // Many events are at a place of their own, all in one region.
  for (const [i, event] of set.events.slice(0, towns).entries()) {
    event.place = `town-${i}`;
    set.places[event.place] = {
      name: `Town number ${i}`,
      level: 'town',
      in: `region-${regions[0]?.toLowerCase()}`,
    };
  }
  project.write('data/bench.json', JSON.stringify(set));
  project.edit('astro.config.mjs', "{ name: 'Test Desk' }", "{ name: 'Test Desk', pictures: false }");
  const run = await build(project);
  expect(run.code, run.output).toBe(0);
  pages = new Map(
    [...project.published()].flatMap(([path, bytes]) =>
      path.endsWith('.html') ? [[path, Buffer.from(bytes, 'latin1').toString('utf8')] as const] : [],
    ),
  );
});

const rowsOf = (html: string) =>
  [...html.matchAll(/<li class="account".*?\/events\/(event-\d+)\//gs)].map(([, id = '']) => id);

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

test('a page says where it is on the list, in its title too, and links to the pages and years around it', () => {
  const html = page('data/bench/page/3/');
  expect(html).toContain('<title>Made-up events, for measuring, page 3 of 10 – Test Desk</title>');
  expect(html).toContain('Attacks 201–300 of 1,000, by date.');
  expect(html).toContain('<link rel="prev" href="/data/bench/page/2/">');
  expect(html).toContain('<link rel="next" href="/data/bench/page/4/">');
  expect(html.match(/aria-current="page"/g)).toHaveLength(2);
  const years = [...html.matchAll(/<a href="([^"#]+)#events-(\d{4})"/g)];
  expect(years.map(([, , year]) => year)).toEqual(Array.from({ length: 10 }, (_, i) => `${2011 + i}`));
  for (const [, path = '', year] of years) expect(page(path.slice(1)), year).toContain(`id="events-${year}"`);
  expect(page('data/bench/page/2/')).toContain('<link rel="prev" href="/data/bench/">');
  expect(page('data/bench/page/10/')).not.toContain('rel="next"');
});

test('places and claimants have pages too, and a short list has none', () => {
  const placed = [1, 2, 10].map(n => page(`data/bench/places/country/${n === 1 ? '' : `page/${n}/`}`));
  for (const html of placed) expect(rowsOf(html)).toHaveLength(100);
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
