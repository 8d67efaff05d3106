import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeProject } from '../project.ts';

const home = join(import.meta.dirname, '../..');
const fixture = (name: string) => join(home, 'tests/fixtures/chart-kind', name);

/** The product with an additional kind of chart, which is only in its own folder and in the registry. */
const project = makeProject('demonstration');
cpSync(join(home, 'scripts/directives-doc'), join(project.root, 'scripts/directives-doc'), {
  recursive: true,
});
project.write('src/charts/tally/build.ts', readFileSync(fixture('build.ts')));
project.edit(
  'src/charts/registry.ts',
  'import { buildTimeline }',
  "import { buildTally } from './tally/build.ts';\nimport { buildTimeline }",
);
project.edit(
  'src/charts/registry.ts',
  'const kinds = {\n',
  `const kinds = {\n${readFileSync(fixture('entry.txt'), 'utf8')}`,
);
afterAll(() => project.erase());

/** The JSON that a module of the project prints. */
function run(code: string): unknown {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: project.root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

const examples = {
  right: '::tally[Killed]{#a killed by=city}',
  groupings: '::tally[Killed]{#a killed by=city,weapon}',
  limit: '::tally[Killed]{#a killed by=city limit=2}',
  highlight: '::stack[Attacks]{#a attacks by=city,weapon highlight=homs}',
  spelling: '::taly[Killed]{#a killed by=city}',
};

test('a kind in the registry is a directive, with its groupings and options', () => {
  const results = run(`import { runExample } from './scripts/directives-doc/run-example.ts';
    const results = Object.entries(${JSON.stringify(examples)}).map(([name, text]) => [name, runExample(text)]);
    console.log(JSON.stringify(Object.fromEntries(results)));`);
  expect(results).toMatchObject({
    right: { words: 'People reported killed, by place' },
    groupings: { rule: 'charts/too-many-by', fix: expect.stringMatching('Keep one key') },
    limit: { rule: 'charts/limit' },
    highlight: { rule: 'charts/unused-option', fix: expect.stringMatching('it works with ::tally, ::bar') },
    spelling: { rule: 'prose/unknown-directive', fix: expect.stringMatching('::tally') },
  });
});

test('the docs contain its example, its options and its name', () => {
  const doc = run(`import { directivesDoc } from './scripts/directives-doc/directives-doc.ts';
    console.log(JSON.stringify(directivesDoc()));`);
  expect(doc).toContain(
    '| `::tally[Killed by city]{#tally-by-city killed by=city}` | a kind that only the tests have |',
  );
  expect(doc).toMatch(/`highlight`: tallies and bars\./);
  expect(doc).toMatch(/has a caption: `tally` `bar`/);
});

test('the compiler lists every switch that must handle it, and nothing else', () => {
  // As Astro writes it: what a style sheet or a text is to a module that imports it.
  project.write('.astro/types.d.ts', '/// <reference types="astro/client" />\n');
  const checked = spawnSync(
    process.execPath,
    [join(home, 'node_modules/typescript/bin/tsc'), '--noEmit', '-p', '.'],
    { cwd: project.root, encoding: 'utf8' },
  );
  const files = [...checked.stdout.matchAll(/^(\S+)\(\d+,\d+\): error/gm)].map(([, file]) => file);
  expect([...new Set(files)].sort()).toEqual([
    'src/charts/boundaries-of-chart.ts',
    'src/output/files/chart-downloads.ts',
    'src/output/files/download-table.ts',
    'src/output/pictures/card-look.ts',
  ]);
});
