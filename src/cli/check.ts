import { feedsOf } from '../feeds/feed-files.ts';
import { hasErrors } from '../problems/problem.ts';
import { reportProblems, sumUp } from '../problems/report-problems.ts';
import { buildSite } from '../site/build-site.ts';
import { lockHints } from '../site/lock-hints.ts';
import { readProject } from './project.ts';
import type { Terminal } from './terminal.ts';

/**
 * `sourceline check`: all problems of data and prose, drafts included.
 * @returns the exit code: 1 if there is an error.
 */
export async function runCheck(root: string, terminal: Terminal): Promise<number> {
  const options = await readProject(root, true);
  const built = await buildSite(root, options, line => terminal.err(`${line}\n`));
  if (built.problems.length > 0) terminal.err(`${reportProblems(built.problems)}\n`);
  if (!built.ok) return 1;
  const { datasets, reports, charts } = built.value;
  if (feedsOf(built.value).length === 0) {
    terminal.out('No feeds: the site does not know its own address (“site” in astro.config.mjs).\n');
  }
  const accepted = reports.flatMap(report => report.accepted);
  for (const { place, what, reason } of accepted) {
    terminal.out(`accepted  ${place.file}:${place.line ?? 1}  ${what} (${reason})\n`);
  }
  for (const hint of lockHints(root, options, datasets)) terminal.out(`hint  ${hint}\n`);
  const count = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`;
  const counts = [
    count(datasets.size, 'dataset'),
    count(reports.length, 'report'),
    count(charts.size, 'chart'),
  ].join(', ');
  terminal.out(`${counts}: ${built.problems.length === 0 ? 'no problems' : sumUp(built.problems)}.\n`);
  return hasErrors(built.problems) ? 1 : 0;
}
