import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { AstroPrerenderer } from 'astro';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { getFiles, setFiles } from '../../../src/output/files/get-files.ts';
import type { Files } from '../../../src/output/files/types.ts';
import { filesBelow } from '../../../src/publish/files-below.ts';
import { stampFiles } from '../../../src/publish/folder-stamps.ts';
import { openMemoFolder } from '../../../src/publish/memo-folder.ts';
import { placeFiles } from '../../../src/publish/place-files.ts';
import {
  notePublishedFiles,
  nothingToTake,
  openPublishedFiles,
  type PublishedGroups,
} from '../../../src/publish/published-files.ts';
import { type MadePages, pagesLine, reusePages } from '../../../src/publish/reuse-pages.ts';
import { buildSite } from '../../../src/site/build-site.ts';
import { getChart } from '../../../src/site/get-chart.ts';
import { getReport } from '../../../src/site/get-report.ts';
import { getSite, setSite } from '../../../src/site/get-site.ts';
import { readOptions } from '../../../src/site/read-options.ts';
import type { Site } from '../../../src/site/types.ts';
import { siteStamps, watchSite } from '../../../src/site/watch-site.ts';
import { randomFrom } from '../../random.ts';

const fixture = join(import.meta.dirname, '..', '..', 'fixtures', 'revised');
const options = readOptions({ name: 'Test Desk' }, { base: '/news/', site: undefined, drafts: false });

let root = '';
const path = (name: string) => join(root, name);
const edit = (name: string, from: RegExp | string, to: string) =>
  writeFileSync(path(name), readFileSync(path(name), 'utf8').replace(from, to));
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sourceline-reuse-'));
  for (const name of ['data', 'content']) cpSync(join(fixture, name), path(name), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const checksumOf = (text: string | Buffer) => createHash('sha256').update(text).digest('hex');

/** Checksums of the files that a site is made from. */
function sources() {
  const namesIn = (folder: string) =>
    readdirSync(path(folder), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name).slice(root.length + 1))
      .sort();
  const read = (name: string) => checksumOf(readFileSync(path(name)));
  return {
    data: checksumOf(namesIn('data').map(read).join(' ')),
    content: new Map(namesIn('content').map(name => [name, read(name)])),
  };
}

async function siteOf(): Promise<Site> {
  const built = await buildSite(root, options);
  if (!built.ok) throw new Error(built.problems.map(({ what }) => what).join(' '));
  return built.value;
}

const refuse = () => Promise.reject(new Error('no files'));
const files: Files = {
  brand: undefined,
  shown: async chart => ({ drawings: [], notes: [chart.description] }),
  parts: async () => ({ ends: [], hasOembed: false, codes: {}, pinned: undefined }),
  chart: refuse,
  kept: () => new Set(),
  card: refuse,
  photo: refuse,
};

/** What the pages of a site say, by their addresses, with the routes that they are of. */
const pages: ReadonlyMap<string, readonly [route: string, say: () => string | Promise<string>]> = new Map([
  [
    '/news/',
    [
      '/',
      () =>
        getSite()
          .reports.map(({ title }) => title.text)
          .join(),
    ],
  ],
  [
    '/news/reports/every-raid/',
    ['/reports/[slug]', () => JSON.stringify(getReport(getSite(), 'every-raid').blocks)],
  ],
  [
    '/news/reports/on-cedar/',
    ['/reports/[slug]', () => JSON.stringify(getReport(getSite(), 'on-cedar').blocks)],
  ],
  [
    '/news/charts/killed-by-town/',
    [
      '/charts/[id]',
      async () => {
        const { chart, report } = getChart(getSite(), 'killed-by-town');
        return report.title.text + (await getFiles().shown(chart)).notes.join();
      },
    ],
  ],
  ['/news/data/raids/', ['/data/[dataset]', () => `${getSite().datasets.get('raids')?.hash}`]],
  [
    '/news/data/raids/places/alba/',
    ['/data/[dataset]/places/[id]', () => [...getSite().pages.keys()].join()],
  ],
  [
    '/news/data/raids/events/cedar-raid/',
    [
      '/data/[dataset]/events/[id]',
      () => [...getSite().charts.values()].map(({ chart }) => chart.title.text).join(),
    ],
  ],
]);

type RouteData = Parameters<AstroPrerenderer['render']>[1]['routeData'];

/** Makes pages as Astro does; their bodies are read later. */
const standard: AstroPrerenderer = {
  name: 'test',
  getStaticPaths: async () =>
    [...pages].map(([address, [route]]) => ({
      pathname: address.slice('/news'.length, -1),
      route: { route } as RouteData,
    })),
  async render(request) {
    const [, say] = pages.get(new URL(request.url).pathname) ?? [];
    const body = new ReadableStream({
      async pull(controller) {
        controller.enqueue(new TextEncoder().encode(`${await say?.()}</html>`));
        controller.close();
      },
    });
    return new Response(body, { headers: { 'Content-Type': 'text/html' } });
  },
};

