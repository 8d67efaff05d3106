import { parentPort, workerData } from 'node:worker_threads';
import type { Chart } from '../charts/registry.ts';
import { type ChartCache, createChartCache, type WhyDrawn } from '../output/files/chart-cache.ts';
import type { ChartSiteData } from '../output/files/chart-input.ts';
import { commonKey } from '../output/files/chart-key.ts';
import type { MadeChart } from '../output/files/types.ts';
import type { Card } from '../output/pictures/card.ts';
import { readSiteTheme, type ThemeOptions } from '../styles/read-site-theme.ts';
import type { BuiltWith, ChartDrawer } from './open-drawer.ts';
import { type PlaceFiles, placeFiles } from './place-files.ts';

/** What the thread knows from its start. Paths are absolute. */
export type ChartWorkerData = {
  readonly root: string;
  /** The checksum of Sourceline itself. */
  readonly product: string;
  readonly site: ChartSiteData;
  readonly theme: ThemeOptions;
  /** Modules of the newsroom's own kinds of charts, by their names: paths from the root. */
  readonly chartKinds: Readonly<Record<string, string>>;
  readonly stage: { readonly next: string; readonly pictures: string; readonly charts: string };
  readonly publicDir: string;
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
  | { readonly kind: 'finish' };

/** What it hands back for each kind of order. */
export type ChartReplies = {
  readonly chart: MadeChart['page'];
  readonly card: undefined;
  readonly finish: { readonly drawn: ReadonlyMap<string, WhyDrawn>; readonly pictures: number };
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
  /** Charts whose files are in the stage. */
  readonly placed: Set<string>;
  /** Loads what draws, when something is to be drawn. */
  readonly drawer: () => Promise<ChartDrawer>;
  /** How many PNGs were drawn. */
  readonly close: () => Promise<number>;
};

function openStudio(data: ChartWorkerData): Studio {
  const { root, product, site, theme, stage, publicDir } = data;
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
    placed: new Set(),
    drawer,
    close: async () => (await opened)?.close() ?? 0,
  };
}

async function answer(
  order: ChartOrder,
  { cache, place, placed, drawer, close }: Studio,
): Promise<ChartReplies[keyof ChartReplies]> {
  switch (order.kind) {
    case 'chart': {
      const { chart, boundaries } = order;
      const make = async () => (await drawer()).chart(chart, boundaries);
      const { page, files } = await cache.chart(chart, boundaries?.hash ?? '', make);
      // Who asks for a chart again wants what its page says.
      if (!placed.has(chart.id)) place(files);
      placed.add(chart.id);
      return page;
    }
    case 'card': {
      const png = await cache.card(order.card, async () => (await drawer()).card(order.card));
      place([[order.name, png]]);
      return undefined;
    }
    case 'finish': {
      cache.finish();
      return { drawn: cache.drawn, pictures: await close() };
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

serve(workerData as ChartWorkerData);
