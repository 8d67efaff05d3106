import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { userModules } from './dev/user-modules.ts';
import type { Options, UserOptions } from './options.ts';
import { productDigest } from './output/files/product-digest.ts';
import { reportProblems } from './problems/report-problems.ts';
import type { Log } from './progress.ts';
import { readBuildInputs } from './publish/build-inputs.ts';
import { chartsLast } from './publish/charts-last.ts';
import { collectEarly, keepLateSmall } from './publish/collect-early.ts';
import { compileLittle } from './publish/compile-little.ts';
import { countPages, withoutEmptyPages, withoutPages } from './publish/count-pages.ts';
import { exitCleanly } from './publish/exit-cleanly.ts';
import { guardSpace } from './publish/guard-space.ts';
import { holdBuildMutex } from './publish/hold-build-mutex.ts';
import { findLastBuild } from './publish/last-build.ts';
import { locatedError } from './publish/located-error.ts';
import { moveAssets } from './publish/move-assets.ts';
import { isTerminal, plainOutput } from './publish/plain-output.ts';
import { recoverUnlocked } from './publish/recover.ts';
import { repeatBuild } from './publish/repeat-build.ts';
import { shareModules } from './publish/share-modules.ts';
import { stageFor } from './publish/staging-folder.ts';
import { withoutDevBundles } from './publish/without-dev-bundles.ts';
import type { BuildSession, DevSession, Project } from './session.ts';
import { readClock } from './site/clock.ts';
import { OptionsError } from './site/options-error.ts';
import { pathFrom } from './site/path-from.ts';
import { readOptions, type Surroundings } from './site/read-options.ts';
import { type Route, routeList, routeOfNothing } from './views/routes/route-list.ts';

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

/** Where the files of Sourceline are. */
const home = fileURLToPath(new URL('.', import.meta.url)).replace(/[\\/]$/, '');

/** Whether a build says why it draws a chart: `astro build --explain`, or SOURCELINE_EXPLAIN=1. */
const isExplaining = ({ argv, env }: Pick<NodeJS.Process, 'argv' | 'env'>): boolean =>
  argv.includes('--explain') || !['', '0', undefined].includes(env['SOURCELINE_EXPLAIN']);

/** The options, or one error that lists what is wrong with them, each with its place. */
function optionsOf(root: string, given: UserOptions, around: Surroundings): Options {
  try {
    return readOptions(given, { ...around, root });
  } catch (error) {
    throw error instanceof OptionsError ? locatedError(root, error.problems) : error;
  }
}

/** Begins a build: one that has nothing to do, where the last has made the same site. @throws AstroError */
async function openBuild(project: Project, config: AstroConfig, log: Log): Promise<BuildSession> {
  const { root, options, stage } = project;
  const guard = guardSpace(stage, root);
  await guard(() => holdBuildMutex(stage));
  const product = productDigest();
  const inputs = readBuildInputs({
    root,
    config,
    options,
    except: [stage.dist, home],
    product,
    run: process,
    now: Date.now,
  });
  const last = inputs && findLastBuild(stage, inputs, Date.now());
  if (last !== undefined) return repeatBuild(stage, last);
  const { beginBuild } = await import('./session.ts');
  return beginBuild(
    {
      ...project,
      guard,
      product,
      inputs,
      inTurn: config.build.concurrency === 1 && config.build.format === 'directory',
      explains: isExplaining(process),
    },
    log,
  );
}

/**
 * Makes an Astro project a Sourceline site: reads `data/` and `content/`, stops the build if a number in the
 * prose does not follow from the data, and publishes in one swap.
 */
