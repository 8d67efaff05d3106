import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { userModules } from './dev/user-modules.ts';
import type { Options, UserOptions } from './options.ts';
import { reportProblems } from './problems/report-problems.ts';
import { chartsLast } from './publish/charts-last.ts';
import { collectEarly } from './publish/collect-early.ts';
import { countPages, withoutPages } from './publish/count-pages.ts';
import { exitCleanly } from './publish/exit-cleanly.ts';
import { locatedError } from './publish/located-error.ts';
import { moveAssets } from './publish/move-assets.ts';
import { isTerminal, plainOutput } from './publish/plain-output.ts';
import { recoverUnlocked } from './publish/recover.ts';
import { shareModules } from './publish/share-modules.ts';
import { stageFor } from './publish/staging-folder.ts';
import { type BuildSession, beginBuild, beginDev, type DevSession } from './session.ts';
import { readClock } from './site/clock.ts';
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

/**
 * Makes an Astro project a Sourceline site: reads `data/` and `content/`, stops the build if a number in the
 * prose does not follow from the data, and publishes in one swap.
 */
export default function sourceline(given: UserOptions): SourcelineIntegration {
  let building: BuildSession | undefined;
  let serving: DevSession | undefined;
  let drawsPictures = false;

  return {
    name: 'sourceline',
    sourceline: given,
    hooks: {
      'astro:config:setup': async ({ config, command, updateConfig, injectRoute, logger }) => {
        plainOutput();
        if (command === 'build') {
          exitCleanly();
          collectEarly();
        }
        const log = (line: string) => logger.info(line);
        const root = fileURLToPath(config.root).replace(/[\\/]$/, '');
        const options = optionsOf(root, given, {
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
        const stage = stageFor(root, fileURLToPath(config.outDir));
        if (recoverUnlocked(stage))
          logger.info('The last build was interrupted; the last good site was restored.');
        if (command === 'build') {
          if (!isTerminal()) logger.options.destination = withoutPages(logger.options.destination);
          updateConfig({
            outDir: pathToFileURL(`${stage.next}/`),
            // The stage is empty when a build begins, and has the files of charts before Astro writes its pages.
            vite: { build: { emptyOutDir: false }, plugins: [moveAssets(stage.next), shareModules()] },
          });
        } else if (command !== 'dev') return;
        const project = { root, options, stage, explains: isExplaining(process) };
        drawsPictures = options.pictures !== false;
        if (command === 'build') building = await beginBuild(project, log);
        else serving = await beginDev(project, log);
        const problems = (building ?? serving)?.problems ?? [];
        if (problems.length > 0) logger.warn(`\n${reportProblems(problems)}`);
        await building?.prepare(log);
      },

      'astro:build:start': ({ setPrerenderer, logger }) => {
        setPrerenderer(standard => {
          const pages = drawsPictures ? chartsLast(standard) : standard;
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
