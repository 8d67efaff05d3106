import { expect, test } from 'vitest';
import type { Site } from '../../../src/site/types.ts';
import { knownPaths } from '../../../src/views/routes/site-paths.ts';
import { sitemapFiles } from '../../../src/views/routes/sitemap.ts';
import { readXml } from '../output/feeds/read-xml.ts';
import { revisedSite } from '../revised.ts';

const site = await revisedSite();
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** The addresses and days of a file, held to the definition of sitemaps.org: the shape of its schema, 0.9. */
function read(files: ReturnType<typeof sitemapFiles>, name: string, root: 'urlset' | 'sitemapindex') {
  const text = files.find(([file]) => file === name)?.[1];
  if (typeof text !== 'string') throw new Error(`no ${name}`);
  const document = readXml(text);
  expect([document.uri, document.name]).toEqual([namespace, root]);
  expect(document.children.length).toBeGreaterThan(0);
  return document.children.map(({ uri, name: entry, children }) => {
    expect([uri, entry]).toEqual([namespace, root === 'urlset' ? 'url' : 'sitemap']);
    expect(['loc', 'loc lastmod']).toContain(children.map(one => one.name).join(' '));
    const [loc, lastmod] = children.map(one => one.text);
    expect(new URL(loc ?? '').href).toBe(loc);
    expect(loc?.length).toBeLessThan(2048);
    if (lastmod !== undefined) expect(lastmod).toMatch(/^\d{4}-\d\d-\d\d$/);
    return [loc?.replace('https://desk.example', '') ?? '', lastmod] as const;
  });
}

test('lists every page once, with the day on which the data or the report last changed', () => {
  const entries = new Map(read(sitemapFiles(site), 'sitemap.xml', 'urlset'));
  expect(Object.fromEntries(entries)).toMatchObject({
    '/': '2024-04-01',
    '/reports/every-raid/': '2024-04-01',
    '/reports/jarrow-alone/': '2024-03-01',
    '/charts/killed-by-town/': '2024-04-01',
    '/data/raids/': '2024-04-01',
    '/data/raids/events/alba-raid/': '2024-04-01',
    '/tags/raids/': '2024-04-01',
  });
  const isKnown = knownPaths(site, 'tests/fixtures/revised');
  for (const path of entries.keys()) expect(isKnown(path), path).toBe(true);
  expect([...entries.keys()].filter(path => /embed|404|not-yet|\.\w+$/.test(path))).toEqual([]);
});

test('leaves out drafts, and pages of charts that went', async () => {
  const drafts = await revisedSite({ drafts: true });
  const went: Site = { ...drafts, redirects: new Map([['old', { path: '/' }]]) };
  const paths = read(sitemapFiles(went), 'sitemap.xml', 'urlset').map(([path]) => path);
  expect(paths).not.toContain('/reports/not-yet/');
  expect(paths).not.toContain('/charts/old/');
});

test('more addresses than one file may have are in several, which an index lists', () => {
  const all = read(sitemapFiles(site), 'sitemap.xml', 'urlset');
  const files = sitemapFiles(site, [], 20);
  const index = read(files, 'sitemap.xml', 'sitemapindex');
  expect(index.length).toBe(Math.ceil(all.length / 20));
  const parts = index.flatMap(([path, day]) => {
    const part = read(files, path.slice(1), 'urlset');
    expect(part.length).toBeLessThanOrEqual(20);
    expect(day).toBe(
      part
        .map(([, one]) => one ?? '')
        .sort()
        .at(-1),
    );
    return part;
  });
  expect(parts).toEqual(all);
});

test('robots.txt names the sitemap at the root of a host, and a site without an address has neither', async () => {
  const robots = new Map(sitemapFiles(site)).get('robots.txt');
  expect(robots).toBe('User-agent: *\nAllow: /\n\nSitemap: https://desk.example/sitemap.xml\n');
  const below = sitemapFiles(await revisedSite({ base: '/a/b/' }));
  expect(below.map(([name]) => name)).toEqual(['sitemap.xml']);
  expect(below[0]?.[1]).toContain('<loc>https://desk.example/a/b/reports/every-raid/</loc>');
  expect(sitemapFiles(await revisedSite({ site: undefined }))).toEqual([]);
});
