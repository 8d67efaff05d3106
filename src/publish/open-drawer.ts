import type { Chart } from '../charts/registry.ts';
import { readBoundaries } from '../geo/read-boundaries.ts';
import { getLocale } from '../i18n/locale.ts';
import { type ChartSiteData, chartSiteOf } from '../output/files/chart-input.ts';
import { makeCard, makeChart } from '../output/files/make-chart.ts';
import { createPngPool } from '../output/files/png-pool.ts';
import { createPngStore } from '../output/files/png-store.ts';
import type { MadeChart } from '../output/files/types.ts';
import type { Card } from '../output/pictures/card.ts';
import type { SiteTheme } from '../scene/site-theme.ts';

/** The boundaries that a chart was built with. */
export type BuiltWith = { readonly name: string; readonly hash: string };

/** Everything that draws. A build that finds all charts among those drawn before never loads it. */
export type ChartDrawer = {
  /** @throws where the boundaries are no longer those that the chart was built with. */
  chart(chart: Chart, boundaries: BuiltWith | undefined): Promise<MadeChart>;
  card(card: Card): Promise<Uint8Array>;
  /** Nothing more is expected: threads that draw PNGs end as soon as they have none to draw. */
  rest(): void;
  /** Ends the threads that draw PNGs. @returns how many PNGs were drawn. */
  close(): Promise<number>;
};

function checkBoundaries(root: string, { name, hash }: BuiltWith): void {
  const read = readBoundaries(root, name);
  if (!read.ok) throw new Error(read.problems.map(({ what }) => what).join(' '));
  if (read.value.hash !== hash) throw new Error(`the boundaries "${name}" changed during the build`);
}

export type DrawerRequest = {
  /** Absolute path of the project. */
  readonly root: string;
  readonly site: ChartSiteData;
  readonly looks: SiteTheme;
  /** Absolute path of the folder that keeps PNGs. */
  readonly pictures: string;
};

export function openDrawer({ root, site, looks, pictures }: DrawerRequest): ChartDrawer {
  const pool = createPngPool();
  const store = createPngStore(pictures, pool.draw);
  const context = { site: chartSiteOf(site, getLocale(site.language)), looks, store };
  return {
    async chart(chart, boundaries) {
      if (boundaries !== undefined) checkBoundaries(root, boundaries);
      return makeChart(chart, context);
    },
    card: card => makeCard(card, context),
    rest: pool.rest,
    async close() {
      store.prune();
      await pool.close();
      return store.drawn;
    },
  };
}
