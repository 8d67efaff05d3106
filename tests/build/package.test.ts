import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import ts from 'typescript';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeCodeDigests } from '../../src/output/files/product-digest.ts';
import { installPacked, packFolder, runIn } from '../packed.ts';
import { filesOf, unexplained } from '../project.ts';
import { packedOnce } from './built-project.ts';

/**
 * What npm gets, tried as a newsroom would: packed, installed in an empty folder from which nothing of the repository can
 * be found, with a project that `create-sourceline` makes. Needs no network: npm's cache has what `npm ci` installed.
 */
const home = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const place = mkdtempSync(join(tmpdir(), 'sourceline-package-'));
const desk = join(place, 'desk');
const packed = await packedOnce();
let printed = '';

beforeAll(() => {
  const create = join(place, 'create', 'node_modules', 'create-sourceline');
  runIn(place, 'mkdir', '-p', create);
  runIn(
    place,
    'tar',
    'xzf',
    packFolder(join(packed.checkout, 'packages', 'create-sourceline'), place),
    '-C',
    create,
    '--strip',
    '1',
  );
  for (const name of [
    '@clack',
    'sisteransi',
    'fast-string-width',
    'fast-string-truncated-width',
    'fast-wrap-ansi',
  ])
    cpSync(join(home, 'node_modules', name), join(place, 'create', 'node_modules', name), {
      recursive: true,
    });
  const answers = [
    '--yes',
    '--country',
    'sy',
    '--address',
    'https://desk.example/a/b/',
    '--package',
    `file:${packed.tarball}`,
  ];
  runIn(place, process.execPath, join(create, 'lib', 'bin.js'), 'desk', ...answers);
  writeOwnParts();
  installPacked(desk, packed);
  printed = runIn(desk, 'npm', 'run', 'build');
}, 300_000);
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** A newsroom's own component, block, kind of chart and page, in the project that is built from the package. */
function writeOwnParts(): void {
  const files: Readonly<Record<string, string>> = {
    'newsroom/Footer.astro': `---
import Default from 'sourceline/components/Footer.astro';
import type { PropsOf } from 'sourceline/props';
type Props = PropsOf<'Footer'>;
---
<div class="own-footer">Ours<Default {...Astro.props} /></div>
`,
    'newsroom/Quote.astro': `---
import type { BlockProps } from 'sourceline/props';
type Props = BlockProps;
const { attributes, labelHtml } = Astro.props;
---
<blockquote class="own-quote" data-by={attributes.by}><p set:html={labelHtml} /></blockquote>
`,
    'newsroom/lollipop.ts': readFileSync(
      join(home, 'tests', 'fixtures', 'own-chart', 'lollipop.ts'),
      'utf8',
    ).replace(/'[./]*src\/charts\/own\/own-kind\.ts'/, "'sourceline/chart-kind'"),
    'src/pages/team.astro': `---
import Base from 'sourceline/layouts/Base.astro';
import { getSite } from 'sourceline/site';
const { reports } = getSite();
---
<Base title="Our team" description="Who we are."><h1>Our team</h1><p class="first">{reports[0].title}</p></Base>
`,
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(desk, name)), { recursive: true });
    writeFileSync(join(desk, name), text);
  }
  const edit = (name: string, from: string, to: string) => {
    const text = readFileSync(join(desk, name), 'utf8');
    if (!text.includes(from)) throw new Error(`${name} does not hold ${from}`);
    writeFileSync(join(desk, name), text.replace(from, to));
  };
  edit(
    'astro.config.mjs',
    'sourceline({',
    `sourceline({
      components: { Footer: 'newsroom/Footer.astro' },
      blocks: { quote: { component: 'newsroom/Quote.astro', attributes: { by: 'text' }, fallback: '{text}, {by}' } },
      chartKinds: { lollipop: 'newsroom/lollipop.ts' },`,
  );
  const report = join('content', 'reports', 'sample.md');
  writeFileSync(
    join(desk, report),
    `${readFileSync(join(desk, report), 'utf8')}\n::quote[They counted :figure{attacks}]{by=Desk}\n\n::lollipop[Killed]{#killed-lollipop killed by=place}\n`,
  );
}

test('is packed as publint and @arethetypeswrong ask for', async () => {
  const { messages } = await publint({ pkgDir: packed.checkout, strict: true, pack: false });
  expect(messages).toEqual([]);
  const types = await checkPackage(
    createPackageFromTarballData(new Uint8Array(readFileSync(packed.tarball))),
    {
      // Components, and the types that name them: Astro's checker reads these, TypeScript alone does not.
      excludeEntrypoints: [/\.astro$/, './props'],
    },
  );
  expect(types.types).not.toBe(false);
  // The package is for `import` alone, in Node and bundlers of today.
  const today =
    'problems' in types
      ? types.problems.filter(
          problem =>
            !('resolutionKind' in problem) || !['node10', 'node16-cjs'].includes(problem.resolutionKind),
        )
      : [];
  expect(today).toEqual([]);
});

