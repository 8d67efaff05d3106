import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Options, UserOptions } from '../options.ts';
import { readOptions } from '../site/read-options.ts';

type ConfigModule = {
  readonly default?: {
    readonly base?: string;
    readonly site?: string;
    readonly integrations?: readonly unknown[];
  };
};

const carriesOptions = (value: unknown): value is { sourceline: UserOptions } =>
  typeof value === 'object' && value !== null && 'sourceline' in value;

/**
 * The options that the project's own `astro.config.mjs` gives to `sourceline({…})`: one place for the build and the
 * command line.
 * @param root absolute path of the project.
 * @throws RangeError where there is no such file or no `sourceline` in it.
 */
export async function readProject(root: string, drafts: boolean): Promise<Options> {
  const file = join(root, 'astro.config.mjs');
  if (!existsSync(file))
    throw new RangeError(`no astro.config.mjs in ${root}: run this in a Sourceline project`);
  const config: ConfigModule = await import(pathToFileURL(file).href);
  const integration = config.default?.integrations?.flat().find(carriesOptions);
  if (integration === undefined)
    throw new RangeError('astro.config.mjs has no sourceline({…}) among its integrations');
  return readOptions(integration.sourceline, {
    base: config.default?.base ?? '/',
    site: config.default?.site,
    drafts,
  });
}
