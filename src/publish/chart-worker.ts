import { parentPort, workerData } from 'node:worker_threads';
import type { Chart } from '../charts/registry.ts';
import { readBoundaries } from '../geo/read-boundaries.ts';
import { getLocale } from '../i18n/locale.ts';
import { type ChartCache, createChartCache, type WhyDrawn } from '../output/files/chart-cache.ts';
import type { FilesContext } from '../output/files/chart-files.ts';
import { type ChartSiteData, chartSiteOf } from '../output/files/chart-input.ts';
import { commonKey } from '../output/files/chart-key.ts';
import { makeCard, makeChart } from '../output/files/make-chart.ts';
import { createPngPool, type PngPool } from '../output/files/png-pool.ts';
import { createPngStore } from '../output/files/png-store.ts';
import { productDigest } from '../output/files/product-digest.ts';
import type { MadeChart } from '../output/files/types.ts';
import type { Card } from '../output/pictures/card.ts';
import { readSiteTheme } from '../styles/read-site-theme.ts';
import { type PlaceFiles, placeFiles } from './place-files.ts';

/** What the thread knows from its start. Paths are absolute. */
export type ChartWorkerData = {
  readonly root: string;
  readonly site: ChartSiteData;
  /** The newsroom's own style sheets, paths from the root. */
  readonly styles: readonly string[];
  readonly stage: { readonly next: string; readonly pictures: string; readonly charts: string };
  readonly publicDir: string;
};

/** What the thread is asked for. */
export type ChartOrder =
  | {
      readonly kind: 'chart';
      readonly chart: Chart;
      /** Those that the chart was built with, so that it is drawn with no others. */
      readonly boundaries: { readonly name: string; readonly hash: string } | undefined;
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

type Studio = {
  readonly context: FilesContext;
  readonly cache: ChartCache;
  readonly place: PlaceFiles;
  readonly pool: PngPool;
};

function openStudio({ root, site, styles, stage, publicDir }: ChartWorkerData): Studio {
  const looks = readSiteTheme(root, styles);
  if (!looks.ok) throw new Error(looks.problems.map(({ what }) => what).join(' '));
  const pool = createPngPool();
  const store = createPngStore(stage.pictures, pool.draw);
  const context = { site: chartSiteOf(site, getLocale(site.language)), looks: looks.value, store };
  return {
    context,
    cache: createChartCache(stage.charts, commonKey(productDigest(), looks.value, site)),
    place: placeFiles(stage.next, publicDir),
    pool,
  };
}

function checkBoundaries(root: string, { name, hash }: { name: string; hash: string }): void {
  const read = readBoundaries(root, name);
  if (!read.ok) throw new Error(read.problems.map(({ what }) => what).join(' '));
  if (read.value.hash !== hash) throw new Error(`the boundaries "${name}" changed during the build`);
}

async function answer(
  order: ChartOrder,
  root: string,
  { context, cache, place, pool }: Studio,
): Promise<ChartReplies[keyof ChartReplies]> {
  switch (order.kind) {
    case 'chart': {
      const { chart, boundaries } = order;
      if (boundaries !== undefined) checkBoundaries(root, boundaries);
      const { page, files } = await cache.chart(chart, boundaries?.hash ?? '', () =>
        makeChart(chart, context),
      );
      place(files);
      return page;
    }
    case 'card': {
      const png = await cache.card(order.card, () => makeCard(order.card, context));
      place([[order.name, png]]);
      return undefined;
    }
    case 'finish': {
      cache.finish();
      context.store.prune();
      await pool.close();
      return { drawn: cache.drawn, pictures: context.store.drawn };
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

/** Takes orders in their turn, a few at once. The last is `finish`, sent when all others are done. */
function serve(data: ChartWorkerData): void {
  let studio: Studio | undefined;
  const waiting: { readonly n: number; readonly order: ChartOrder }[] = [];
  let underway = 0;
  const next = async (): Promise<void> => {
    const task = waiting.shift();
    if (task === undefined) return;
    underway++;
    let delivery: ChartDelivery;
    try {
      studio ??= openStudio(data);
      delivery = { n: task.n, value: await answer(task.order, data.root, studio) };
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
