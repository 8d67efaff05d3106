import type { AstroPrerenderer } from 'astro';
import type { Site } from '../site/types.ts';
import { routeList } from '../views/routes/route-list.ts';
import { addressOfPage, type PageToMake, requested } from './page-address.ts';

const withCharts = new Set(routeList.filter(({ shows }) => shows === 'charts').map(({ pattern }) => pattern));

type PageWithRoute = Pick<PageToMake, 'pathname'> & {
  readonly route: Pick<PageToMake['route'], 'route' | 'type'>;
};

/** When a page that shows charts is made; undefined for one that shows charts of several reports, or none. */
export type TurnOf = (page: PageWithRoute) => number | undefined;

type ReportWithCharts = { readonly slug: string; readonly charts: readonly { readonly id: string }[] };

/**
 * The turns of the pages that show the charts of one report: its own, and those of the charts. They are made one after
 * another, in the order in which the charts are drawn: what pages show of a chart is kept for a short time then.
 * @param drawnAs the place of a chart in that order; undefined for one that is not drawn.
 */
export function turnsOf(
  { reports, addresses }: Pick<Site, 'addresses'> & { readonly reports: readonly ReportWithCharts[] },
  drawnAs: (chart: string) => number | undefined,
): TurnOf {
  const turns = new Map<string, number>();
  for (const { slug, charts } of reports) {
    // The page waits for the last one.
    const turn = Math.max(-1, ...charts.map(({ id }) => drawnAs(id) ?? -1));
    turns.set(requested(addresses.report(slug)), turn);
    for (const { id } of charts) turns.set(requested(addresses.chart(id)), turn);
  }
  return page => turns.get(addressOfPage(addresses.base, page));
}

/** The pages of a build with those that show charts at the end, each in its turn; last of all those that have none. */
export function orderPages<Page extends PageWithRoute>(pages: readonly Page[], turnOf: TurnOf): Page[] {
  const isLast = ({ route }: Page) => withCharts.has(route.route);
  const turns = new Map(pages.filter(isLast).map(page => [page, turnOf(page) ?? Number.POSITIVE_INFINITY]));
  return pages.toSorted((a, b) => compare(turns.get(a) ?? -1, turns.get(b) ?? -1));
}

const compare = (a: number, b: number): number => (a === b ? 0 : a - b);

/**
 * Makes pages as another does, those that show charts last: while the others are made, threads draw the charts and
 * their pictures, and no page has to wait for them.
 */
export const chartsLast = (by: AstroPrerenderer, turnOf: TurnOf): AstroPrerenderer => ({
  ...by,
  getStaticPaths: async () => orderPages(await by.getStaticPaths(), turnOf),
});
