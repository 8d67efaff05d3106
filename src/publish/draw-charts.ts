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
  /** All charts and cards were added: threads with nothing to draw can end. */
  last(): void;
  /** The place of a chart in the order in which they are drawn; undefined if it was not added. */
  drawnAs(id: string): number | undefined;
  /** The site is right: files of the published site may be taken from now on. */
  take(): void;
  /** What a page shows of a chart; undefined if it was not added. */
  shown(id: string): Promise<ShownChart> | undefined;
  /** What the page of a chart says of its files; undefined if it was not added. */
  parts(id: string): Promise<ChartParts> | undefined;
  /** All is drawn and written. @returns with it the address of each pinned copy. @throws the first error of the thread. */
  finish(log: Log): Promise<ChartReplies['finish'] & { readonly hashes: ReadonlyMap<string, string> }>;
};

export type DrawnRequest = {
  /** On how many pages a chart is: that of its report and its own. What these need of it is dropped then. */
  readonly timesShown?: number;
  /** What is kept of so many charts until their pages are made; for more, the thread is asked when it is needed. */
  readonly mostHeld?: number;
  /** Is told which files were written. */
  readonly onWritten?: (names: readonly string[]) => void;
  /** Is called before a page waits for a chart that is not drawn yet. */
  readonly onWait?: () => void;
};

/** Pages show charts in about the order in which they were added: those of so many more are asked for with one. */
const ahead = 8;
/** Of so many charts is kept what they were asked for lately. */
const mostLately = 2 * ahead;

export function drawCharts(
  thread: ChartThread,
  { timesShown = 2, mostHeld = 500, onWritten, onWait }: DrawnRequest = {},
): DrawnCharts {
  type Page = MadeChart['page'] | undefined;
  type Drawn = {
    readonly order: ChartOrder & { readonly kind: 'chart' };
    readonly at: number;
    page: Promise<Page> | undefined;
    shown: number;
    isDrawn: boolean;
  };
  const charts = new Map<string, Drawn>();
  const inTurn: Drawn[] = [];
  /** Those that were asked for when they were needed, the latest at the end. */
  const lately = new Set<Drawn>();
  const drop = (drawn: Drawn) => {
    drawn.page = undefined;
    lately.delete(drawn);
  };
  const fetch = async ({ order }: Drawn): Promise<Page> =>
    (await thread.send({ kind: 'page', id: order.chart.id })) ??
    (await thread.send({ ...order, withPage: true })).page;
  const ask = (drawn: Drawn): Promise<Page> => {
    const page = fetch(drawn);
    // Whoever awaits the page gets the error.
    page.catch(() => {});
    drawn.page = page;
    lately.add(drawn);
    for (const first of lately) if (lately.size > mostLately) drop(first);
    return page;
  };
  const pageOf = async (drawn: Drawn): Promise<MadeChart['page']> => {
    const { order, at } = drawn;
    const known = drawn.page ?? ask(drawn);
    if (!order.withPage) {
      for (const next of inTurn.slice(at + 1, at + 1 + ahead)) if (next.page === undefined) ask(next);
    }
    if (!drawn.isDrawn) onWait?.();
    // Where the files of a chart were taken as they are published, the thread is asked for its page.
    const page = (await known) ?? (await ask(drawn));
    if (page === undefined) throw new Error(`the thread does not know the chart "${order.chart.id}"`);
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
        withPage: charts.size < mostHeld,
      } as const;
      const answer = thread.send(order);
      const page = order.withPage ? answer.then(reply => reply.page) : undefined;
      const drawn: Drawn = { order, at: inTurn.length, page, shown: 0, isDrawn: false };
      charts.set(chart.id, drawn);
      inTurn.push(drawn);
      const done = answer.then(({ pinned, written }) => {
        drawn.isDrawn = true;
        onWritten?.(written);
        if (pinned !== undefined) hashes.set(chart.id, pinned);
      });
      // Whoever awaits the page, or the end, gets the error.
      page?.catch(() => {});
      done.catch(() => {});
      orders.push(done);
    },
    drawnAs: id => charts.get(id)?.at,
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
    last() {
      const rested = thread.send({ kind: 'last' });
      orders.push(rested.then(() => {}));
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