test('has the compiled code, what goes with it, and nothing else', () => {
  const installed = join(desk, 'node_modules', 'sourceline');
  expect(readdirSync(installed).sort()).toEqual([
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'THIRD-PARTY-NOTICES.md',
    'docs',
    'lib',
    'package.json',
  ]);
  const files = readdirSync(join(installed, 'lib'), { recursive: true, encoding: 'utf8' });
  expect(files.filter(file => file.endsWith('.ts') && !file.endsWith('.d.ts'))).toEqual([]);
  for (const file of [
    'schema/events-1.json',
    'geo/shapes/sy.topo.json',
    'styles/fonts/sans.woff2',
    'code/chart-worker.js',
    'publish/start-chart-worker.js',
    'views/layouts/Base.astro',
    'browser/views/client/copy.js',
  ])
    expect(existsSync(join(installed, 'lib', file))).toBe(true);
  // What begins a build is in few files, of which none is loaded before one that it imports.
  const loaded = (file: string): string[] =>
    [
      ...readFileSync(join(installed, 'lib', file), 'utf8').matchAll(
        /^import .*? from "\.\/(\w[\w-]*\.js)";$/gm,
      ),
    ].map(([, name = '']) => `code/${name}`);
  const order = [
    'common',
    'create-start',
    'create-read',
    'start-both',
    'start',
    'png-drawing',
    'thread',
    'charts',
    'pictures',
    'site',
    'build',
  ].map(name => `code/${name}.js`);
  for (const [i, file] of order.entries())
    expect([file, loaded(file).filter(name => !order.slice(0, i).includes(name))]).toEqual([file, []]);
  // A thread that draws a PNG loads what it needs for that, and nothing that begins another.
  expect(loaded('code/png.js')).toEqual(['code/png-drawing.js']);
  // The rest need not run on Node 20.
  expect(loaded('code/init.js').filter(name => !order.slice(0, 3).includes(name))).toEqual([]);
});

test('says what its code was compiled from', () => {
  const lib = join(desk, 'node_modules', 'sourceline', 'lib', sep);
  const digests = () => readFileSync(join(lib, 'code.json'), 'utf8');
  const packedWith = digests();
  writeCodeDigests(lib, join(home, 'src', sep));
  expect(digests()).toBe(packedWith);
});

test('builds the new project, with its pictures, styles and embeds', () => {
  expect(unexplained(printed)).toEqual([]);
  const files = filesOf(join(desk, 'dist'));
  const report = files.get('reports/sample/index.html') ?? '';
  expect(report).toContain('invented attacks in Syria');
  expect(report).toContain('/a/b/charts/map-of-killed/');
  expect(files.get('charts/map-of-killed.png')?.slice(1, 4)).toBe('PNG');
  expect(files.has('embed/map-of-killed/index.html')).toBe(true);
  expect([...files.keys()].filter(file => /^_astro\/.*\.(woff2|css|svg)$/.test(file)).length).toBeGreaterThan(
    5,
  );
});

test('builds a component, a block, a kind of chart and a page of the newsroom’s own', () => {
  const files = filesOf(join(desk, 'dist'));
  const report = files.get('reports/sample/index.html') ?? '';
  expect(report).toContain('<div class="own-footer">Ours<footer');
  expect(report).toMatch(/<blockquote class="own-quote" data-by="Desk"><p>They counted .*five/s);
  expect(report).toContain('class="chart chart-own"');
  expect(files.get('charts/killed-lollipop.csv')).toContain('killed');
  expect(files.get('team/index.html')).toMatch(/<p class="first">[^<]+<\/p>/);
  expect(files.get('sitemap.xml')).toContain('<loc>https://desk.example/a/b/team/</loc>');
  expect(files.get('llms.txt')).toContain('(https://desk.example/a/b/team/)');
  expect(files.get('reports/sample.md')).toMatch(/They counted (?:five|.*5).*, Desk\n/);
  expect(files.get('charts/killed-lollipop.md')).toMatch(/^# Killed\n/);
});

test('runs its commands from the project', () => {
  const checked = runIn(desk, 'npm', 'run', '-s', 'check', '--', '--format', 'json');
  expect(JSON.parse(checked)).toEqual({ ok: true, problems: [], leftOut: [] });
  expect(runIn(desk, 'npm', 'run', '-s', 'sourceline', '--', 'ask', 'killed')).toContain('18');
  // The packages that look at pages are not installed here.
  expect(runIn(desk, 'npm', 'run', '-s', 'check-pages')).toBe('Links checked: no problems.\n');
});

test('completes the options in an editor', () => {
  const file = join(desk, 'config.ts');
  writeFileSync(
    file,
    "import sourceline from 'sourceline';\nimport { getSite } from 'sourceline/site';\nimport type { PropsOf } from 'sourceline/props';\nexport const first: string | undefined = getSite().reports[0]?.title;\nexport type Card = PropsOf<'ReportCard'>;\nsourceline({ name: 'Desk', pictures: { dark: true } });\nsourceline({ nam: 'Desk' });\n",
  );
  const program = ts.createProgram([file], {
    module: ts.ModuleKind.NodeNext,
    noEmit: true,
    skipLibCheck: true,
    strict: true,
    types: [],
  });
  expect(readFileSync(join(desk, 'node_modules', 'sourceline', 'lib', 'options.d.ts'), 'utf8')).toContain(
    "@example name: 'The Ledger Desk'",
  );
  const [first, ...more] = ts.getPreEmitDiagnostics(program);
  expect(more).toEqual([]);
  expect(ts.flattenDiagnosticMessageText(first?.messageText, ' ')).toContain("'nam' does not exist");
});
