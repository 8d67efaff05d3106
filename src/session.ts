import { join } from 'node:path';
import { AstroError } from 'astro/errors';
import type { ViteDevServer } from 'vite';
import { followFiles } from './dev/follow-files.ts';
import type { Options } from './options.ts';
import { createByteStore } from './output/files/byte-store.ts';
import { createFiles } from './output/files/create-files.ts';
import { setFiles } from './output/files/get-files.ts';
import { createPngPool } from './output/files/png-pool.ts';
import { createPngStore } from './output/files/png-store.ts';
import { prepareFiles } from './output/files/prepare-files.ts';
import type { Files } from './output/files/types.ts';
import { hasErrors, type Problem } from './problems/problem.ts';
import { type Log, noLog } from './progress.ts';
import { assembleSite } from './publish/assemble-site.ts';
import { BuildRunningError, takeBuildMutex } from './publish/build-mutex.ts';
import { type Guard, guardSpace } from './publish/guard-space.ts';
import { headersFile } from './publish/headers.ts';
import { locatedError } from './publish/located-error.ts';
import { freshCopies, placeFiles, placePhotos } from './publish/place-files.ts';
import { publishSite } from './publish/publish-site.ts';
import { clearStage, type Stage } from './publish/staging-folder.ts';
import { closingLines } from './site/closing-lines.ts';
import { getSite, setSite } from './site/get-site.ts';
import { createProjectMemo, readInput } from './site/read-input.ts';

export type Project = {
  /** Absolute path. */
  readonly root: string;
  readonly options: Options;
  readonly stage: Stage;
};

/** One run of Astro over a project, from its first hook to its last. */
export type Session = {
  /** What was wrong when the project was read first. */
  readonly problems: readonly Problem[];
  /** Makes the files of charts and writes them into the stage. The site must be there. */
  prepare(log: Log): Promise<void>;
  /**
   * Keeps the dev server true to the files of the project.
   * @param routes absolute paths of the routes' modules.
   * @param tell says what is wrong after a change.
   */
  follow(
    server: ViteDevServer,
    routes: readonly string[],
    tell: (problems: readonly Problem[]) => void,
  ): void;
  /** Verifies the site that stands in the stage, and puts it in the place of the last one. @throws AstroError */
  publish(log: Log): Promise<void>;
  /** Ends what follows the files, and the threads that draw. */
  close(): Promise<void>;
};

/** Rules whose breach leaves a page that cannot be drawn: its picture cannot be read. */
const stops = (rule: string): boolean => rule === 'files/unreadable-picture' || rule.startsWith('styles/');

/**
 * Reads the project for the first time.
 * @param guard what turns a full disk into a problem, around everything that writes.
 */
async function openSession(project: Project, guard: Guard, firstLog: Log): Promise<Session> {
  const { root, options, stage } = project;
  const pool = createPngPool();
  const store = createPngStore(stage.pictures, pool.draw);
  const photos = createByteStore(stage.pictures, 'webp');
  const own = join(root, options.publicDir);
  const place = placeFiles(stage.next, own);
  const memo = createProjectMemo();
  let files: Files | undefined;
  let unfollow = () => {};

  /** The files of the site of now; of the last that could be drawn, where this one cannot. */
  const getFiles = (): Files => {
    if (files === undefined) throw new Error('there is no site yet, so there are no files of it');
    return files;
  };
  /** Hands the site and its files to the routes. */
  const rebuild = async (log: Log = noLog): Promise<readonly Problem[]> => {
    const { made, problems } = await assembleSite(root, options, log, readInput(root, options, log, memo));
    if (made === undefined) return problems;
    setSite(made.site);
    files = createFiles({ ...made, store, root, photos });
    setFiles(files);
    return problems;
  };
  const problems = await rebuild(firstLog);
  return {
    problems,
    prepare: log =>
      guard(async () => {
        for (const line of closingLines(getSite())) log(line);
        await prepareFiles(getSite(), getFiles(), place, log);
        const { drawn } = store;
        if (options.pictures) log(`Pictures: ${drawn === 0 ? 'none' : drawn} drawn`);
      }),
    follow(server, routes, tell) {
      const { base, dataDir, contentDir, styles } = options;
      const paths = [dataDir, contentDir, ...styles];
      const hasSite = () => files !== undefined;
      unfollow = followFiles(server, { root, paths, base, routes, rebuild, tell, hasSite, stops }, problems);
    },
    async publish(log) {
      await pool.close();
      await guard(async () => {
        store.prune();
        photos.prune();
        await placePhotos(place, getSite(), getFiles());
        const { addresses, pages } = getSite();
        const more = [...pages.keys()].map(slug => `${slug}/*`);
        const headers = headersFile(addresses.base, more, options.hsts);
        const fresh = await freshCopies(getSite(), getFiles(), own);
        const found = publishSite(stage, options.base, headers, log, fresh);
        if (found.length > 0) throw locatedError(root, found);
      });
      log(`Site written to ${stage.dist}`);
    },
    async close() {
      unfollow();
      await pool.close();
    },
  };
}

/** Takes the build lock for the life of this process. */
function holdLock({ mutex }: Stage): void {
  try {
    takeBuildMutex(mutex);
  } catch (error) {
    if (!(error instanceof BuildRunningError)) throw error;
    throw new AstroError(`Sourceline: ${error.message}.`, 'Wait for it to finish, or stop it.');
  }
}

/** Begins a build in an empty stage. @throws AstroError where another build runs, or the site has an error. */
export function beginBuild(project: Project, log: Log): Promise<Session> {
  const { root, stage } = project;
  const guard = guardSpace(stage, root);
  return guard(async () => {
    holdLock(stage);
    clearStage(stage);
    const session = await openSession(project, guard, log);
    if (hasErrors(session.problems)) throw locatedError(root, session.problems);
    return session;
  });
}

/** Begins the dev server, which shows what it can of a site with problems. */
export const beginDev = (project: Project, log: Log): Promise<Session> =>
  openSession(project, async work => work(), log);
