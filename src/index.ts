import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { followFiles } from './dev/follow-files.ts';
import { userModules } from './dev/user-modules.ts';
import type { Options, UserOptions } from './options.ts';
import { type ByteStore, createByteStore } from './output/files/byte-store.ts';
import { createFiles } from './output/files/create-files.ts';
import { setFiles } from './output/files/get-files.ts';
import { createPngPool, type PngPool } from './output/files/png-pool.ts';
import { createPngStore, type PngStore } from './output/files/png-store.ts';
import { prepareFiles } from './output/files/prepare-files.ts';
import type { Files } from './output/files/types.ts';
import { hasErrors, type Problem } from './problems/problem.ts';
import { reportProblems } from './problems/report-problems.ts';
import { type Log, noLog } from './progress.ts';
import { assembleSite } from './publish/assemble-site.ts';
import { BuildRunningError, takeBuildMutex } from './publish/build-mutex.ts';
import { exitCleanly } from './publish/exit-cleanly.ts';
import { type Guard, guardSpace } from './publish/guard-space.ts';
import { headersFile } from './publish/headers.ts';
import { locatedError } from './publish/located-error.ts';
import { moveAssets } from './publish/move-assets.ts';
import { freshCopies, placePictures } from './publish/place-pictures.ts';
import { isTerminal, plainOutput } from './publish/plain-output.ts';
import { publishSite } from './publish/publish-site.ts';
import { countPages, withoutPages } from './publish/quiet-pages.ts';
import { recoverUnlocked } from './publish/recover.ts';
import { clearStage, type Stage, stageFor } from './publish/stage.ts';
import { afterwords } from './site/afterwords.ts';
import { readClock } from './site/clock.ts';
import { getSite, setSite } from './site/get-site.ts';
import { OptionsError } from './site/options-error.ts';
import { pathFrom } from './site/path-from.ts';
import { readOptions, type Surroundings } from './site/read-options.ts';
import { routeList } from './views/routes/route-list.ts';

/** What the strict policy allows beyond Astro's own hashes for scripts and styles. */
const policy = [
  "default-src 'none'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
] as const;

/** The integration, with the newsroom's options beside it so that the command line finds them in astro.config.mjs. */
export type SourcelineIntegration = AstroIntegration & { readonly sourceline: UserOptions };

/** The options, or one error that lists what is wrong with them, each with its place. */
function optionsOf(root: string, given: UserOptions, around: Surroundings): Options {
  try {
    return readOptions(given, { ...around, root });
  } catch (error) {
    throw error instanceof OptionsError ? locatedError(root, error.problems) : error;
  }
}

/** Rules whose breach leaves a page that cannot be drawn: its picture cannot be read. */
const stops = (rule: string): boolean => rule === 'files/unreadable-picture' || rule.startsWith('styles/');

/** Takes the build lock for the life of this process. */
function holdLock(stage: Stage): void {
  try {
    takeBuildMutex(stage.mutex);
  } catch (error) {
    if (!(error instanceof BuildRunningError)) throw error;
    throw new AstroError(`Sourceline: ${error.message}.`, 'Wait for it to end, or stop it.');
  }
}

/**
 * Makes an Astro project a Sourceline site: reads `data/` and `content/`, stops the build if a number in the
 * prose does not follow from the data, and publishes in one swap.
 */
