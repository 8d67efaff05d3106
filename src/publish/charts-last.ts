import type { AstroPrerenderer } from 'astro';
import { routeList } from '../views/routes/route-list.ts';

const withCharts = new Set(routeList.filter(({ shows }) => shows === 'charts').map(({ pattern }) => pattern));

/** The pages of a build with those that show charts at the end. */
export function orderPages<Page extends { readonly route: { readonly route: string } }>(
  pages: readonly Page[],
): Page[] {
  const isLast = ({ route }: Page) => withCharts.has(route.route);
  return [...pages.filter(page => !isLast(page)), ...pages.filter(isLast)];
}

/**
 * Makes pages as another does, those that show charts last: while the others are made, threads draw the charts and
 * their pictures, and no page has to wait for them.
 */
export const chartsLast = (by: AstroPrerenderer): AstroPrerenderer => ({
  ...by,
  getStaticPaths: async () => orderPages(await by.getStaticPaths()),
});
