import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { datasetLists, type GroupKind, groupKinds } from '../../addresses.ts';
import type { Chart } from '../../charts/registry.ts';
import { tableNames } from '../../dataset/csv/tables.ts';
import { mayName, namedSources, showsRows } from '../../dataset/few-events.ts';
import { sourcesOnPage } from '../../dataset/listed-sources.ts';
import type { Dataset } from '../../dataset/types.ts';
import { isExplored, isInteractive } from '../../explore/explored-file.ts';
import { feedsOf } from '../../output/feeds/feed-files.ts';
import { dataPackageName, hasDataPackage } from '../../output/files/data-package.ts';
import { hasAccountTable, setDownloadNames } from '../../output/files/set-downloads.ts';
import { accountPages } from '../../site/account-pages.ts';
import { chartEnds, hasChartPages, makesChartFile } from '../../site/chart-files.ts';
import { datasetListLength, datasetRowsOnPage } from '../../site/dataset-rows.ts';
import { listAddress, longLists } from '../../site/event-lists.ts';
import { furtherPages } from '../../site/event-pages.ts';
import { rowsOnPage } from '../../site/list-page.ts';
import { readOwnPages } from '../../site/own-pages.ts';
import { reportGroups } from '../../site/report-groups.ts';
import { allEntries, inGroup } from '../../site/site-changes.ts';
import type { Site } from '../../site/types.ts';
import { actorsNamed } from '../../tally/actor-roles.ts';
import { participantsNamed } from '../../tally/participants.ts';

/** The second and later pages of lists of events. */
function* furtherPaths({ addresses }: Site, dataset: Dataset): Generator<string> {
  for (const { owner, events } of longLists(dataset))
    for (const page of furtherPages(events.length)) yield listAddress(addresses, dataset.id, owner, page);
}

/** Addresses that events had before, and those of entries that were merged, which keep a page. */
export function* formerPaths(
  { addresses, formerEvents, formerPages }: Site,
  dataset: Dataset,
): Generator<string> {
  const { id } = dataset;
  for (const event of formerEvents.get(id)?.keys() ?? []) yield addresses.event(id, event);
  for (const [event, gone] of formerPages.get(id) ?? [])
    for (const page of gone) yield addresses.accounts(id, event, page);
  if (!addresses.hasEventPages || !showsRows(dataset)) return;
  for (const event of dataset.merged.values()) {
    yield addresses.event(id, event.id);
    for (const page of accountPages(event)) yield addresses.accounts(id, event.id, page);
  }
}

function* datasetPaths(site: Site, dataset: Dataset): Generator<string> {
  const { addresses, options } = site;
  const { id } = dataset;
  yield addresses.dataset(id);
  for (const place of dataset.places.keys())
    if (mayName(dataset, 'place', place)) yield addresses.place(id, place);
  for (const actor of actorsNamed(dataset))
    if (mayName(dataset, 'actor', actor)) yield addresses.claimant(id, actor);
  for (const actor of participantsNamed(dataset))
    if (mayName(dataset, 'participant', actor)) yield addresses.participant(id, actor);
  for (const list of datasetLists)
    for (const page of furtherPages(datasetListLength(dataset, list), datasetRowsOnPage(list)))
      yield addresses.datasetList(id, list, page);
  for (const page of furtherPages(namedSources(dataset).length, sourcesOnPage))
    yield addresses.sourceList(id, page);
  if (!showsRows(dataset)) return;
  yield* furtherPaths(site, dataset);
  if (isExplored(dataset, options)) {
    yield addresses.explore(id);
    if (isInteractive(dataset, options)) yield addresses.explore(id, 'data.json');
  }
  for (const event of addresses.hasEventPages ? dataset.events.values() : []) {
    yield addresses.event(id, event.id);
    for (const page of accountPages(event)) yield addresses.accounts(id, event.id, page);
  }
  yield addresses.download(id, 'json');
  if (hasAccountTable(dataset)) yield addresses.download(id, 'csv');
  if (hasDataPackage(dataset)) yield addresses.setFile(id, dataPackageName);
}

