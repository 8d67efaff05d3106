import { boundariesOfChart } from '../charts/boundaries-of-chart.ts';
import type { Chart } from '../charts/registry.ts';
import { cardOf } from '../output/files/card-of.ts';
import { cardFile } from '../output/files/card-path.ts';
import { cardsOf } from '../output/files/cards-of.ts';
import { drawnChart } from '../output/files/chart-input.ts';
import type { ChartParts, MadeChart, ShownChart } from '../output/files/types.ts';
import { createProgress, type Log, type Progress } from '../progress.ts';
import type { Site } from '../site/types.ts';
import type { ChartOrder, ChartReplies } from './chart-orders.ts';
import type { ChartThread } from './chart-thread.ts';

/** The charts of a build, drawn in a thread while reports are read and pages are made. */
export type DrawnCharts = {
  /** Has a chart drawn, and its files written. The site must have it, or not be published. */
  add(chart: Chart): void;
  /** Has the cards of the site drawn that are not those of charts. */
  addCards(site: Site): void;
  /** The site is right: files of the published site may be taken from now on. */
  take(): void;
  /** What a page shows of a chart; undefined if it was not added. */
  shown(id: string): Promise<ShownChart> | undefined;
  /** What the page of a chart says of its files; undefined if it was not added. */
  parts(id: string): Promise<ChartParts> | undefined;
  /** All is drawn and written. @returns with it the address of each pinned copy. @throws the first error of the thread. */
  finish(log: Log): Promise<ChartReplies['finish'] & { readonly hashes: ReadonlyMap<string, string> }>;
};

export type DrawnLimits = {
  /** On how many pages a chart is: that of its report and its own. What these need of it is dropped then. */
  readonly timesShown?: number;
  /** What is kept of so many charts until their pages are made; of more, the thread is asked again. */
  readonly mostHeld?: number;
};

export function drawCharts(
  thread: ChartThread,
  { timesShown = 2, mostHeld = 1000 }: DrawnLimits = {},
): DrawnCharts {
  type Drawn = {
    readonly order: ChartOrder & { readonly kind: 'chart' };
    page: Promise<MadeChart['page'] | undefined> | undefined;
    shown: number;
  };
  const charts = new Map<string, Drawn>();
  /** Those of which the page has come, in that order. */
  const held = new Set<Drawn>();
  let latest: Drawn | undefined;
  const drop = (drawn: Drawn) => {
    drawn.page = undefined;
    held.delete(drawn);
  };
  const ask = (drawn: Drawn) => {
    const answer = thread.send(drawn.order);
    const page = answer.then(reply => reply.page);
    drawn.page = page;
    const hold = (come: MadeChart['page'] | undefined) => {
      if (drawn.page !== page || come === undefined) return;
      // Pages come in about the order in which charts are drawn, and once more for the pages of charts: if the first were
      // dropped, each would be asked for again just after it went.
      if (held.size >= mostHeld && latest !== undefined) drop(latest);
      held.add(drawn);
      latest = drawn;
    };
    // Whoever awaits the page gets the error.
    page.then(hold, () => {});
    return { answer, page };
  };
  const pageOf = async (drawn: Drawn): Promise<MadeChart['page']> => {
    // Where the files of a chart were taken as they are published, the thread is asked again.
    const page = (await (drawn.page ?? ask(drawn).page)) ?? (await ask(drawn).page);
    if (page === undefined) throw new Error(`the thread does not know the chart "${drawn.order.chart.id}"`);
    return page;
  };
  const hashes = new Map<string, string>();
  const orders: Promise<void>[] = [];
  return {
    add(chart) {
      if (charts.has(chart.id)) return;
      const order = {
        kind: 'chart',
        chart: drawnChart(chart),
        boundaries: boundariesOfChart(chart),
      } as const;
      const drawn: Drawn = { order, page: undefined, shown: 0 };
      charts.set(chart.id, drawn);
      const done = ask(drawn).answer.then(({ pinned }) => {
        if (pinned !== undefined) hashes.set(chart.id, pinned);
      });
      // Whoever awaits the page, or the end, gets the error.
      done.catch(() => {});
      orders.push(done);
    },
    take() {
      const taken = thread.send({ kind: 'take' });
      orders.push(taken.then(() => {}));
    },
    addCards(site) {
      for (const of of cardsOf(site)) {
        if (of.kind === 'chart') continue;
        const { chart, ...words } = cardOf(of, site);
        const card = { ...words, ...(chart && { chart: drawnChart(chart) }) };
        orders.push(thread.send({ kind: 'card', name: cardFile(of), card }));
      }
    },
    shown(id) {
      const drawn = charts.get(id);
      if (drawn === undefined) return undefined;
      // The front page shows a chart once more: the thread finds it among those that it has drawn.
      const page = pageOf(drawn);
      if (++drawn.shown >= timesShown) drop(drawn);
      return page;
    },
    parts(id) {
      const drawn = charts.get(id);
      return drawn && pageOf(drawn);
    },
    async finish(log) {
      const progress: Progress = createProgress('Charts and cards', orders.length, log);
      for (const order of orders) {
        await order;
        progress.step();
      }
      progress.end();
      return { ...(await thread.send({ kind: 'finish' })), hashes };
    },
  };
}