export default function sourceline(given: UserOptions): SourcelineIntegration {
  let root = '';
  let options: Options;
  let stage: Stage | undefined;
  let atStart: readonly Problem[] = [];
  let pool: PngPool | undefined;
  let store: PngStore;
  let photos: ByteStore;
  let files: Files;
  let hasSite = false;
  let unfollow = () => {};
  let inSpace: Guard = async work => work();

  const rebuild = async (log: Log = noLog): Promise<readonly Problem[]> => {
    const { made, problems } = await assembleSite(root, options, log);
    if (made === undefined) return problems;
    setSite(made.site);
    files = createFiles({ ...made, store, root, photos });
    setFiles(files);
    hasSite = true;
    return problems;
  };

  return {
    name: 'sourceline',
    sourceline: given,
    hooks: {
      'astro:config:setup': async ({ config, command, updateConfig, injectRoute, logger }) => {
        plainOutput();
        if (command === 'build') exitCleanly();
        const log = (line: string) => logger.info(line);
        root = fileURLToPath(config.root).replace(/[\\/]$/, '');
        options = optionsOf(root, given, {
          base: config.base,
          site: config.site,
          publicDir: pathFrom(root, fileURLToPath(config.publicDir)),
          drafts: command === 'dev',
          marksLines: command === 'dev',
          clock: readClock(process.env),
        });
        for (const { pattern, entrypoint, placed } of routeList) {
          if (command === 'dev' || placed !== true) injectRoute({ pattern, entrypoint, prerender: true });
        }
        updateConfig({
          trailingSlash: 'always',
          security: { csp: { algorithm: 'SHA-256', directives: [...policy] } },
          build: { inlineStylesheets: 'never' },
          devToolbar: { enabled: false },
          vite: {
            plugins: [userModules(root, options)],
            // A build beside the dev server writes thousands of files there.
            server: { watch: { ignored: [`${root}/.sourceline/**`, `${fileURLToPath(config.outDir)}**`] } },
          },
        });
        const place = stageFor(root, fileURLToPath(config.outDir));
        if (recoverUnlocked(place))
          logger.info('The last build was cut short; the last good site was put back.');
        if (command === 'build') {
          if (!isTerminal()) logger.options.destination = withoutPages(logger.options.destination);
          inSpace = guardSpace(place, root);
          await inSpace(() => {
            holdLock(place);
            clearStage(place);
          });
          stage = place;
          updateConfig({
            outDir: pathToFileURL(`${place.next}/`),
            vite: { plugins: [moveAssets(place.next)] },
          });
        }
        if (command === 'build' || command === 'dev') {
          await inSpace(async () => {
            pool = createPngPool();
            store = createPngStore(place.pictures, pool.draw);
            photos = createByteStore(place.pictures, 'webp');
            atStart = await rebuild(log);
            if (command === 'build' && hasErrors(atStart)) {
              throw locatedError(root, atStart);
            }
            if (atStart.length > 0) logger.warn(`\n${reportProblems(atStart)}`);
            if (command === 'build') {
              for (const line of afterwords(getSite())) logger.info(line);
              await prepareFiles(getSite(), files, log);
              const { drawn } = store;
              if (options.pictures) logger.info(`Pictures: ${drawn === 0 ? 'none' : drawn} drawn`);
            }
          });
        }
      },

      'astro:build:start': ({ setPrerenderer, logger }) => {
        if (!isTerminal()) setPrerenderer(standard => countPages(standard, line => logger.info(line)));
      },

      'astro:config:done': ({ config }) => {
        const finished = stage;
        if (finished === undefined) return;
        config.integrations.push({
          name: 'sourceline:publish',
          hooks: {
            'astro:build:done': async ({ logger }) => {
              const log = (line: string) => logger.info(line);
              await pool?.close();
              await inSpace(async () => {
                store.prune();
                photos.prune();
                await placePictures(finished.next, getSite(), files, log);
                const { addresses, pages } = getSite();
                const own = [...pages.keys()].map(slug => `${slug}/*`);
                const fresh = await freshCopies(getSite(), files, join(root, options.publicDir));
                const problems = publishSite(
                  finished,
                  options.base,
                  headersFile(addresses.base, own, options.hsts),
                  log,
                  fresh,
                );
                if (problems.length > 0) throw locatedError(root, problems);
              });
              logger.info(`The site stands in ${finished.dist}`);
            },
          },
        });
      },

      'astro:server:setup': ({ server, logger }) => {
        const routes = routeList.map(route => fileURLToPath(new URL(route.entrypoint, import.meta.url)));
        const tell = (problems: readonly Problem[]) =>
          problems.length === 0 ? logger.info('No problems.') : logger.warn(`\n${reportProblems(problems)}`);
        const paths = [options.dataDir, options.contentDir, ...options.styles];
        unfollow = followFiles(
          server,
          { root, paths, base: options.base, routes, rebuild, tell, hasSite: () => hasSite, stops },
          atStart,
        );
      },

      'astro:server:done': async () => {
        unfollow();
        await pool?.close();
      },
    },
  };
}
