import { frozenMap } from '../dataset/deep-freeze.ts';
import { boundCharts } from '../history/bound-question.ts';
import type { Options } from '../options.ts';
import { hint } from '../problems/nearest.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { sentence } from '../problems/sentence.ts';
import { configPlace } from './config-place.ts';
import type { Prose } from './read-prose.ts';
import { type SiteRule, siteRules } from './rules.ts';
import type { Redirect } from './types.ts';

/** Follows a redirect to its end: a chart, a path, or (undefined) round in a circle. */
function endOf(id: string, redirects: Options['redirects']): string | undefined {
  const seen = new Set<string>();
  let aim = id;
  for (let next = redirects[aim]; next !== undefined; next = redirects[aim]) {
    if (seen.has(aim)) return undefined;
    seen.add(aim);
    aim = next;
  }
  return aim;
}

/**
 * Where the readers of charts that went are sent, each followed to its end. Paths are looked up in the finished site
 * (publish/broken-link).
 */
export function checkRedirects(
  root: string,
  { redirects }: Options,
  { bound, lost }: Prose,
): { redirects: ReadonlyMap<string, Redirect>; problems: readonly Problem[] } {
  const charts = boundCharts(bound);
  const problems: Problem[] = [];
  const ends: [string, Redirect][] = [];
  const report = (rule: SiteRule, id: string, what: string, fix?: string) =>
    problems.push(problem(siteRules, rule, { what, fix }, configPlace(root, id)));
  for (const [id, first] of Object.entries(redirects)) {
    const aim = endOf(id, redirects);
    if (charts.has(id)) {
      report(
        'site/redirect-from-chart',
        id,
        `"redirects" redirects "${id}" to "${first}", but a chart "${id}" exists.`,
      );
    } else if (aim === undefined) {
      report('site/redirect-circle', id, `"redirects" forms a cycle through "${id}".`);
    } else if (aim.startsWith('/')) {
      ends.push([id, { path: aim }]);
    } else if (charts.has(aim)) {
      ends.push([id, { chart: aim }]);
    } else if (lost.size === 0) {
      const fix = `${sentence(hint(aim, [...charts], 'charts'))} A path begins with a slash.`;
      report(
        'site/redirect-nowhere',
        id,
        `"redirects" redirects "${id}" to the unknown chart "${aim}".`,
        fix,
      );
    }
  }
  return { redirects: frozenMap(ends), problems };
}
