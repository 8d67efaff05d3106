/** A part of an address with its escapes read; undefined where one of them stands for no character. */
export function decodeAddress(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

/** The lists of a dataset's page that have further pages, beside that of its events. */
export const datasetLists = [
  'statements',
  'facts',
  'places',
  'claimants',
  'participants',
  'sources',
  'changes',
] as const;
export type DatasetList = (typeof datasetLists)[number];

/** What reports are listed by, beside their dates. */
export const groupKinds = ['tags', 'authors'] as const;
export type GroupKind = (typeof groupKinds)[number];

/** Every address of the built site, in one place. Paths end in a slash and begin with the site's base. */
export type Addresses = {
  readonly base: string;
  /** Whether events have pages of their own. */
  readonly hasEventPages: boolean;
  /** Any path inside the site, given without a leading slash: `schema/events-1.json`. */
  at(path: string): string;
  home(): string;
  /** A page of the list of reports, from 1. */
  reports(page?: number): string;
  report(slug: string): string;
  /** The report as Markdown. That of a chart is one of its downloads. */
  reportMarkdown(slug: string): string;
  /** The list of all tags, or of all authors. */
  groups(kind: GroupKind): string;
  /** A page of the list of the reports of a tag or an author, from 1. */
  group(kind: GroupKind, slug: string, page?: number): string;
  groupFeed(kind: GroupKind, slug: string): string;
  chart(id: string): string;
  /** A download of a chart; `end` is what follows its id: `.csv`, `-dark.png`. */
  chartFile(id: string, end: string): string;
  /** The embed as it is now. */
  embed(id: string): string;
  /** A file of the copy that never changes; its embed where no name is given. */
  pinned(id: string, hash: string, file?: string): string;
  oembed(id: string): string;
  /** A social card, `charts/killed-by-city` say. */
  card(path: string): string;
  /** A published copy of a picture of the newsroom's own. */
  picture(name: string): string;
  datasets(): string;
  dataset(id: string): string;
  /** `json` or `csv`. */
  download(id: string, form: 'json' | 'csv'): string;
  /** A file of the dataset's CSV set: `events.csv`, or `datapackage.json`, which says what they hold. */
  setFile(id: string, file: string): string;
  /** The page on which readers ask a dataset themselves, and the file that its script fetches. */
  explore(dataset: string, file?: 'data.json'): string;
  /** The page of an event, where events have pages: links are made by `eventAddress` (src/charts/). */
  event(dataset: string, id: string): string;
  /** The row of an event in the list of its dataset. @param page the page of the list that it is on. */
  listedEvent(dataset: string, id: string, page: number): string;
  /** A page of the accounts of an event: the first is the event's. */
  accounts(dataset: string, event: string, page: number): string;
  place(dataset: string, id: string): string;
  claimant(dataset: string, id: string): string;
  /** What an actor is in the events in which it takes part. */
  participant(dataset: string, id: string): string;
  /** A page of a list of events, from 1: the first is the page of the dataset, place, claimant or participant. */
  datasetEvents(id: string, page: number): string;
  placeEvents(dataset: string, id: string, page: number): string;
  participantEvents(dataset: string, id: string, page: number): string;
  /** A page of another list of a dataset. */
  datasetList(dataset: string, list: DatasetList, page: number): string;
  /** An actor has a list for each kind of claim. */
  claimedEvents(list: { dataset: string; actor: string; kind: string; page: number }): string;
  sources(): string;
  /** A page of the sources of a dataset: the first is that of all sources. */
  sourceList(dataset: string, page: number): string;
  /** @param page the page of the list that it is on. */
  source(dataset: string, id: string, page: number): string;
  /** A page of one group of changes: the first is that of all changes. */
  changeList(group: 'corrections' | 'updates', page: number): string;
  corrections(): string;
  search(): string;
  /** What the site is and has, for language models (llmstxt.org). */
  llms(): string;
  /** A file at the root of the site: `feed.xml`. */
  feed(name: string): string;
  page(slug: string): string;
};

/** @param base the path that the site is served under, `/` or `/a/b/`. */
export function createAddresses(base: string, { eventPages = true } = {}): Addresses {
  const root = `/${base.split('/').filter(Boolean).join('/')}/`.replace('//', '/');
  const at = (path: string) => `${root}${path}`;
  const pageOf = (path: string, page: number, list = path) => at(page === 1 ? path : `${list}page/${page}/`);
  const sourceList = (dataset: string, page: number) => pageOf('sources/', page, `sources/${dataset}/`);
  return {
    base: root,
    hasEventPages: eventPages,
    at,
    home: () => root,
    reports: (page = 1) => pageOf('reports/', page),
    groups: kind => at(`${kind}/`),
    group: (kind, slug, page = 1) => pageOf(`${kind}/${slug}/`, page),
    groupFeed: (kind, slug) => at(`${kind}/${slug}/feed.xml`),
    report: slug => at(`reports/${slug}/`),
    reportMarkdown: slug => at(`reports/${slug}.md`),
    chart: id => at(`charts/${id}/`),
    chartFile: (id, end) => at(`charts/${id}${end}`),
    embed: id => at(`embed/${id}/`),
    pinned: (id, hash, file = '') => at(`embed/${id}/${hash}/${file}`),
    oembed: id => at(`oembed/${id}.json`),
    card: path => at(`cards/${path}.png`),
    picture: name => at(`pictures/${name}`),
    datasets: () => at('data/'),
    dataset: id => at(`data/${id}/`),
    download: (id, form) => at(`data/${id}/${id}.${form}`),
    setFile: (id, file) => at(`data/${id}/${file}`),
    explore: (dataset, file = undefined) => at(`data/${dataset}/explore/${file ?? ''}`),
    event: (dataset, id) => at(`data/${dataset}/events/${id}/`),
    listedEvent: (dataset, id, page) => `${pageOf(`data/${dataset}/`, page)}#event-${id}`,
    accounts: (dataset, event, page) => pageOf(`data/${dataset}/events/${event}/`, page),
    place: (dataset, id) => at(`data/${dataset}/places/${id}/`),
    claimant: (dataset, id) => at(`data/${dataset}/claimants/${id}/`),
    participant: (dataset, id) => at(`data/${dataset}/participants/${id}/`),
    datasetEvents: (id, page) => pageOf(`data/${id}/`, page),
    placeEvents: (dataset, id, page) => pageOf(`data/${dataset}/places/${id}/`, page),
    participantEvents: (dataset, id, page) => pageOf(`data/${dataset}/participants/${id}/`, page),
    datasetList: (dataset, list, page) => pageOf(`data/${dataset}/`, page, `data/${dataset}/${list}/`),
    claimedEvents: ({ dataset, actor, kind, page }) => {
      const path = `data/${dataset}/claimants/${actor}/`;
      return pageOf(path, page, `${path}${kind}/`);
    },
    sources: () => at('sources/'),
    sourceList,
    source: (dataset, id, page) => `${sourceList(dataset, page)}#${dataset}--${id}`,
    changeList: (group, page) => pageOf('corrections/', page, `corrections/${group}/`),
    corrections: () => at('corrections/'),
    search: () => at('search/'),
    llms: () => at('llms.txt'),
    feed: name => at(name),
    page: slug => at(`${slug}/`),
  };
}
