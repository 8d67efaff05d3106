import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ChartFileKind } from '../options/chart-options.ts';
import { type Options, optionsSchema } from '../options.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { isBlock, isInline } from '../prose/directive-names.ts';
import { configPlace } from './config-place.ts';
import { defaultHostFile, hostFileNames } from './host-file-names.ts';
import { type SiteRule, siteRules } from './rules.ts';

type Unused = { readonly name: string; readonly what: string; readonly fix: string };

/** Files of charts that are asked for, and that other options make impossible. */
function unusedFiles({ charts, pictures, site }: Options): Unused[] {
  const { files } = charts;
  const has = (kind: ChartFileKind) => files === undefined || (files !== 'none' && files.includes(kind));
  const isAsked = (kind: ChartFileKind) => files !== undefined && has(kind);
  const unused: Unused[] = [];
  const report = (name: string, what: string, fix: string) => unused.push({ name, what, fix });
  if (isAsked('png') && pictures === false)
    report(
      'files',
      '"png" in "charts.files" has no effect, because "pictures" is false.',
      'Remove one of the two.',
    );
  if (isAsked('oembed') && !has('embed'))
    report(
      'files',
      '"oembed" in "charts.files" has no effect without "embed", the frame that it describes.',
      "Add 'embed', or remove 'oembed'.",
    );
  if (isAsked('oembed') && site === undefined)
    report(
      'files',
      '"oembed" in "charts.files" has no effect, because the site does not know its own address.',
      'Set "site" in astro.config.mjs, or remove \'oembed\'.',
    );
  if (pictures !== false && pictures.dark && !has('png'))
    report(
      'dark',
      '"dark" in "pictures" has no effect, because "charts.files" has no "png".',
      'Add \'png\', or remove "dark".',
    );
  return unused;
}

/**
 * Options that name what is not there, or that this project makes nothing of.
 * @param root absolute path of the project.
 */
export function checkOptions(root: string, options: Options): Problem[] {
  const problems: Problem[] = [];
  const refuse = (rule: SiteRule, name: string, what: string, fix: string) =>
    problems.push(problem(siteRules, rule, { what, fix }, configPlace(root, name)));
  const { blocks, contentDir, components, publicDir, hsts, host } = options;
  for (const { name, what, fix } of unusedFiles(options)) refuse('site/option-unused', name, what, fix);
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
  for (const [name, block] of Object.entries(blocks)) {
    const file = typeof block === 'string' ? block : block.component;
    if (isInline(name) || isBlock(name)) {
      const what = `"${name}" in "blocks" is the name of a directive of Sourceline's.`;
      refuse('site/block-name', name, what, `Use another name, such as "own-${name}".`);
    }
    if (existsSync(join(root, file))) continue;
    const what = `The file "${file}" in "blocks" for ::${name} does not exist.`;
    refuse('site/no-component', file, what, 'Fix the path, which is relative to the project’s root.');
  }
  const hostFile = host === undefined ? defaultHostFile : hostFileNames[host];
  const own = hostFile !== undefined && existsSync(join(root, publicDir, hostFile));
  if (own && hsts !== undefined) {
    const what = `"hsts" has no effect, because ${publicDir}/${hostFile} replaces Sourceline's headers.`;
    const fix = `Remove "hsts", and add "Strict-Transport-Security: max-age=${hsts}" to that file.`;
    refuse('site/option-unused', 'hsts', what, fix);
  }
  if (own && host !== undefined) {
    const what = `"host" has no effect, because ${publicDir}/${hostFile} replaces the file that it writes.`;
    refuse('site/option-unused', 'host', what, `Remove "host", or ${publicDir}/${hostFile}.`);
  }
  if (host === 'github-pages' && hsts !== undefined) {
    const what = '"hsts" has no effect, because GitHub Pages takes no headers from a site.';
    refuse('site/option-unused', 'hsts', what, 'Remove "hsts".');
  }
  return problems;
}
