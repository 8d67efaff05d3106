import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { getLocale, type Locale } from '../i18n/locale.ts';
import { defaultWorldview, type Worldview } from '../options/worldview.ts';
import { defaultLanguage, type Options, type UserOptions } from '../options.ts';
import { readClock } from '../site/clock.ts';
import { loadChartKinds } from '../site/load-chart-kinds.ts';
import { pathFrom } from '../site/path-from.ts';
import { readOptions } from '../site/read-options.ts';

type Config = {
  readonly base?: string;
  readonly site?: string;
  readonly outDir?: string;
  readonly publicDir?: string;
  readonly srcDir?: string;
  readonly integrations?: readonly unknown[];
};

const carriesOptions = (value: unknown): value is { sourceline: UserOptions } =>
  typeof value === 'object' && value !== null && 'sourceline' in value;

const configOf = (root: string): string => join(root, 'astro.config.mjs');

const hasConfig = (root: string): boolean => existsSync(configOf(root));

/**
 * The project's own `astro.config.mjs`: one place for the build and the command line.
 * @throws RangeError where there is no such file.
 */
async function readConfig(root: string): Promise<Config> {
  if (!hasConfig(root))
    throw new RangeError(`no astro.config.mjs in ${root}: run this in a Sourceline project`);
  const module: { readonly default?: Config } = await import(pathToFileURL(configOf(root)).href);
  return module.default ?? {};
}

/**
 * The options that the project gives to `sourceline({…})`.
 * @param root absolute path of the project.
 * @throws RangeError where there is no configuration or no `sourceline` in it.
 */
export async function readProject(root: string, { drafts }: Pick<Options, 'drafts'>): Promise<Options> {
  const { integrations, base = '/', site, publicDir = 'public', srcDir = 'src' } = await readConfig(root);
  const integration = integrations?.flat().find(carriesOptions);
  if (integration === undefined)
    throw new RangeError('astro.config.mjs has no sourceline({…}) among its integrations');
  const options = readOptions(integration.sourceline, {
    base,
    site,
    drafts,
    publicDir: pathFrom(root, resolve(root, publicDir)),
    pagesDir: pathFrom(root, resolve(root, srcDir, 'pages')),
    clock: readClock(process.env),
    root,
  });
  // Reports are read by commands too; what is wrong with a module is told by `check`.
  await loadChartKinds(root, options);
  return options;
}

/** What an import goes by; the defaults where there is no project yet, as `import` may be run first. */
export async function readSetting(
  root: string,
): Promise<{ readonly locale: Locale; readonly worldview: Worldview }> {
  const { language, worldview } = hasConfig(root)
    ? await readProject(root, { drafts: true })
    : { language: defaultLanguage, worldview: defaultWorldview };
  return { locale: getLocale(language), worldview };
}

/** Where the project's site is built to, and the files that are published as they are: absolute paths. */
export async function readFolders(root: string): Promise<{ readonly dist: string; readonly own: string }> {
  const { outDir = 'dist', publicDir = 'public' } = await readConfig(root);
  return { dist: resolve(root, outDir), own: resolve(root, publicDir) };
}
