import { globSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { inc, minVersion, satisfies } from 'semver';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { modulesOfPages, modulesOfScripts } from '../../../scripts/package/code-chunks.ts';
import { pointAtCompiled } from '../../../scripts/package/copy-rest.ts';
import { describeOptions } from '../../../scripts/package/describe-options.ts';
import { nodeTooOld } from '../../../src/cli/node-version.ts';
import { optionsSchema } from '../../../src/options.ts';

type Manifest = {
  dependencies: Record<string, string>;
  peerDependencies: Record<string, string>;
  version: string;
};
const manifest = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Manifest;

/** What of a package's name is in an import: `astro/config` → `astro`. */
const packageOf = (id: string): string =>
  id
    .split('/')
    .slice(0, id.startsWith('@') ? 2 : 1)
    .join('/');

/** The packages that modules need when they run; imports of types alone are gone by then. */
function packagesOf(files: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const file of files) {
    const text = readFileSync(file, 'utf8').replaceAll(/^import type [\s\S]*?;$/gm, '');
    const ids = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
    for (const id of ids) if (/^[a-z@]/.test(id) && !/^(node|virtual):/.test(id)) found.add(packageOf(id));
  }
  return found;
}

test('installs with the package what it imports, and nothing else', () => {
  // Found by name as the code runs: fonts of PNGs.
  const named = [
    '@expo-google-fonts/ibm-plex-sans',
    '@expo-google-fonts/ibm-plex-sans-arabic',
    '@expo-google-fonts/source-serif-4',
  ];
  const needed = packagesOf(globSync('src/**/*.ts', { exclude: ['src/create/bin.ts'] }));
  // An import in the configuration that a new project gets.
  needed.delete('sourceline');
  const { dependencies, peerDependencies } = manifest('package.json');
  // Asked for where `check-pages` runs, and only if they are there.
  const optional = Object.keys(peerDependencies);
  expect(optional).toEqual(['axe-core', 'playwright-core']);
  needed.delete('playwright-core');
  expect([...needed, ...named].sort()).toEqual(Object.keys(dependencies).sort());
});

test('installs the version of Astro that these tests run on, or a patch of it', () => {
  const range = manifest('package.json').dependencies['astro'] ?? '';
  const { version } = manifest('node_modules/astro/package.json');
  expect(minVersion(range)?.version).toBe(version);
  expect(satisfies(inc(version, 'patch') ?? '', range)).toBe(true);
  expect(satisfies(inc(version, 'minor') ?? '', range)).toBe(false);
});

test('gives create-sourceline nothing to install but its prompts, and the version of Sourceline', () => {
  const create = manifest('packages/create-sourceline/package.json');
  const own = manifest('package.json');
  expect(create.dependencies).toEqual({ '@clack/prompts': own.dependencies['@clack/prompts'] });
  expect(create.version).toBe(own.version);
});

test('points the imports of a component at the compiled modules, those of its scripts at those for browsers', () => {
  const component = `---
import { a } from '../../addresses.ts';
import type { B } from "./b.ts";
import Header from './Header.astro';
import sheet from '../styles/site.css?url';
import { x } from 'package/file.ts';
const text = 'written in from a file.ts';
---
<script>
  import '../client/copy.ts';
  const later = import('./later.ts');
</script>`;
  expect(pointAtCompiled(component)).toBe(
    component
      .replace('addresses.ts', 'addresses.js')
      .replace('./b.ts', './b.js')
      .replace('../client/copy.ts', '../../browser/views/client/copy.js')
      .replace('./later.ts', './later.js'),
  );
});

test('compiles for browsers what scripts of pages load, and puts beside the rest what pages import', () => {
  const src = resolve('src');
  const named = (paths: readonly string[]) => paths.map(path => relative(src, path).replaceAll('\\', '/'));
  const scripts = named(modulesOfScripts(src));
  expect(scripts).toContain('views/client/copy.ts');
  expect(scripts).toContain('views/client/explore/start.ts');
  expect(scripts).toContain('tally/plan.ts');
  expect(scripts.filter(name => /^(?:site|output|publish|cli)\//.test(name))).toEqual([]);
  const pages = named(modulesOfPages(src));
  expect(pages).toContain('site/get-site.ts');
  expect(pages.filter(name => name.startsWith('views/'))).toEqual([]);
});

test('says what to do where Node is too old to build a site', () => {
  expect(nodeTooOld('20.20.2')).toContain('Sourceline needs Node 22.12 or later, and this is Node 20.20.2.');
  expect(nodeTooOld('22.11.0')).toBeDefined();
  expect(nodeTooOld('22.12.0')).toBeUndefined();
  expect(nodeTooOld('24.0.0')).toBeUndefined();
});

test('puts the documentation of each option into the types of the package', () => {
  const fields = Object.keys(optionsSchema.shape).map(name => `  ${name}: z.ZodString;\n`);
  const declarations = `declare const before: z.ZodObject<{\n  name: z.ZodString;\n}>;\ndeclare const optionsSchema: z.ZodObject<{\n${fields.join('')}}>;`;
  const described = describeOptions(declarations);
  expect(described).toMatch(/^declare const before: z\.ZodObject<\{\n {2}name: /);
  expect(described).toContain('  /** Name of the publication, in the header and in titles.');
  expect(described).toContain("   * @example name: 'The Ledger Desk'\n   */\n  name: z.ZodString;");
  expect(() => describeOptions('')).toThrow('lib/options.d.ts has no option');
});
