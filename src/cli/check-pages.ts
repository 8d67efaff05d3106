import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { counted } from '../problems/counted.ts';
import { hasErrors, type Problem } from '../problems/problem.ts';
import { sumUp } from '../problems/report-problems.ts';
import { authorPages } from '../publish/access/author-pages.ts';
import { findBarriers } from '../publish/access/find-barriers.ts';
import { type Opened, openChromium } from '../publish/access/open-chromium.ts';
import { verifySite } from '../publish/verify.ts';
import { readArguments } from './arguments.ts';
import { printProblems, readFormat } from './print-problems.ts';
import { problemFormats } from './problem-formats.ts';
import { readFolders, readProject } from './project.ts';
import type { Terminal } from './terminal.ts';

/** What looks at pages; a project may lack both packages. */
export type Browsing = { open(): Promise<Opened>; axe(): string };

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /MODULE_NOT_FOUND$/.test(String(error.code));

const axeFile = (): string => createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** The browser at hand, and axe-core. */
const atHand: Browsing = {
  async open() {
    try {
      axeFile();
      const { chromium } = await import('playwright-core');
      return await openChromium(options => chromium.launch(options), process.env);
    } catch (error) {
      if (!isMissing(error)) throw error;
      return { tried: ['the packages playwright-core and axe-core are not both installed'] };
    }
  },
  axe: () => readFileSync(axeFile(), 'utf8'),
};

/** What to say where accessibility could not be checked: nobody may take silence for a pass. */
const notChecked = (tried: readonly string[]): string =>
  [
    'ACCESSIBILITY WAS NOT CHECKED: no browser was found.',
    ...tried.map(line => `  - ${line}`),
    '  → Run "npm install --save-dev playwright-core axe-core", and install Chrome or run "npx playwright-core install chromium"; or name a browser in SOURCELINE_BROWSER.',
  ].join('\n');

/**
 * `sourceline check-pages`: check the finished site, its links all over and the accessibility of what the newsroom wrote.
 * @param args what was typed after it: `--format`, `--browser-required`.
 * @returns the exit code: 1 if there is an error, or no browser where one is required.
 */
export async function runCheckPages(
  root: string,
  args: readonly string[],
  terminal: Terminal,
  browsing: Browsing = atHand,
): Promise<number> {
  const { words, options: typed } = readArguments(args, {
    format: problemFormats.join(', '),
    'browser-required': 'flag',
  });
  if (words[0] !== undefined) throw new RangeError(`"check-pages" takes no arguments (got "${words[0]}").`);
  const format = readFormat(typed.format);
  const { base, contentDir } = await readProject(root, { drafts: false });
  const { dist, own } = await readFolders(root);
  if (!existsSync(join(dist, 'index.html')))
    throw new RangeError(`There is no finished site in ${dist}. Run "npm run build" first.`);
  const log = (line: string) => terminal.err(`${line}\n`);
  const pages = authorPages(root, contentDir, dist);
  const opened = await browsing.open();
  const isSeen = 'browser' in opened;
  let barriers: readonly Problem[] = [];
  if (isSeen) {
    try {
      barriers = await findBarriers(opened.browser, { dist, base, pages, axe: browsing.axe() }, log);
    } finally {
      await opened.browser.close();
    }
  }
  const problems = [...verifySite(dist, base, { log, own }), ...barriers];
  const where = { suite: 'sourceline check-pages', root, workspace: process.env['GITHUB_WORKSPACE'] };
  printProblems(problems, format, where, terminal);
  const say = format === 'text' || format === 'github' ? terminal.out : terminal.err;
  const found = problems.length === 0 ? 'no problems' : sumUp(problems);
  if (isSeen) say(`Links checked, and ${counted(pages.length, 'page')} in a browser: ${found}.\n`);
  else {
    say(`Links checked: ${found}.\n`);
    log(notChecked(opened.tried));
    if (format === 'github') say(`::warning title=Accessibility was not checked::No browser was found.\n`);
  }
  const isRefused = !isSeen && typed['browser-required'] === true;
  return hasErrors(problems) || isRefused ? 1 : 0;
}