const fileOf = (address: string, folder = 'dist') =>
  path(join(folder, address.slice('/news/'.length), 'index.html'));

/** Builds the site, in the place of the last one. */
async function build(common = 'a') {
  const site = await siteOf();
  setSite(site);
  setFiles(files);
  const store = openMemoFolder(path('.sourceline'), common).store<MadePages>('pages');
  const folders = { dist: path('dist'), next: path('next'), publicDir: path('public') };
  const noted = openMemoFolder(path('.sourceline/published'), 'a').store<PublishedGroups>('files');
  const published = openPublishedFiles(folders, noted);
  const reuse = reusePages({
    site,
    files,
    inputs: { sources: sources() },
    dist: path('dist'),
    store,
    published,
    place: async some => placeFiles(folders.next, folders.publicDir)(some),
  });
  const by = reuse.by(standard);
  const rendered: string[] = [];
  for (const { pathname, route } of await by.getStaticPaths()) {
    const address = pathname === '/' ? '/news/' : `/news${pathname}/`;
    rendered.push(address);
    const result = await by.render(new Request(`https://a.example${address}`), { routeData: route });
    const response = result instanceof Response ? result : result.response;
    // What Astro does: it writes nothing where there is no body.
    if (response.body === null) continue;
    mkdirSync(dirname(fileOf(address, 'next')), { recursive: true });
    writeFileSync(fileOf(address, 'next'), await response.text(), { flag: 'wx' });
  }
  await by.teardown?.();
  rmSync(path('dist'), { recursive: true, force: true });
  renameSync(path('next'), path('dist'));
  notePublishedFiles(noted, reuse.groups, stampFiles(path('dist'), filesBelow(path('dist')), 0).stamps);
  const texts = new Map([...pages.keys()].map(address => [address, readFileSync(fileOf(address), 'utf8')]));
  expect(getSite()).toBe(site);
  expect(getFiles()).toBe(files);
  return { texts, rendered, ...reuse.counts() };
}

/** What a build without any cache makes. */
async function clean() {
  setSite(await siteOf());
  const made = new Map<string, string>();
  for (const [address, [, say]] of pages) made.set(address, `${await say()}</html>`);
  return made;
}

describe('a page', () => {
  test('is made again only if something that it asked for has changed', async () => {
    expect(await build()).toMatchObject({ made: 7, unchanged: 0 });
    const again = await build();
    expect(again).toMatchObject({ made: 1, unchanged: 6 });
    // Astro is not asked for the others: their files are those of the last site.
    expect(again.rendered).toEqual(['/news/']);
    edit('content/reports/on-cedar.md', 'did not hold.', 'did not hold for long.');
    // The front page, which is always made; the report; the event, which lists all charts.
    expect(await build()).toMatchObject({ made: 3, unchanged: 4 });
  });

  test.each<[string, () => void]>([
    ['edited', () => edit('dist/data/raids/index.html', 'html', 'htm')],
    ['cut off', () => writeFileSync(path('dist/data/raids/index.html'), '')],
    ['deleted', () => rmSync(path('dist/data/raids/index.html'))],
    ['that of another page', () => cpSync(fileOf('/news/'), path('dist/data/raids/index.html'))],
  ])('is made again if its file was %s', async (_name, damage) => {
    await build();
    damage();
    expect(await build()).toMatchObject({ made: 2, unchanged: 5 });
    expect(readFileSync(path('dist/data/raids/index.html'), 'utf8')).toMatch(/^[0-9a-f]{64}<\/html>$/);
  });

  test('is made again after a change of what all pages rest on', async () => {
    await build('a');
    expect(await build('b')).toMatchObject({ made: 7, unchanged: 0 });
  });

  test('is written here, and by Astro only where the newsroom has a file in its place', async () => {
    const site = await siteOf();
    setSite(site);
    const placed: string[] = [];
    const reuse = reusePages({
      site,
      files,
      inputs: { sources: sources() },
      dist: path('dist'),
      store: openMemoFolder(path('.sourceline'), 'a').store<MadePages>('pages'),
      published: nothingToTake,
      async place(some) {
        placed.push(...some.map(([name]) => name));
        return placed.length === 1;
      },
    });
    const by = reuse.by(standard);
    const page = async (address: string, route: string) => {
      const request = new Request(`https://a.example${address}`);
      const rendered = await by.render(request, { routeData: { route } as RouteData });
      return rendered instanceof Response ? rendered : rendered.response;
    };
    expect((await page('/news/data/raids/', '/data/[dataset]')).body).toBeNull();
    const own = await page('/news/data/raids/', '/data/[dataset]');
    expect(await own.text()).toMatch(/<\/html>$/);
    expect(placed).toEqual(['data/raids/index.html', 'data/raids/index.html']);
  });

  test('that failed is not kept', async () => {
    const site = await siteOf();
    setSite(site);
    const store = openMemoFolder(path('.sourceline'), 'a').store<MadePages>('pages');
    const reuse = reusePages({
      site,
      files,
      inputs: { sources: sources() },
      dist: path('dist'),
      store,
      published: nothingToTake,
      place: refuse,
    });
    const failing = { ...standard, render: refuse };
    const request = new Request('https://a.example/news/data/raids/');
    const options = { routeData: { route: '/data/[dataset]' } as RouteData };
    await expect(reuse.by(failing).render(request, options)).rejects.toThrow('no files');
    expect(getSite()).toBe(site);
    const missing = { ...standard, render: async () => new Response('none', { status: 404 }) };
    await reuse.by(missing).render(request, options);
    await reuse.by(missing).teardown?.();
    expect(store.read('all')?.size).toBe(0);
  });
});

