import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { UserOptions } from '../../src/options.ts';
import { buildSite } from '../../src/site/build-site.ts';
import { readOptions } from '../../src/site/read-options.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sourceline-options-'));
  cpSync('tests/fixtures/shootings/data', join(root, 'data'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const problems = async (given: Partial<UserOptions>) => {
  const config = `export default {\n  ${JSON.stringify(given).replaceAll('"', "'")},\n};\n`;
  writeFileSync(join(root, 'astro.config.mjs'), config);
  const options = readOptions({ name: 'Desk', ...given }, { base: '/', site: undefined, drafts: false });
  const built = await buildSite(root, options);
  return built.problems
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, place, what }) => `${rule} ${place.file}:${place.line} ${what}`);
};

test('a missing content folder is reported as mistyped', async () => {
  expect(await problems({ contentDir: 'contnet' })).toEqual([
    'site/no-folder astro.config.mjs:2 The folder "contnet" in "contentDir" does not exist.',
  ]);
  expect(await problems({})).toEqual([]);
});

test('a missing component is refused before Vite looks for it', async () => {
  expect(await problems({ components: { Header: 'newsroom/Haeder.astro' } })).toEqual([
    'site/no-component astro.config.mjs:2 The file "newsroom/Haeder.astro" in "components" for Header does not exist.',
  ]);
});

test('custom headers of the newsroom disable "hsts"', async () => {
  expect(await problems({ hsts: 600 })).toEqual([]);
  mkdirSync(join(root, 'public'));
  writeFileSync(join(root, 'public/_headers'), '/*\n  X-Own: yes\n');
  expect((await problems({ hsts: 600 }))[0]).toMatch(/^site\/option-unused astro\.config\.mjs:2 "hsts"/);
});

test('a host whose file the newsroom has itself, or that takes none, makes options unused', async () => {
  mkdirSync(join(root, 'public'));
  writeFileSync(join(root, 'public/.htaccess'), 'Options -Indexes\n');
  expect(await problems({ host: 'nginx', hsts: 600 })).toEqual([]);
  expect(await problems({ host: 'apache' })).toEqual([
    'site/option-unused astro.config.mjs:2 "host" has no effect, because public/.htaccess replaces the file that it writes.',
  ]);
  expect(await problems({ host: 'github-pages', hsts: 600 })).toEqual([
    'site/option-unused astro.config.mjs:2 "hsts" has no effect, because GitHub Pages takes no headers from a site.',
  ]);
});

test.each(['/a/b', 'a/b', '/a/b/', 'a/b/'])('the base %s means /a/b/', base => {
  const { base: read } = readOptions({ name: 'Desk' }, { base, site: undefined, drafts: false });
  expect(read).toBe('/a/b/');
});

test('an unknown option or language lists the valid ones', () => {
  const around = { base: '/', site: undefined, drafts: false };
  const given = {
    name: 'Desk',
    tagLine: 'x',
    zzz: 1,
    language: 'fr',
    components: Object.fromEntries([['Headr', 'a.astro']]),
  };
  const read = () => readOptions(given, around);
  expect(read).toThrow(
    'Unknown option "tagLine".\n  → Did you mean "tagline"? Valid options: name, tagline, ',
  );
  expect(read).toThrow('Unknown option "zzz".\n  → Valid options: name, tagline, ');
  expect(read).toThrow(
    'Unknown option "Headr" in "components".\n  → Did you mean "Header"? Valid options: Header, Footer, Breadcrumb, ',
  );
  expect(read).toThrow('"fr" is not a supported language.\n  → Valid languages: en.');
});

test('files of charts that other options make impossible are reported', async () => {
  expect(await problems({ charts: { files: ['png', 'svg'] }, pictures: false })).toEqual([
    'site/option-unused astro.config.mjs:2 "png" in "charts.files" has no effect, because "pictures" is false.',
  ]);
  expect((await problems({ charts: { files: ['oembed'] } })).map(line => line.split(':2 ')[1])).toEqual([
    '"oembed" in "charts.files" has no effect without "embed", the frame that it describes.',
    '"oembed" in "charts.files" has no effect, because the site does not know its own address.',
  ]);
  expect(await problems({ charts: { files: ['svg'] }, pictures: { dark: true } })).toEqual([
    'site/option-unused astro.config.mjs:2 "dark" in "pictures" has no effect, because "charts.files" has no "png".',
  ]);
  expect(await problems({ charts: { files: 'none' }, pictures: { dark: true } })).toHaveLength(1);
  expect(await problems({ charts: { files: ['png', 'embed'] }, pictures: { dark: true } })).toEqual([]);
  expect(await problems({ charts: { files: 'none' }, pictures: false })).toEqual([]);
});

test('a block has a name of its own, and a component that exists', async () => {
  writeFileSync(join(root, 'Bar.astro'), '');
  expect(await problems({ blocks: { bar: 'Bar.astro', quote: { component: 'Qoute.astro' } } })).toEqual([
    `site/block-name astro.config.mjs:2 "bar" in "blocks" is the name of a directive of Sourceline's.`,
    'site/no-component astro.config.mjs:2 The file "Qoute.astro" in "blocks" for ::quote does not exist.',
  ]);
});