function* chartPaths({ addresses, options }: Site, id: string, chart: Chart): Generator<string> {
  if (hasChartPages(options)) yield addresses.chart(id);
  for (const end of chartEnds(chart, options)) yield addresses.chartFile(id, end);
  if (makesChartFile(options, 'embed')) yield addresses.embed(id);
  if (makesChartFile(options, 'oembed')) yield addresses.oembed(id);
}

function* groupPaths(site: Site, kind: GroupKind): Generator<string> {
  const { addresses, options } = site;
  const groups = reportGroups(site, kind);
  if (groups.length > 0) yield addresses.groups(kind);
  for (const { slug, reports } of groups) {
    yield addresses.group(kind, slug);
    for (const page of furtherPages(reports.length, rowsOnPage.reports))
      yield addresses.group(kind, slug, page);
    if (options.site !== undefined) yield addresses.groupFeed(kind, slug);
  }
}

/** The pages and files that the routes make. Cards and pinned copies of charts are not among them. */
export function* routePaths(site: Site): Generator<string> {
  const { addresses, reports, pages, charts, redirects, datasets, options } = site;
  yield* [addresses.home(), addresses.reports(), addresses.datasets(), addresses.sources()];
  yield* [addresses.corrections(), addresses.at('404.html'), addresses.at('schema/events-1.json')];
  if (options.search) yield addresses.search();
  for (const page of furtherPages(reports.length, rowsOnPage.reports)) yield addresses.reports(page);
  for (const group of ['corrections', 'updates'] as const)
    for (const page of furtherPages(inGroup(allEntries(site), group).length, rowsOnPage.corrections))
      yield addresses.changeList(group, page);
  for (const { slug } of reports) yield* [addresses.report(slug), addresses.reportMarkdown(slug)];
  for (const kind of groupKinds) yield* groupPaths(site, kind);
  for (const slug of pages.keys()) yield addresses.page(slug);
  for (const [id, { chart }] of charts) yield* chartPaths(site, id, chart);
  for (const id of redirects.keys()) yield* [addresses.chart(id), addresses.embed(id)];
  for (const name of feedsOf(site)) yield addresses.feed(name);
  yield addresses.llms();
  if (site.options.site !== undefined) yield addresses.at('sitemap.xml');
  for (const dataset of datasets.values()) yield* datasetPaths(site, dataset);
  for (const dataset of datasets.values()) yield* formerPaths(site, dataset);
}

const setFileNames = ['dataset.json', ...tableNames.map(name => `${name}.csv`)];

/** Files that are published as they are. */
function* publicPaths({ addresses }: Site, folder: string): Generator<string> {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = name.replaceAll('\\', '/');
    yield addresses.at(path);
    if (path.endsWith('/index.html')) yield addresses.at(path.slice(0, -'index.html'.length));
  }
}

/** Whether a path may be that of a file whose name is known only once it is made: a card, a picture, a pinned copy. */
function isNamedLate(path: string, { addresses, charts, options }: Site): boolean {
  const inside = path.slice(addresses.base.length);
  if (/^(?:cards|pictures|_astro)\//.test(inside)) return true;
  const [, id] = /^embed\/([^/]+)\/[0-9a-f]{12}\/(?:index\.html)?$/.exec(inside) ?? [];
  return id !== undefined && charts.has(id) && makesChartFile(options, 'embed');
}

/** Whether a path is that of a file of a dataset's CSV set; its rows are looked through only where a path could be one. */
const isSetFile = (path: string, { addresses, datasets }: Site): boolean =>
  [...datasets.values()].some(
    dataset =>
      showsRows(dataset) &&
      setFileNames.some(name => path === addresses.setFile(dataset.id, name)) &&
      setDownloadNames(dataset).some(name => path === addresses.setFile(dataset.id, name)),
  );

/**
 * Whether the built site will have a path, as far as that is known before it is built.
 * @param root absolute path of the project.
 */
export function knownPaths(site: Site, root: string): (path: string) => boolean {
  const known = new Set([...routePaths(site), ...publicPaths(site, join(root, site.options.publicDir))]);
  const own = readOwnPages(root, site.options);
  const { base } = site.addresses;
  return path =>
    known.has(path) ||
    own.some(({ pattern }) => pattern.test(path.slice(base.length))) ||
    known.has(`${path}index.html`) ||
    isNamedLate(path, site) ||
    isSetFile(path, site) ||
    isSetFile(`${path}index.html`, site);
}
