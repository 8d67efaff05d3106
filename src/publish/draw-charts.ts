import type { Chart } from '../charts/registry.ts';
import { getBoundaries } from '../geo/get-boundaries.ts';
import { cardOf } from '../output/files/card-of.ts';
import { cardFile } from '../output/files/card-path.ts';
import { cardsOf } from '../output/files/cards-of.ts';
import { drawnChart } from '../output/files/chart-input.ts';
import type { MadeChart } from '../output/files/types.ts';
import { createProgress, type Log, type Progress } from '../progress.ts';
import type { Site } from '../site/types.ts';
import type { ChartThread } from './chart-thread.ts';
import type { ChartReplies } from './chart-worker.ts';

/** The charts of a build, drawn in a thread while reports are read and pages are made. */
export type DrawnCharts = {
  /** Has a chart drawn, and its files written. The site must have it, or not be published. */
  add(chart: Chart): void;
  /** Has the cards of the site drawn that are not those of charts. */
  addCards(site: Site): void;
  /** What pages need of a chart; undefined if it was not added. */
  page(id: string): Promise<MadeChart['page']> | undefined;
  /** All is drawn and written. @throws the first error of the thread. */
  finish(log: Log): Promise<ChartReplies['finish']>;
};

/** The boundaries that a chart was built with. */
function boundariesOf(chart: Chart): { readonly name: string; readonly hash: string } | undefined {
  switch (chart.kind) {
    case 'map':
      return { name: chart.boundaries, hash: getBoundaries(chart.boundaries).hash };
    case 'bar':
    case 'stack':
    case 'range':
    case 'timeline':
    case 'table':
      return undefined;
  }
}

export function drawCharts(thread: ChartThread): DrawnCharts {
  const pages = new Map<string, Promise<MadeChart['page']>>();
  const cards: Promise<undefined>[] = [];
  return {
    add(chart) {
      const order = { kind: 'chart', chart: drawnChart(chart), boundaries: boundariesOf(chart) } as const;
      if (!pages.has(chart.id)) pages.set(chart.id, thread.send(order));
    },
    addCards(site) {
      for (const of of cardsOf(site)) {
        if (of.kind === 'chart') continue;
        const { chart, ...words } = cardOf(of, site);
        const card = { ...words, ...(chart && { chart: drawnChart(chart) }) };
        cards.push(thread.send({ kind: 'card', name: cardFile(of), card }));
      }
    },
    page: id => pages.get(id),
    async finish(log) {
      const orders = [...pages.values(), ...cards];
      const progress: Progress = createProgress('Charts and cards', orders.length, log);
      for (const order of orders) {
        await order;
        progress.step();
      }
      progress.end();
      return thread.send({ kind: 'finish' });
    },
  };
}
