import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { AxeResults, Result } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { counted } from '../../problems/counted.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import { createProgress, type Log } from '../../progress.ts';
import type { AuthorPage } from './author-pages.ts';
import { accessRules } from './rules.ts';

/** A host that nobody has: the browser asks for the site there, and is answered from its folder. */
const origin = 'http://sourceline.invalid';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

/** Answers what a page asks for from the site's folder, so that nothing leaves the machine. */
async function serve(page: Page, dist: string, base: string): Promise<void> {
  await page.route('**/*', route => {
    const { origin: host, pathname } = new URL(route.request().url());
    const path = decodeURIComponent(pathname);
    const inside = path.startsWith(base) ? path.slice(base.length) : undefined;
    const file =
      inside === undefined
        ? undefined
        : join(dist, inside.endsWith('/') || inside === '' ? `${inside}index.html` : inside);
    if (host !== origin || file === undefined || !existsSync(file)) return route.abort();
    const contentType = types[extname(file)];
    return route.fulfill({ body: readFileSync(file), ...(contentType === undefined ? {} : { contentType }) });
  });
}

/** The checks that fail on the page as it is shown now. @param checks all of WCAG A and AA, if not said. */
async function failedChecks(page: Page, source: string, checks?: readonly string[]): Promise<Result[]> {
  await page.evaluate(source);
  const runOnly =
    checks === undefined
      ? { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }
      : { type: 'rule', values: [...checks] };
  const results = await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(runOnly)}, resultTypes: ['violations'] })`,
  );
  return (results as AxeResults).violations;
}

const barrier = ({ file }: AuthorPage, { help, helpUrl, nodes }: Result, look: string): Problem => {
  const [first] = nodes;
  const where = first === undefined ? '' : `, first at "${first.target.join(' ')}"`;
  return problem(
    accessRules,
    'access/barrier',
    {
      what: `${help}: ${counted(nodes.length, 'element')} of the page${look}${where}.`,
      fix: `Change the text, the component or the style sheet that it comes from: ${helpUrl.replace(/\?.*$/, '')}.`,
    },
    { file },
  );
};

/** The finished site, and the pages of it that are looked at. */
export type Looked = {
  /** Absolute path. */
  readonly dist: string;
  readonly base: string;
  readonly pages: readonly AuthorPage[];
  /** The text of axe-core. */
  readonly axe: string;
};

/** What keeps readers out of pages, as axe-core finds it in a browser: all of it in light, contrasts in dark as well. */
export async function findBarriers(
  browser: Browser,
  { dist, base, pages, axe }: Looked,
  log: Log,
): Promise<Problem[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const problems: Problem[] = [];
  const progress = createProgress('Pages checked in a browser', pages.length, log);
  await serve(page, dist, base);
  for (const one of pages) {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(`${origin}${base}${one.html.replace(/index\.html$/, '')}`);
    for (const result of await failedChecks(page, axe)) problems.push(barrier(one, result, ''));
    await page.emulateMedia({ colorScheme: 'dark' });
    for (const result of await failedChecks(page, axe, ['color-contrast']))
      problems.push(barrier(one, result, ' in dark colours'));
    progress.step();
  }
  progress.end();
  await page.close();
  return problems;
}