test('after random edits, pages are those of a clean build', async () => {
  const random = randomFrom(7);
  const edits: readonly (() => void)[] = [
    () => edit('content/reports/on-cedar.md', /hold[^.]*\./, `hold ${random()} days.`),
    () => edit('content/reports/every-raid.md', /\ntitle: .*/, `\ntitle: Title ${Math.floor(random() * 3)}`),
    () => edit('data/raids.json', /"title": "[^"]*"/, `"title": "Raids ${Math.floor(random() * 3)}"`),
    () =>
      writeFileSync(
        path(`content/pages/p${Math.floor(random() * 2)}.md`),
        `---\ntitle: Page ${random()}\ndescription: A page.\n---\n\nText.\n`,
      ),
    () => rmSync(path('content/pages/p1.md'), { force: true }),
    () => edit('dist/reports/on-cedar/index.html', 'h', 'H'),
    () => rmSync(path('.sourceline/published'), { recursive: true }),
    () => cpSync(fileOf('/news/'), fileOf('/news/data/raids/')),
  ];
  mkdirSync(path('content/pages'), { recursive: true });
  await build();
  for (let round = 0; round < 12; round++) {
    for (const change of edits) if (random() < 0.3) change();
    const { texts } = await build();
    expect(texts).toEqual(await clean());
  }
});

describe('a watched site', () => {
  test('notes the fields and entries that are asked for, and stamps all of them', async () => {
    const site = await siteOf();
    const notes = new Set<string>();
    const watched = watchSite(site, asked => notes.add(asked));
    expect([watched.options, watched.addresses, watched.locale].length).toBe(3);
    expect([...notes].filter(asked => !['options', 'addresses', 'locale'].includes(asked))).toEqual([]);
    notes.clear();
    watched.reportsBySlug.get('on-cedar');
    watched.charts.has('killed-by-town');
    expect([...notes]).toEqual(['reportsBySlug on-cedar', 'charts killed-by-town']);
    notes.clear();
    const { charts } = watched;
    expect(charts.size + [...charts.keys()].length + [...charts.values()].length).toBe(3 * site.charts.size);
    expect(new Map([...charts, ...charts.entries()])).toEqual(new Map(site.charts));
    charts.forEach((chart, id) => {
      expect(site.charts.get(id)).toBe(chart);
    });
    expect([...notes]).toEqual(['charts']);
    const stampOf = siteStamps(site, sources());
    for (const name of Object.keys(watched))
      expect(stampOf(name === 'outlineOf' ? 'outlineOf raids' : name), name).toBeTypeOf('string');
    expect(Object.keys(watched).sort()).toEqual(Object.keys(site).sort());
    expect(() => stampOf('unknown')).toThrow(RangeError);
    expect(stampOf('charts none-such')).toBe('none');
  });

  test('has stamps that follow the data, the content and nothing else', async () => {
    const asked = [
      'datasets',
      'isTouched',
      'outlineOf raids',
      'reports',
      'reportsBySlug on-cedar',
      'reportsBySlug every-raid',
      'pages',
    ];
    const stamps = async () => {
      const stampOf = siteStamps(await siteOf(), sources());
      return asked.map(stampOf);
    };
    const before = await stamps();
    const changed = async () =>
      (await stamps()).flatMap((stamp, i) => (stamp === before[i] ? [] : [asked[i]]));
    expect(await changed()).toEqual([]);
    edit('content/reports/on-cedar.md', 'did not hold.', 'did not hold for long.');
    expect(await changed()).toEqual(['reports', 'reportsBySlug on-cedar']);
    edit('content/reports/on-cedar.md', 'did not hold for long.', 'did not hold.');
    writeFileSync(path('data/notes.txt'), 'beside the data');
    expect(await changed()).toEqual(['datasets', 'isTouched']);
    edit('data/raids.json', /"killed": (\d+)/, '"killed": 1$1');
    expect(await changed()).not.toContain('outlineOf raids');
    edit('data/raids.json', '"other": "raids"', '"other": "strikes"');
    expect(await changed()).toContain('outlineOf raids');
  });
});

test('a build says how many pages it made', () => {
  expect(pagesLine({ made: 22, unchanged: 1053 })).toBe('Pages: 22 made, 1,053 unchanged');
});
