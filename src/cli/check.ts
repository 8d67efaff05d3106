import type { Options } from '../options.ts';
import { feedsOf } from '../output/feeds/feed-files.ts';
import { counted } from '../problems/counted.ts';
import { hasErrors, type Problem } from '../problems/problem.ts';
import { reportProblems, sumUp } from '../problems/report-problems.ts';
import type { Log } from '../progress.ts';
import { whyHeld } from '../prose/held-back.ts';
import { assembleSite } from '../publish/assemble-site.ts';
import { afterwords } from '../site/afterwords.ts';
import { lockHints } from '../site/lock-hints.ts';
import { readMarkdown } from '../site/read-markdown.ts';
import type { Site } from '../site/types.ts';
import { readArguments } from './arguments.ts';
import { readProject } from './project.ts';
import type { Terminal } from './terminal.ts';

/** Two problems of one rule at one place are one: the second run words its counts otherwise. */
const keyOf = ({ rule, place: { file, line, column } }: Problem): string =>
  JSON.stringify([rule, file, line, column]);

/** Everything that is found in a project: first what a build finds, by the same path; then what drafts add. */
async function checkProject(
  root: string,
  options: Options,
  log: Log,
): Promise<{ readonly site: Site | undefined; readonly problems: readonly Problem[] }> {
  const { made, problems } = await assembleSite(root, options, log);
  const { files } = readMarkdown(root, `${options.contentDir}/reports`);
  if (!files.some(({ text }) => whyHeld(text, options) !== undefined)) return { site: made?.site, problems };
  const all = await assembleSite(root, { ...options, drafts: true }, log);
  const known = new Set(problems.map(keyOf));
  return {
    site: made && all.made?.site,
    problems: [...problems, ...all.problems.filter(problem => !known.has(keyOf(problem)))],
  };
}

/**
 * `sourceline check`: all problems of data and prose, drafts included.
 * @param args what was typed after it, which must be nothing.
 * @returns the exit code: 1 if there is an error.
 */
export async function runCheck(root: string, args: readonly string[], terminal: Terminal): Promise<number> {
  const { words } = readArguments(args, {});
  if (words[0] !== undefined)
    throw new RangeError(`"check" takes no words: it reads the whole project ("${words[0]}").`);
  const options = await readProject(root, false);
  const { site, problems } = await checkProject(root, options, line => terminal.err(`${line}\n`));
  if (problems.length > 0) terminal.err(`${reportProblems(problems)}\n`);
  if (site === undefined) return 1;
  const { datasets, reports, charts } = site;
  if (feedsOf(site).length === 0) {
    terminal.out('No feeds: the site does not know its own address (“site” in astro.config.mjs).\n');
  }
  for (const line of afterwords(site)) terminal.out(`${line}\n`);
  for (const hint of lockHints(root, options, site)) terminal.out(`hint  ${hint}\n`);
  const counts = [
    counted(datasets.size, 'dataset'),
    counted(reports.length, 'report'),
    counted(charts.size, 'chart'),
  ].join(', ');
  terminal.out(`${counts}: ${problems.length === 0 ? 'no problems' : sumUp(problems)}.\n`);
  return hasErrors(problems) ? 1 : 0;
}
