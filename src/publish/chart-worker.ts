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
  ChartTask,
  ChartWorkerData,
  ChartWorkerStart,
} from './chart-orders.ts';
import type { FactsReader } from './facts-reader.ts';
import type { ChartDrawer } from './open-drawer.ts';
import { openLastSite } from './open-last-site.ts';
import { type PlaceFiles, placeFiles } from './place-files.ts';
import type { PublishedFiles } from './published-files.ts';
import { takeInTurn } from './take-in-turn.ts';

/** The newsroom's own kinds of charts are known to each thread by itself. */
async function loadKinds({ root, chartKinds }: ChartWorkerData): Promise<void> {
  if (Object.keys(chartKinds).length === 0) return;
  await (await import('../site/load-chart-kinds.ts')).loadChartKinds(root, { chartKinds });
}

type Studio = {
  readonly cache: ChartCache;
  readonly place: PlaceFiles;
  readonly published: PublishedFiles;
  /** The names in the cache of charts whose files are in the stage, or will be taken, by id. */
  readonly placed: Map<string, string>;
  /** Charts that are being drawn, by id. */
  readonly underway: Map<string, Promise<ChartReplies['chart']>>;
  readonly groups: Map<string, readonly string[]>;
  /** Loads what takes the facts of pages. */
  readonly facts: () => Promise<FactsReader>;
  /** Published files that wait until the site is known to be right; undefined then. */
  waiting: string[] | undefined;
  /** Loads what draws, when something is to be drawn. */
  readonly drawer: () => Promise<ChartDrawer>;
  /** Ends threads as soon as they have nothing to draw. */
  readonly rest: () => Promise<undefined>;
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
    placed: new Map(),
    underway: new Map(),
    groups: new Map(),
    facts() {
      reader ??= import('./facts-reader.ts').then(({ openFactsReader }) => openFactsReader(stage.next));
      return reader;
    },
    waiting: [],
    drawer,
    async rest() {
      (await opened)?.rest();
      return undefined;
    },
    close: async () => (await opened)?.close() ?? 0,
  };
}

/** Takes published files, as soon as that is right. */
function take(studio: Studio, from: string, names: readonly string[]): void {
  studio.groups.set(from, names);
  if (studio.waiting === undefined) studio.published.take(names);
  else studio.waiting.push(...names);
}

/** Puts new files into the stage. @returns their names. */
function place({ place: put, groups }: Studio, from: string, files: readonly NamedFile[]): string[] {
  const names = files.map(([name]) => name);
  if (put(files)) groups.set(from, names);
  return names;
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
  placed.set(id, name);
  const found = isNew ? published.find(name) : undefined;
  if (found !== undefined) {
    take(studio, name, found);
    return { page: undefined, pinned: pinnedIn(id, found), written: [] };
  }
  const { page, files } = await cache.chart(id, name, async () => (await drawer()).chart(chart, boundaries));
  const written = isNew ? place(studio, name, files) : [];
  return { page, pinned: page.pinned?.hash, written };
}

/** Draws a chart. Whoever asks for its page meanwhile waits for it. */
async function drawOnce(order: ChartOrder & { readonly kind: 'chart' }, studio: Studio) {
  const { id } = order.chart;
  const drawing = answerChart(order, studio);
  studio.underway.set(id, drawing);
  try {
    const { page, ...rest } = await drawing;
    return { page: order.withPage ? page : undefined, ...rest };
  } finally {
    studio.underway.delete(id);
  }
}

async function answerPage(id: string, { underway, placed, cache }: Studio): Promise<ChartReplies['page']> {
  const drawing = await underway.get(id);
  const name = placed.get(id);
  return drawing?.page ?? (name === undefined ? undefined : cache.page(name));
}

async function answer(order: ChartOrder, studio: Studio): Promise<ChartReplies[keyof ChartReplies]> {
  const { cache, published, drawer } = studio;
  switch (order.kind) {
    case 'chart':
      return drawOnce(order, studio);
    case 'page':
      return answerPage(order.id, studio);
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
    case 'last':
      return studio.rest();
    case 'facts':
      return (await studio.facts())(order.names);
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

function serve(data: ChartWorkerStart): void {
  const studio = createStudio(data);
  const take = takeInTurn(async ({ n, order }) => {
    let delivery: ChartDelivery;
    try {
      delivery = { n, value: await answer(order, studio()) };
    } catch (error) {
      delivery = { n, fault: faultOf(error) };
    }
    parentPort?.postMessage(delivery);
    Atomics.add(data.answered, 0, 1);
  });
  parentPort?.on('message', (task: ChartTask) => take(task));
}

serve(workerData as ChartWorkerStart);
