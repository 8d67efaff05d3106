import { flushCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { Chart } from '../charts/registry.ts';
import { type ChartCache, createChartCache, type WhyDrawn } from '../output/files/chart-cache.ts';
import type { ChartSiteData } from '../output/files/chart-input.ts';
import { commonKey } from '../output/files/chart-key.ts';
import { pinnedIn } from '../output/files/named-files.ts';
import type { MadeChart, NamedFile } from '../output/files/types.ts';
import type { Card } from '../output/pictures/card.ts';
import { readSiteTheme, type ThemeOptions } from '../styles/read-site-theme.ts';
import type { BuiltWith, ChartDrawer } from './open-drawer.ts';
import { openLastSite } from './open-last-site.ts';
import { type PlaceFiles, placeFiles } from './place-files.ts';
import type { FileGroups, PublishedFiles } from './published-files.ts';
import type { Stage } from './staging-folder.ts';

/** What the thread knows from its start. Paths are absolute. */
export type ChartWorkerData = {
  readonly root: string;
  /** The checksum of Sourceline itself. */
  readonly product: string;
  readonly site: ChartSiteData;
  readonly theme: ThemeOptions;
  /** Modules of the newsroom's own kinds of charts, by their names: paths from the root. */
  readonly chartKinds: Readonly<Record<string, string>>;
  readonly stage: Pick<Stage, 'dist' | 'next' | 'pictures' | 'charts' | 'published'>;
  readonly publicDir: string;
  /** As `openLastSite` takes it. */
  readonly code: string | undefined;
};

/** What it is started with. */
export type ChartWorkerStart = ChartWorkerData & {
  /** Whether the process keeps compiled modules for the next: Node does not let threads know. */
  readonly keepsCode: boolean;
};

/** What the thread is asked for. */
export type ChartOrder =
  | {
      readonly kind: 'chart';
      readonly chart: Chart;
      /** Those that the chart was built with, so that it is drawn with no others. */
      readonly boundaries: BuiltWith | undefined;
    }
  | { readonly kind: 'card'; readonly name: string; readonly card: Card }
  /** The site is right: files of the published one may be taken. */
  | { readonly kind: 'take' }
  | { readonly kind: 'finish' };

/** What it hands back for each kind of order. */
export type ChartReplies = {
  readonly chart: {
    /** Undefined where the published files of the chart are taken. Who asks for it again gets it. */
    readonly page: MadeChart['page'] | undefined;
    /** The address of its pinned copy. */
    readonly pinned: string | undefined;
  };
  readonly card: undefined;
  readonly take: undefined;
  readonly finish: {
    readonly drawn: ReadonlyMap<string, WhyDrawn>;
    readonly pictures: number;
    /** The files in the stage, by what they were made from. */
    readonly groups: FileGroups;
  };
};

export type ChartDelivery =
  | { readonly n: number; readonly value: ChartReplies[keyof ChartReplies] }
  | {
      readonly n: number;
      readonly fault: { readonly message: string; readonly stack?: string; readonly code?: string };
    };

/** So many orders are under way at once: enough to keep every thread drawing pictures, few enough to keep memory small. */
const atOnce = 8;

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
function place({ place: put, groups }: Studio, from: string, files: readonly NamedFile[]): void {
  if (put(files))
    groups.set(
      from,
      files.map(([name]) => name),
    );
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

/** Takes orders in their turn, a few at once. The last is `finish`, sent when all others are done. */
function serve(data: ChartWorkerData): void {
  const studio = createStudio(data);
  const waiting: { readonly n: number; readonly order: ChartOrder }[] = [];
  let underway = 0;
  const next = async (): Promise<void> => {
    const task = waiting.shift();
    if (task === undefined) return;
    underway++;
    let delivery: ChartDelivery;
    try {
      delivery = { n: task.n, value: await answer(task.order, studio()) };
    } catch (error) {
      delivery = { n: task.n, fault: faultOf(error) };
    }
    underway--;
    parentPort?.postMessage(delivery);
    await next();
  };
  parentPort?.on('message', (task: { readonly n: number; readonly order: ChartOrder }) => {
    waiting.push(task);
    if (underway < atOnce) void next();
  });
}

serve(workerData as ChartWorkerStart);
