import { type Problem, problem } from '../../problems/problem.ts';
import type { OwnPage } from '../../site/own-pages.ts';
import { siteRules } from '../../site/rules.ts';
import type { Site } from '../../site/types.ts';
import { routePaths } from './site-paths.ts';

/** Pages of the newsroom's own at addresses that the site uses itself: Astro would show one of the two. */
export function checkOwnPages(site: Site, pages: readonly OwnPage[]): Problem[] {
  if (pages.length === 0) return [];
  const { base } = site.addresses;
  const taken = [...routePaths(site)].map(path => path.slice(base.length));
  return pages.flatMap(({ file, path, pattern }) => {
    const found = path === '404/' ? '404.html' : taken.find(one => pattern.test(one));
    if (found === undefined) return [];
    const what = `The site itself uses the address /${found}.`;
    const fix =
      'Rename the file. To change one of Sourceline’s pages, replace the components on it (“components”).';
    return [problem(siteRules, 'site/own-page-address', { what, fix }, { file })];
  });
}
