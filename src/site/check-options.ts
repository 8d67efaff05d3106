import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Options, optionsSchema } from '../options.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { configPlace } from './config-place.ts';
import { type SiteRule, siteRules } from './rules.ts';

/**
 * Options that name what is not there, or that this project makes nothing of.
 * @param root absolute path of the project.
 */
export function checkOptions(root: string, options: Options): Problem[] {
  const problems: Problem[] = [];
  const refuse = (rule: SiteRule, name: string, what: string, fix: string) =>
    problems.push(problem(siteRules, rule, { what, fix }, configPlace(root, name)));
  const { contentDir, components, publicDir, hsts } = options;
  const defaults = optionsSchema.shape;
  if (contentDir !== defaults.contentDir.parse(undefined) && !existsSync(join(root, contentDir))) {
    const what = `The folder "${contentDir}" in "contentDir" does not exist.`;
    refuse('site/no-folder', 'contentDir', what, 'Fix the path, which is relative to the project’s root.');
  }
  for (const [name, file] of Object.entries(components)) {
    if (file === undefined || existsSync(join(root, file))) continue;
    const what = `The file "${file}" in "components" for ${name} does not exist.`;
    refuse('site/no-component', name, what, 'Fix the path, which is relative to the project’s root.');
  }
  if (hsts !== undefined && existsSync(join(root, publicDir, '_headers'))) {
    const what = `"hsts" has no effect, because ${publicDir}/_headers replaces Sourceline's headers.`;
    const fix = `Remove "hsts", and add "Strict-Transport-Security: max-age=${hsts}" to that file.`;
    refuse('site/option-unused', 'hsts', what, fix);
  }
  return problems;
}
