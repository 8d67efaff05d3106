import { join } from 'node:path';
import type { ViteDevServer } from 'vite';
import { hasErrors, type Problem, problem } from '../problems/problem.ts';
import type { RuleBook } from '../problems/rule-book.ts';
import { fingerprint } from './fingerprint.ts';
import { invalidateModules } from './invalidate-modules.ts';
import { problemPage } from './problem-page.ts';
import { rewritePage } from './rewrite-page.ts';
import { showProblems } from './show-problems.ts';
import { untilStill } from './until-still.ts';
import { watchClosely } from './watch-closely.ts';

/** Not in docs/problems.md: no file of a newsroom's breaks it. */
const rules = {
  'dev/fault': {
    severity: 'error',
    description: 'The dev server failed.',
    fix: 'This is an internal error of Sourceline. Revert your last change, and report the error with these lines.',
    example: 'an exception in the code of Sourceline',
  },
} as const satisfies RuleBook;

/** An embed is a file, `/embed/x/index.html`; a web host serves it for its folder, and so does the dev server. */
function withIndex(url: string | undefined, base: string): string | undefined {
  if (url === undefined || !url.startsWith(`${base}embed/`)) return url;
  return url.replace(/\/(?=$|[?#])/, '/index.html');
}

export type FollowOptions = {
  /** Absolute path of the project. */
  readonly root: string;
  /** What makes the site, from the root: folders with all their files (`data`, `content`), and single files. */
  readonly paths: readonly string[];
  readonly base: string;
  /** Absolute paths of the routes' modules, whose lists of pages depend on the site. */
  readonly routes: readonly string[];
  /** Whether there is a site to show: this one, or the last that could be drawn. */
  hasSite(): boolean;
  /** Whether a problem of this rule keeps its page from being drawn at all. */
  stops(rule: string): boolean;
  /** Builds the site again and hands it to the routes; returns what is wrong. */
  rebuild(): Promise<readonly Problem[]>;
  /** Tells the terminal what became of a change. */
  tell(problems: readonly Problem[]): void;
};

/**
 * Keeps the dev server true to the files: rebuilds after each change, reloads open pages, shows problems in them.
 * @returns ends it.
 */
export function followFiles(
  server: ViteDevServer,
  follow: FollowOptions,
  atStart: readonly Problem[],
): () => void {
  let problems = atStart;
  let work: Promise<void> = Promise.resolve();

  const paths = follow.paths.map(path => join(follow.root, path));
  let seen = fingerprint(paths);

  const reload = () => server.environments.client.hot.send({ type: 'full-reload', path: '*' });

  const look = async () => {
    if (fingerprint(paths) === seen) return;
    await untilStill(paths);
    seen = fingerprint(paths);
    problems = await follow.rebuild();
    follow.tell(problems);
    invalidateModules(server, follow.routes);
    reload();
  };
  /** An internal error of Sourceline: reported at the terminal and in the page, until the next change. */
  const fail = (error: unknown) => {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    server.config.logger.error(what);
    seen = '';
    problems = [problem(rules, 'dev/fault', { what }, { file: 'sourceline' })];
    reload();
  };
  const schedule = () => {
    work = work.then(look).catch(fail);
  };

  server.middlewares.use((request, response, next) => {
    request.url = withIndex(request.url, follow.base);
    const wantsPage = request.headers.accept?.includes('text/html') ?? false;
    const isEmbed = request.url?.startsWith(`${follow.base}embed/`) === true;
    if (!wantsPage) return next();
    const isReplaced =
      // An embed allows no style but its own: it gives way to the list.
      isEmbed || !follow.hasSite() || problems.some(({ rule }) => rule === 'dev/fault' || follow.stops(rule));
    if (problems.length === 0 || !isReplaced) {
      // A file may be saved while the page is drawn: what counts is what is wrong once it is.
      if (!isEmbed)
        rewritePage(response, html => (problems.length === 0 ? html : showProblems(html, problems)));
      return next();
    }
    if (!hasErrors(problems)) return next();
    response.statusCode = 500;
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Cache-Control', 'no-store');
    response.end(problemPage(problems, follow.base));
  });

  return watchClosely(server.watcher, paths, schedule);
}
