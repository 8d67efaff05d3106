import { latestOf } from '../../output/feeds/feed.ts';
import { xmlElement, xmlText } from '../../output/feeds/xml.ts';
import { absolute } from '../../output/files/absolute.ts';
import type { NamedFile } from '../../output/files/types.ts';
import { getDataset } from '../../site/get-dataset.ts';
import { datasetModifiedOn, modifiedOn } from '../../site/site-changes.ts';
import type { Site } from '../../site/types.ts';
import { formerPaths, routePaths } from './site-paths.ts';

/** A page, and the ISO date on which what it shows last changed; undefined where the data does not know. */
type Entry = { readonly path: string; readonly day: string | undefined };

/** A sitemap has at most so many addresses (sitemaps.org). */
const mostAddresses = 50_000;

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** When what a page shows last changed. Never the clock, so that the same site gives the same bytes. */
function dayOf(site: Site): (path: string) => string | undefined {
  const { addresses, charts, pages, reports } = site;
  const latest = (days: readonly string[]) => (days.length === 0 ? undefined : latestOf(days));
  const sets = [...site.datasets.values()].map(
    set => [addresses.dataset(set.id), datasetModifiedOn(set)] as const,
  );
  const days = new Map<string, string | undefined>(sets);
  for (const report of reports) days.set(addresses.report(report.slug), modifiedOn(site, report));
  for (const [id, { chart, report }] of charts) {
    const dataset = getDataset(site, chart.dataset.id);
    days.set(addresses.chart(id), latestOf([report.front.published, datasetModifiedOn(dataset)]));
  }
  for (const slug of pages.keys()) days.set(addresses.page(slug), undefined);
  const ofSets = sets.map(([, day]) => day);
  const ofAll = latest([...ofSets, ...reports.map(report => modifiedOn(site, report))]);
  const ofData = latest(ofSets);
  const lists = [addresses.datasets(), addresses.sources(), addresses.corrections()];
  return path => {
    if (days.has(path)) return days.get(path);
    const set = sets.find(([address]) => path.startsWith(address));
    return set?.[1] ?? (lists.some(list => path.startsWith(list)) ? ofData : ofAll);
  };
}

/** The pages that search engines may show. Embeds, and what is in the place of charts and events that went, say themselves that they are not. */
function entriesOf(site: Site, own: readonly string[]): Entry[] {
  const { addresses, held, redirects, reports } = site;
  const hidden = new Set([
    ...reports
      .filter(({ file, front }) => front.draft || held.has(file))
      .map(one => addresses.report(one.slug)),
    ...[...redirects.keys()].map(addresses.chart),
    ...[...site.datasets.values()].flatMap(dataset => [...formerPaths(site, dataset)]),
  ]);
  const day = dayOf(site);
  const embeds = addresses.at('embed/');
  const made = [...routePaths(site)]
    .filter(path => path.endsWith('/') && !path.startsWith(embeds) && !hidden.has(path))
    .map(path => ({ path, day: day(path) }));
  const known = new Set(made.map(({ path }) => path));
  const ownPaths = own.map(path => addresses.at(path)).filter(path => !known.has(path) && !hidden.has(path));
  return [...made, ...ownPaths.map(path => ({ path, day: undefined }))];
}

const document = (name: string, lines: readonly string[]) =>
  `<?xml version="1.0" encoding="utf-8"?>\n${xmlElement(name, { xmlns: namespace }, `\n${lines.join('\n')}\n`)}\n`;

const line = (name: string, site: Site, { path, day }: Entry) =>
  xmlElement(
    name,
    {},
    xmlElement('loc', {}, xmlText(absolute(site, path))) +
      (day === undefined ? '' : xmlElement('lastmod', {}, day)),
  );

/**
 * What search engines find their way by: `sitemap.xml`, with further files if there are more addresses than one may
 * have, and `robots.txt` at the root of a host. None where the site does not know its own address.
 * @param own paths of the newsroom's own pages, below the site's base.
 */
export function sitemapFiles(site: Site, own: readonly string[] = [], most = mostAddresses): NamedFile[] {
  const { addresses, options } = site;
  if (options.site === undefined) return [];
  const entries = entriesOf(site, own);
  const parts = Array.from({ length: Math.ceil(entries.length / most) }, (_, i) =>
    entries.slice(i * most, (i + 1) * most),
  );
  const sets = parts.map(part =>
    document(
      'urlset',
      part.map(entry => line('url', site, entry)),
    ),
  );
  const named = sets.map((text, i): NamedFile => [`sitemap-${i + 1}.xml`, text]);
  const index = parts.map((part, i) => {
    const days = part.flatMap(({ day }) => day ?? []);
    const day = days.length === 0 ? undefined : latestOf(days);
    return line('sitemap', site, { path: addresses.at(`sitemap-${i + 1}.xml`), day });
  });
  const [only] = sets;
  const map = sets.length === 1 && only !== undefined ? only : document('sitemapindex', index);
  const robots = `User-agent: *\nAllow: /\n\nSitemap: ${absolute(site, addresses.at('sitemap.xml'))}\n`;
  return [
    ['sitemap.xml', map],
    ...(sets.length === 1 ? [] : named),
    // Nobody looks for it below a folder.
    ...(addresses.base === '/' ? [['robots.txt', robots] as const] : []),
  ];
}
