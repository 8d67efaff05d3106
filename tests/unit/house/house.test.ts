import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { checkHouse } from '../../../scripts/house.ts';

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

/** The breaches of the house rules in a project with these files, as lines of text. */
function house(files: Record<string, string>): string[] {
  const root = mkdtempSync(join(tmpdir(), 'sourceline-house-'));
  made.push(root);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return checkHouse(root).map(({ file, line, what }) => `${file}:${line} ${what}`);
}

describe('the rules of the house', () => {
  test('accepts imports from earlier rooms', () => {
    const files = {
      'src/dataset/read.ts': `import { hint } from '../problems/hint.ts';\nexport const read = hint;\n`,
      'src/problems/hint.ts': `export const hint = 1;\n`,
      'src/views/routes/[id].astro': `---\nimport { read } from '../../dataset/read.ts';\n---\n<p>{read}</p>\n`,
    };
    expect(house(files)).toEqual([]);
  });

  test('reports an import from a later room at its line', () => {
    const files = {
      'src/tally/sum.ts': `// why\nimport type { Chart } from '../charts/chart.ts';\nexport type Sum = Chart;\n`,
      'src/charts/chart.ts': `export type Chart = 1;\n`,
    };
    expect(house(files)).toEqual([
      'src/tally/sum.ts:2 tally imports src/charts/chart.ts, a room further down; imports go up only',
    ]);
  });

  test('reports one in the script part of a component, a dynamic one, and one that leaves src/', () => {
    const files = {
      'src/views/components/a.astro': `---\nimport x from '../routes/b.astro';\n---\n<p>import y from '../cli/c.ts'</p>\n`,
      'src/views/routes/b.astro': `---\n---\n<script>\n  import '../../publish/d.ts';\n</script>\n`,
      'src/publish/d.ts': `export const d = () => import('../../scripts/e.ts');\n`,
      'scripts/e.ts': `export const e = 1;\n`,
    };
    expect(house(files)).toEqual([
      'src/publish/d.ts:1 src/ imports scripts/e.ts, which is outside of it',
      'src/views/components/a.astro:2 views/components imports src/views/routes/b.astro, a room further down; imports go up only',
      'src/views/routes/b.astro:4 views/routes imports src/publish/d.ts, a room further down; imports go up only',
    ]);
  });

  test('reports what only Node has on the way from a script of a page, and no types', () => {
    const files = {
      'src/problems/disk.ts': `import { readFileSync } from 'node:fs';\nexport const disk = readFileSync;\n`,
      'src/dataset/sum.ts': `import type { Stats } from 'node:fs';\nimport { disk } from '../problems/disk.ts';\nexport const sum = (_: Stats) => disk;\n`,
      'src/dataset/types.ts': `import { disk } from '../problems/disk.ts';\nexport type Sum = typeof disk;\n`,
      'src/views/client/start.ts': `import { type Sum } from '../../dataset/types.ts';\nimport { sum } from '../../dataset/sum.ts';\nexport const start = (): Sum => sum;\n`,
    };
    expect(house(files)).toEqual([
      'src/problems/disk.ts:1 node:fs is in no browser, but a page’s script has it: src/views/client/start.ts → src/dataset/sum.ts → src/problems/disk.ts',
    ]);
  });

  test('refuses what a kept page would not notice', () => {
    const files = {
      'src/views/routes/route-list.ts': `export const routeList = [ofReport('/a/[id]', 'a'), ofData('/b/[id]', 'b'), page('/c', 'c')];\n`,
      'src/views/routes/a.astro': `---\nexport const paths = () => [{ params: {}, props: { id: 1 } }];\nconst { id } = Astro.props;\n---\n`,
      'src/views/routes/b.astro': `---\nexport const paths = () => getSite().reports;\nconst { id } = Astro.props;\nconst site = getSite();\n---\n`,
      'src/views/routes/c.astro': `---\nexport const paths = () => getSite().reports;\nconst { id } = Astro.props;\n---\n`,
      'src/views/components/D.astro': `---\nconst now = new Date();\n---\n`,
    };
    const props = 'has props, which no note tells of; ask the site for what the address names';
    expect(house(files)).toEqual([
      'src/views/components/D.astro:2 reads from outside the site, which no kept page would notice; take it from getSite()',
      `src/views/routes/a.astro:2 ${props}`,
      `src/views/routes/a.astro:3 ${props}`,
      'src/views/routes/b.astro:2 makes props from more than the data; take them from getSiteData()',
    ]);
  });

  test('refuses a file that is read where results are remembered', () => {
    const files = {
      'src/prose/a.ts': `import { readFileSync } from 'node:fs';\nexport const a = readFileSync;\n`,
      'src/tally/b.ts': `export const b = Date.now();\n`,
      'src/prose/project-reader.ts': `import { statSync } from 'node:fs';\nexport const c = statSync;\n`,
      'src/site/d.ts': `import { existsSync } from 'node:fs';\nexport const d = existsSync;\n`,
    };
    expect(house(files)).toEqual([
      'src/prose/a.ts:1 reads from outside its arguments, which no memo would notice; take it from src/prose/project-reader.ts',
      'src/tally/b.ts:1 reads from outside its arguments, which no memo would notice; take it from src/prose/project-reader.ts',
    ]);
  });

  test('i18n imports only problems and grammar', () => {
    const files = {
      'src/i18n/locale.ts': `import { a } from '../problems/a.ts';\nimport { b } from '../addresses.ts';\nexport const c = a + b;\n`,
      'src/problems/a.ts': `export const a = 1;\n`,
      'src/addresses.ts': `export const b = 1;\n`,
    };
    expect(house(files)).toEqual([
      'src/i18n/locale.ts:2 i18n imports src/addresses.ts; it may import only problems/ and grammar/',
    ]);
  });

  test('reports a circular import inside a room with all its files', () => {
    const files = {
      'src/geo/a.ts': `import { b } from './b.ts';\nexport const a = b;\n`,
      'src/geo/b.ts': `import { c } from './c.ts';\nexport const b = c;\n`,
      'src/geo/c.ts': `import { a } from './a.ts';\nexport const c = a;\n`,
    };
    expect(house(files)).toEqual([
      'src/geo/c.ts:1 closes a circle: src/geo/a.ts → src/geo/b.ts → src/geo/c.ts → src/geo/a.ts',
    ]);
  });

  test('reports an exported name that two files define, whatever they define', () => {
    const files = {
      'src/geo/a.ts': `export const [one, { two: three = 3 }] = list;\nexport type Four = 4;\nexport function five() {}\n`,
      'src/geo/b.ts': `import { five } from './a.ts';\nexport { one } from './a.ts';\nexport { five };\nconst two = 2;\nexport const six = 6;\n`,
      'src/geo/c.ts': `const three = 3;\nexport { three, six as seven };\nexport interface Four {}\nexport class One {}\n`,
      'src/views/routes/d.ts': 'export const GET = 1;\n',
      'src/views/routes/e.ts': 'export const GET = 2;\n',
      'tests/unit/f.ts': 'export const one = 1;\n',
    };
    expect(house(files)).toEqual([
      'src/geo/c.ts:2 exports "three", which src/geo/a.ts defines, too',
      'src/geo/c.ts:3 exports "Four", which src/geo/a.ts defines, too',
    ]);
  });

  test('reports barrels, overlong files, vague names and unknown rooms', () => {
    const files = {
      'src/scene/all.ts': `export { a } from './a.ts';\nexport * from './a.ts';\n`,
      'src/scene/a.ts': 'export const a = 1;\n',
      'src/scene/long.ts': 'export {};\n'.repeat(251),
      'src/scene/table.ts': `// Long because it is a table.\n${'export {};\n'.repeat(251)}`,
      'src/scene/utils.ts': 'export const b = 1;\n',
      'src/scene/drawBar.ts': 'export const c = 1;\n',
      'src/attic/d.ts': 'export const d = 1;\n',
    };
    expect(house(files).sort()).toEqual([
      'src/attic/d.ts:1 stands in a room that scripts/house.ts does not know: attic',
      'src/scene/all.ts:1 is a barrel: it only passes on exports; import from their own files',
      'src/scene/drawBar.ts:1 is not named in kebab-case',
      'src/scene/long.ts:250 has 251 lines; over 250 wants a comment that begins "Long because"',
      'src/scene/utils.ts:1 has a name that says nothing; name it for what it does',
    ]);
  });

  test.each([
    ['// @ts-', 'ignore', 'switches the type checker off'],
    ['// biome-', 'ignore lint: no', 'switches the linter off'],
    ['const a = b as ', 'unknown as string;', 'forces a type; parse the value instead'],
    ['test', '.only("x", () => {});', 'switches a test off, or all others'],
    ['// TO', 'DO later', 'is left undone; do it or file an issue'],
  ])('%s%s is a breach', (start, end, what) => {
    expect(house({ 'tests/unit/a.test.ts': `\n${start}${end}\n` })).toEqual([
      `tests/unit/a.test.ts:2 ${what}: ${start}${end}`,
    ]);
  });

  test('a language is looked up only at the edge', () => {
    const lookUp = `const locale = getLocale('en');\n`;
    const files = {
      'src/cli/ask.ts': lookUp,
      'src/site/read-input.ts': lookUp,
      'src/site/get-site.ts': lookUp,
      'src/charts/bar/draw.ts': `// getLocale gives it\n${lookUp}`,
      'src/views/components/A.astro': `---\n${lookUp}---\n<p>getLocale()</p>\n`,
      'tests/unit/a.test.ts': lookUp,
    };
    const what = 'looks a language up; take the Locale as an argument';
    expect(house(files).sort()).toEqual([
      `src/charts/bar/draw.ts:2 ${what}`,
      `src/site/get-site.ts:1 ${what}`,
      `src/views/components/A.astro:2 ${what}`,
    ]);
  });

  test('a comment that names a missing file is a breach', () => {
    const files = {
      'src/geo/a.ts': `/**\n * See docs/geo.md and src/geo/b.ts, not src/geo/a.ts.\n */\nexport const a = 'src/geo/c.ts';\n`,
      'src/styles/a.css': `/* Heights are in src/geo/d.ts. */\n`,
    };
    expect(house(files)).toEqual([
      'src/geo/a.ts:2 names docs/geo.md, which is not there',
      'src/geo/a.ts:2 names src/geo/b.ts, which is not there',
      'src/styles/a.css:1 names src/geo/d.ts, which is not there',
    ]);
  });

  test('a cache that scripts/caches.ts does not list is a breach', () => {
    const files = {
      'src/geo/a.ts':
        'const shapes = new Map<string, string>();\nexport const get = (id: string) => shapes.get(id);\n',
    };
    expect(house(files)).toEqual([
      'src/geo/a.ts:1 "shapes" remembers beyond a call; give it a bound, and add it to scripts/caches.ts',
    ]);
  });

  test('ignores fixtures and installed packages', () => {
    const files = {
      'tests/fixtures/a/src/utils.ts': 'export {};\n',
      'scripts/node_modules/x/utils.ts': 'export {};\n',
    };
    expect(house(files)).toEqual([]);
  });
});
