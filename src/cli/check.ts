import type { Options } from '../options.ts';
import { feedsOf } from '../output/feeds/feed-files.ts';
import { counted } from '../problems/counted.ts';
import { hasErrors, type Problem } from '../problems/problem.ts';
import { sumUp } from '../problems/report-problems.ts';
import type { Log } from '../progress.ts';
import { assembleSite } from '../publish/assemble-site.ts';
import { closingLines } from '../site/closing-lines.ts';
import { lockHints } from '../site/lock-hints.ts';
import { OptionsError } from '../site/options-error.ts';
import { rateHints } from '../site/rate-hints.ts';
import { readInput } from '../site/read-input.ts';
import type { Site } from '../site/types.ts';
import { readArguments } from './arguments.ts';
import { searchCanaries, takeCanaries } from './canaries.ts';
import { printProblems, readFormat } from './print-problems.ts';
import { problemFormats } from './problem-formats.ts';
import { readProject } from './project.ts';
import type { Terminal } from './terminal.ts';

/** Two problems of one rule at one place are one: the second run words its counts otherwise. */
const keyOf = ({ rule, place: { file, line, column } }: Problem): string =>
  JSON.stringify([rule, file, line, column]);

type Checks = {
  /** With the drafts; undefined where there is an error. */
  readonly site: Site | undefined;
  readonly problems: readonly Problem[];
  readonly hints: readonly string[];
};

/**
 * Everything that is found in a project: first what a build finds, by the same path; then what drafts add. Files are
 * read and parsed once for both.
 */
async function checkProject(root: string, options: Options, log: Log): Promise<Checks> {
  const input = readInput(root, options, log);
  const { made, problems } = await assembleSite(root, options, log, input);
  if (!input.ok) return { site: made?.site, problems, hints: [] };
  const { locks, prose } = input.value;
  const { held, bound } = prose.read({ drafts: false });
  const hintsFor = (site: Site | undefined) =>
    site === undefined
      ? []
      : [...lockHints(options.dataDir, locks, bound, site.datasets), ...rateHints(site)];
  if (held.size === 0) return { site: made?.site, problems, hints: hintsFor(made?.site) };
  const all = await assembleSite(root, { ...options, drafts: true }, log, input);
  const known = new Set(problems.map(keyOf));
  const site = made && all.made?.site;
  return {
    site,
    problems: [...problems, ...all.problems.filter(problem => !known.has(keyOf(problem)))],
    hints: hintsFor(site),
  };
}

/** The project's options, or what is wrong with them. */
async function readOptionsOrProblems(root: string): Promise<Options | readonly Problem[]> {
  try {
    return await readProject(root, { drafts: false });
  } catch (error) {
    if (error instanceof OptionsError) return error.problems;
    throw error;
  }
}

const isProblems = (read: Options | readonly Problem[]): read is readonly Problem[] => Array.isArray(read);

/**
 * `sourceline check`: list every problem in data and reports, drafts included.
 * @param args what was typed after it: `--format`, `--canary`.
 * @returns the exit code: 1 if there is an error.
 */
export async function runCheck(root: string, args: readonly string[], terminal: Terminal): Promise<number> {
  const { canaries, rest } = takeCanaries(args);
  const { words, options: typed } = readArguments(rest, {
    format: problemFormats.join(', '),
    canary: 'words that may not be published',
  });
  if (words[0] !== undefined)
    throw new RangeError(
      `"check" takes no arguments, because it checks the whole project (got "${words[0]}").`,
    );
  const format = readFormat(typed.format);
  const where = { suite: 'sourceline check', root, workspace: process.env['GITHUB_WORKSPACE'] };
  const options = await readOptionsOrProblems(root);
  if (isProblems(options)) {
    printProblems(options, format, where, terminal);
    return 1;
  }
  const { dataDir, contentDir, publicDir } = options;
  const searched =
    canaries.length === 0
      ? undefined
      : await searchCanaries(root, canaries, [dataDir, contentDir, publicDir]);
  const { site, problems: own, hints } = await checkProject(root, options, line => terminal.err(`${line}\n`));
  const problems = [...own, ...(searched?.problems ?? [])];
  printProblems(problems, format, where, terminal);
  if (site === undefined) return 1;
  // What a program reads has nothing else in it.
  const say = format === 'text' || format === 'github' ? terminal.out : terminal.err;
  const { datasets, reports, charts } = site;
  if (feedsOf(site).length === 0) {
    say('No feeds: the site does not know its own address (“site” in astro.config.mjs).\n');
  }
  for (const line of closingLines(site)) say(`${line}\n`);
  if (searched !== undefined) say(`${searched.line}\n`);
  for (const hint of hints) say(`hint  ${hint}\n`);
  const counts = [
    counted(datasets.size, 'dataset'),
    counted(reports.length, 'report'),
    counted(charts.size, 'chart'),
  ].join(', ');
  say(`${counts}: ${problems.length === 0 ? 'no problems' : sumUp(problems)}.\n`);
  return hasErrors(problems) ? 1 : 0;
}
