import { flushCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { type ChartCache, createChartCache } from '../output/files/chart-cache.ts';
import { commonKey } from '../output/files/chart-key.ts';
import { pinnedIn } from '../output/files/named-files.ts';
import type { NamedFile } from '../output/files/types.ts';
import { readSiteTheme } from '../styles/read-site-theme.ts';
import type {
  ChartDelivery,
  ChartOrder,
  ChartReplies,
  ChartWorkerData,
  ChartWorkerStart,
} from './chart-orders.ts';
import type { FactsBatch, FactsReader } from './facts-reader.ts';
import type { ChartDrawer } from './open-drawer.ts';
import { openLastSite } from './open-last-site.ts';
import { type PlaceFiles, placeFiles } from './place-files.ts';
import type { PublishedFiles } from './published-files.ts';

/** So many orders are under way at once: enough to keep every thread drawing pictures, few enough to keep memory small. */
const atOnce = 8;
/** Of so many pages that were written here the facts are taken with those of others. */
const ownPages = 100;

/** The newsroom's own kinds of charts are known to each thread by itself. */
async function loadKinds({ root, chartKinds }: ChartWorkerData): Promise<void> {
  if (Object.keys(chartKinds).length === 0) return;
  await (await import('../site/load-chart-kinds.ts')).loadChartKinds(root, { chartKinds });
}

type Studio = {
  readonly cache: ChartCache;
  readonly place: PlaceFiles;
  readonly published: PublishedFiles;
  /** Charts whose files are in the stage, or will be taken. */
  readonly placed: Set<string>;
  readonly groups: Map<string, readonly string[]>;
  /** Pages that were written here, of which the facts have not been taken. */
  readonly pages: string[];
  /** Loads what takes the facts of pages. */
  readonly facts: () => Promise<FactsReader>;
  /** Published files that wait until the site is known to be right; undefined then. */
  waiting: string[] | undefined;
  /** Loads what draws, when something is to be drawn. */
  readonly drawer: () => Promise<ChartDrawer>;
  /** How many PNGs were drawn. */
  readonly close: () => Promise<number>;
};

function openStudio(data: ChartWorkerData): Studio {
  const { root, product, site, theme, stage, publicDir, code } = data;
  const read = readSiteTheme(root, theme);
  if (!read.ok) throw new Error(read.problems.map(({ what }) => what).join(' '));
  const looks = read.value;
  let opened: Promise<ChartDrawer> | undefined;
  let reader: Promise<FactsReader> | undefined;
  const open = async () => {
    const [{ openDrawer }] = await Promise.all([import('./open-drawer.ts'), loadKinds(data)]);
    return openDrawer({ root, site, looks, pictures: stage.pictures });
  };
  const drawer = () => {
    opened ??= open();
    return opened;
  };
  const cache = createChartCache(stage.charts, commonKey(product, looks, site));
  // What draws is loaded while the first report is being read. An error reaches whoever has a chart drawn.
  if (cache.isNew) drawer().catch(() => {});
  return {
    cache,
    place: placeFiles(stage.next, publicDir),
    published: openLastSite(stage, publicDir, code).published,
    placed: new Set(),
    groups: new Map(),
    pages: [],
    facts() {
      reader ??= import('./facts-reader.ts').then(({ openFactsReader }) => openFactsReader(stage.next));
      return reader;
    },
    waiting: [],
    drawer,
    close: async () => (await opened)?.close() ?? 0,
  };
}

/** Takes published files, as soon as that is right. */
function take(studio: Studio, from: string, names: readonly string[]): void {
  studio.groups.set(from, names);
  if (studio.waiting === undefined) studio.published.take(names);
  else studio.waiting.push(...names);
}

/** Puts new files into the stage. */
function place({ place: put, groups, pages }: Studio, from: string, files: readonly NamedFile[]): void {
  const names = files.map(([name]) => name);
  if (put(files)) groups.set(from, names);
  pages.push(...names.filter(name => name.endsWith('.html')));
}

/** Takes the facts of pages, and of some of those written here: of all, at the end. */
async function readFacts(
  { names, isLast }: ChartOrder & { readonly kind: 'facts' },
  { facts, pages }: Studio,
): Promise<FactsBatch> {
  const read = await facts();
  return read([...names, ...pages.splice(0, isLast ? pages.length : ownPages)]);
}

async function answerChart(
  { chart, boundaries }: ChartOrder & { readonly kind: 'chart' },
  studio: Studio,
): Promise<ChartReplies['chart']> {
  const { cache, published, placed, drawer } = studio;
  const { id } = chart;
  const name = cache.nameOf(chart, boundaries?.hash ?? '');
  // Who asks for a chart again wants what its page says.
  const isNew = !placed.has(id);
  placed.add(id);
  const found = isNew ? published.find(name) : undefined;
  if (found !== undefined) {
    take(studio, name, found);
    return { page: undefined, pinned: pinnedIn(id, found) };
  }
  const { page, files } = await cache.chart(id, name, async () => (await drawer()).chart(chart, boundaries));
  if (isNew) place(studio, name, files);
  return { page, pinned: page.pinned?.hash };
}

async function answer(order: ChartOrder, studio: Studio): Promise<ChartReplies[keyof ChartReplies]> {
  const { cache, published, drawer } = studio;
  switch (order.kind) {
    case 'chart':
      return answerChart(order, studio);
    case 'card': {
      const name = cache.cardNameOf(order.card);
      const from = `${name} ${order.name}`;
      const found = published.find(from);
      if (found !== undefined) take(studio, from, found);
      else {
        const png = await cache.card(name, async () => (await drawer()).card(order.card));
        place(studio, from, [[order.name, png]]);
      }
      return undefined;
    }
    case 'facts':
      return readFacts(order, studio);
    case 'take': {
      published.take(studio.waiting ?? []);
      studio.waiting = undefined;
      return undefined;
    }
    case 'finish': {
      cache.finish();
      // Of a thread that is ended from outside, nothing is kept. Does nothing where nothing is kept at all.
      flushCompileCache();
      return { drawn: cache.drawn, pictures: await studio.close(), groups: studio.groups };
    }
  }
}

/** What is left of an error on its way to another thread, its code with it: a full disk is told by that. */
function faultOf(error: unknown): Extract<ChartDelivery, { fault: unknown }>['fault'] {
  if (!(error instanceof Error)) return { message: String(error) };
  const { message, stack } = error;
  return {
    message,
    ...(stack !== undefined && { stack }),
    ...('code' in error && { code: String(error.code) }),
  };
}

/** What the thread works with, opened once. What is wrong with it is thrown at each order. */
function createStudio(data: ChartWorkerData): () => Studio {
  try {
    const studio = openStudio(data);
    return () => studio;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

/** Takes orders in their turn, a few at once, and pages to be read before all others. The last is `finish`. */
function serve(data: ChartWorkerData): void {
  type Task = { readonly n: number; readonly order: ChartOrder };
  const studio = createStudio(data);
  const waiting: Task[] = [];
  let underway = 0;
  const deliver = async ({ n, order }: Task): Promise<void> => {
    let delivery: ChartDelivery;
    try {
      delivery = { n, value: await answer(order, studio()) };
    } catch (error) {
      delivery = { n, fault: faultOf(error) };
    }
    parentPort?.postMessage(delivery);
  };
  const next = async (): Promise<void> => {
    const task = waiting.shift();
    if (task === undefined) return;
    underway++;
    await deliver(task);
    underway--;
    await next();
  };
  parentPort?.on('message', (task: Task) => {
    if (task.order.kind === 'facts') return void deliver(task);
    waiting.push(task);
    if (underway < atOnce) void next();
  });
}

serve(workerData as ChartWorkerStart);
