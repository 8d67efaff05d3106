import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { OwnChartKind } from '../charts/own/own-kind.ts';
import { type LoadedKind, setOwnKinds } from '../charts/own/own-kinds.ts';
import type { Options } from '../options.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { isBlock, isInline } from '../prose/directive-names.ts';
import { configPlace } from './config-place.ts';
import { siteRules } from './rules.ts';

const count = z.number().int().min(0).max(2);
const isFunction = (value: unknown): boolean => typeof value === 'function';
const optionalFunction = z.custom(value => value === undefined || isFunction(value)).optional();

const kindSchema = z.looseObject({
  groupings: z.tuple([count, count]),
  options: z.array(z.enum(['sort', 'limit'])).optional(),
  build: optionalFunction,
  legend: optionalFunction,
  draw: z.custom(isFunction),
});

const isKind = (value: unknown): value is OwnChartKind<unknown> => kindSchema.safeParse(value).success;

/** Which fields of a module are missing or wrong. */
const whyNot = (value: unknown): string =>
  (kindSchema.safeParse(value).error?.issues ?? [])
    .map(({ path }) => (path[0] === undefined ? 'it is not an object' : `"${String(path[0])}"`))
    .join(', ');

const imported = /\b(?:from|import)\s*\(?\s*(['"])(\.{1,2}\/[^'"]+)\1/g;

/** The checksum of a module and of the modules of the project that it imports, each once. */
export function sourceOf(file: string): string {
  const hash = createHash('sha256');
  const seen = new Set<string>();
  const add = (path: string): void => {
    if (seen.has(path) || !existsSync(path) || !statSync(path).isFile()) return;
    seen.add(path);
    const text = readFileSync(path, 'utf8');
    hash.update(text).update('\0');
    for (const [, , to = ''] of text.matchAll(imported)) add(resolve(dirname(path), to));
  };
  add(file);
  return hash.digest('hex').slice(0, 32);
}

/** The checksums of the modules that the options name, by the names of their kinds: equal ones, equal charts. */
export const chartKindSources = (
  root: string,
  { chartKinds }: Pick<Options, 'chartKinds'>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(chartKinds).map(([name, file]) => [name, sourceOf(join(root, file))]));

/**
 * Loads the kinds of charts that a newsroom has registered, and makes them known to this thread.
 * @param root absolute path of the project.
 * @returns what is wrong with their modules.
 */
export async function loadChartKinds(
  root: string,
  { chartKinds, blocks }: Pick<Options, 'chartKinds'> & Partial<Pick<Options, 'blocks'>>,
): Promise<Problem[]> {
  const loaded = new Map<string, LoadedKind>();
  const problems: Problem[] = [];
  const refuse = (rule: keyof typeof siteRules, place: string, what: string, fix: string) =>
    problems.push(problem(siteRules, rule, { what, fix }, configPlace(root, place)));
  for (const [name, file] of Object.entries(chartKinds)) {
    const path = join(root, file);
    if (isInline(name) || isBlock(name) || (blocks !== undefined && Object.hasOwn(blocks, name))) {
      const what = `"${name}" in "chartKinds" is the name of another directive.`;
      refuse('site/block-name', name, what, `Use another name, such as "own-${name}".`);
      continue;
    }
    if (!existsSync(path) || !['.js', '.mjs', '.ts', '.mts'].includes(extname(file))) {
      const what = `"${file}" in "chartKinds" for ::${name} is not a JavaScript or TypeScript file.`;
      refuse('site/chart-kind', file, what, 'Fix the path, which is relative to the project’s root.');
      continue;
    }
    const source = sourceOf(path);
    try {
      // Another text of the module is another address: Node keeps what it has loaded.
      const module: { readonly default?: unknown } = await import(`${pathToFileURL(path).href}?${source}`);
      if (isKind(module.default)) loaded.set(name, { kind: module.default, source });
      else {
        const what = `${file} does not export a kind of chart by default: ${whyNot(module.default)}.`;
        refuse(
          'site/chart-kind',
          file,
          what,
          'Export { groupings: [1, 1], draw(data, tools) {…} } as its default.',
        );
      }
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      refuse('site/chart-kind', file, `${file} cannot be loaded: ${why}`, 'Fix the module.');
    }
  }
  setOwnKinds(loaded);
  return problems;
}