export default function sourceline(given: UserOptions): SourcelineIntegration {
  let building: BuildSession | undefined;
  let serving: DevSession | undefined;
  let compileAll = (): void => undefined;

  return {
    name: 'sourceline',
    sourceline: given,
    hooks: {
      'astro:config:setup': async ({ config, command, updateConfig, injectRoute, logger }) => {
        plainOutput();
        if (command === 'build') {
          exitCleanly();
          collectEarly();
          keepLateSmall();
        }
        const root = fileURLToPath(config.root).replace(/[\\/]$/, '');
        const options = optionsOf(root, given, {
          base: config.base,
          site: config.site,
          publicDir: pathFrom(root, fileURLToPath(config.publicDir)),
          pagesDir: pathFrom(root, fileURLToPath(new URL('pages', config.srcDir))),
          drafts: command === 'dev',
          marksLines: command === 'dev',
          clock: readClock(process.env),
        });
        updateConfig({
          trailingSlash: 'always',
          security: { csp: { algorithm: 'SHA-256', directives: [...policy] } },
          build: { inlineStylesheets: 'never' },
          devToolbar: { enabled: false },
          vite: {
            plugins: [userModules(root, options)],
            // A build beside the dev server writes thousands of files there. Asked in a build, Vite would watch the project.
            ...(command === 'dev' && {
              server: {
                watch: { ignored: [`${root}/.sourceline/**`, `${fileURLToPath(config.outDir)}**`] },
              },
            }),
          },
        });
        const stage = stageFor(root, fileURLToPath(config.outDir));
        if (recoverUnlocked(stage))
          logger.info('The last build was interrupted; the last good site was restored.');
        const project = { root, options, stage };
        const log = (line: string) => logger.info(line);
        let routes: readonly Route[] = routeList.filter(
          ({ placed, needs }) =>
            (command === 'dev' || placed !== true) && (needs === undefined || options[needs] !== false),
        );
        if (command === 'build') {
          if (!isTerminal()) logger.options.destination = withoutPages(logger.options.destination);
          if (!options.pictures) compileAll = compileLittle();
          building = await openBuild(project, config, log);
          if (building.isRepeated) routes = [routeOfNothing];
          updateConfig({
            outDir: pathToFileURL(`${stage.next}/`),
            vite: {
              // The stage is empty when a build begins, and has the files of charts before Astro writes its pages.
              build: { emptyOutDir: false, copyPublicDir: !building.isRepeated },
              plugins: [moveAssets(stage.next), shareModules(), withoutDevBundles()],
            },
          });
          if (building.warnings !== '') logger.warn(`\n${building.warnings}`);
          await building.prepare(log);
        } else if (command === 'dev') {
          const { beginDev } = await import('./session.ts');
          serving = await beginDev(project, log);
          const { problems } = serving;
          if (problems.length > 0) logger.warn(`\n${reportProblems(problems)}`);
        }
        for (const { pattern, entrypoint } of routes) injectRoute({ pattern, entrypoint, prerender: true });
      },

      'astro:build:start': ({ setPrerenderer, logger }) => {
        setPrerenderer(standard => {
          compileAll();
          const made = building?.pagesBy(standard) ?? standard;
          // Whoever makes them another way writes them too.
          if (made !== standard) logger.options.destination = withoutEmptyPages(logger.options.destination);
          const pages = chartsLast(made, building?.turnOf ?? (() => undefined));
          return isTerminal() ? pages : countPages(pages, line => logger.info(line));
        });
      },

      'astro:config:done': ({ config }) => {
        // Last of all, after everyone who still writes into the finished site.
        config.integrations.push({
          name: 'sourceline:publish',
          hooks: {
            'astro:build:done': async ({ logger }) => building?.publish(line => logger.info(line)),
          },
        });
      },

      'astro:server:setup': ({ server, logger }) => {
        const routes = routeList.map(route => fileURLToPath(new URL(route.entrypoint, import.meta.url)));
        serving?.follow(server, routes, problems =>
          problems.length === 0 ? logger.info('No problems.') : logger.warn(`\n${reportProblems(problems)}`),
        );
      },

      'astro:server:done': async () => serving?.close(),
    },
  };
}
