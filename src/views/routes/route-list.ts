import { groupKinds } from '../../addresses.ts';

/** A page or file of the site: the address it answers to, and the module that makes it. */
export type Route = {
  readonly pattern: string;
  readonly entrypoint: URL;
  /** The dev server's only: the build puts such files there by itself (src/publish/place-files.ts). */
  readonly placed?: true;
  /** The option without which the site has no such page. */
  readonly needs?: 'search' | 'explore';
  /** Charts are drawn in threads, and its pages wait for them. */
  readonly shows?: 'charts';
  /**
   * What is in the props of its pages: nothing, or what follows from the data and options alone (`getSiteData`). All
   * else its pages ask of the site, which notes it, so that a page is made again only if something of that has changed.
   * Absent where its pages are always made. `scripts/house.ts` holds the modules to it.
   */
  readonly props?: 'none' | 'data';
};

/** Packed, the modules beside this one end in .js; from the repository, in .ts. */
const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';

const page = (pattern: string, file: string): Route => ({
  pattern,
  entrypoint: new URL(`./${file}.astro`, import.meta.url),
});
const endpoint = (pattern: string, file: string): Route => ({
  pattern,
  entrypoint: new URL(`./${file}.${ending}`, import.meta.url),
});

/** A page with charts. */
const chartPage = (pattern: string, file: string): Route => ({ ...page(pattern, file), shows: 'charts' });

/** A page that is made from a report, and is kept while that is the same. */
const ofReport = (pattern: string, file: string): Route => ({ ...chartPage(pattern, file), props: 'none' });

/** A page that is made from data, and is kept while these are the same. */
const ofData = (pattern: string, file: string): Route => ({ ...page(pattern, file), props: 'data' });

/** A file that is made from data, and is kept like such a page. */
const fileOfData = (pattern: string, file: string): Route => ({ ...endpoint(pattern, file), props: 'data' });

/** Astro takes an address for a file's only if its ending stands in the pattern. */
const forms = ['svg', 'png', 'csv', 'md', 'json', 'geojson'] as const;

/** Files of charts are many, and in the stage before Astro makes its pages. */
const placed = (pattern: string, file: string): Route => ({ ...endpoint(pattern, file), placed: true });

/** Makes no file. */
export const routeOfNothing: Route = endpoint('/[nothing].txt', 'nothing');

/** Every route of the site. Their addresses are those of src/addresses.ts. */
export const routeList: readonly Route[] = [
  chartPage('/', 'front'),
  page('/reports', 'reports'),
  page('/reports/page/[page]', 'reports-list'),
  ofReport('/reports/[slug]', 'report'),
  placed('/reports/[slug].md', 'report-markdown'),
  // Of a site without tags, the list of tags has no page.
  ...groupKinds.flatMap(kind => [
    page(`/${kind}/[...all]`, 'groups'),
    page(`/${kind}/[slug]`, 'group'),
    page(`/${kind}/[slug]/page/[page]`, 'group-list'),
    endpoint(`/${kind}/[slug]/feed.xml`, 'group-feed'),
  ]),
  ofReport('/charts/[id]', 'chart'),
  page('/charts/[moved]', 'chart-moved'),
  ...forms.map(form => placed(`/charts/[file].${form}`, 'chart-file')),
  placed('/embed/[id]/index.html', 'embed'),
  placed('/embed/[id]/[hash]/index.html', 'pinned'),
  placed('/oembed/[id].json', 'oembed'),
  placed('/cards/[...card].png', 'card'),
  placed('/pictures/[file].webp', 'picture'),
  placed('/pictures/[file].svg', 'picture'),
  page('/data', 'datasets'),
  ofData('/data/[dataset]', 'dataset'),
  ofData('/data/[dataset]/page/[page]', 'dataset-events'),
  { ...ofData('/data/[dataset]/explore', 'explore'), needs: 'explore' },
  { ...fileOfData('/data/[dataset]/explore/data.json', 'explore-data'), needs: 'explore' },
  fileOfData('/data/[dataset]/[file].json', 'dataset-json'),
  fileOfData('/data/[dataset]/[file].csv', 'dataset-csv'),
  ofData('/data/[dataset]/events/[id]', 'event'),
  ofData('/data/[dataset]/events/[id]/page/[page]', 'event-accounts'),
  ofData('/data/[dataset]/events/[former]', 'event-former'),
  { ...page('/data/[dataset]/events/[...moved]', 'event-moved'), placed: true },
  ofData('/data/[dataset]/[list]/page/[page]', 'dataset-list'),
  ofData('/data/[dataset]/places/[id]', 'place'),
  ofData('/data/[dataset]/places/[id]/page/[page]', 'place-events'),
  ofData('/data/[dataset]/claimants/[id]', 'claimant'),
  ofData('/data/[dataset]/claimants/[id]/[kind]/page/[page]', 'claimant-events'),
  ofData('/data/[dataset]/participants/[id]', 'participant'),
  ofData('/data/[dataset]/participants/[id]/page/[page]', 'participant-events'),
  page('/sources', 'sources'),
  ofData('/sources/[dataset]/page/[page]', 'sources-list'),
  page('/corrections', 'corrections'),
  page('/corrections/[group]/page/[page]', 'corrections-list'),
  { ...page('/search', 'search'), needs: 'search' },
  endpoint('/[feed].xml', 'feed'),
  endpoint('/[feed].json', 'feed'),
  chartPage('/[page]', 'page'),
  page('/404', 'missing'),
];
