import type { ProjectAnswers } from './answers.ts';
import { projectReadme } from './project-readme.ts';
import { sampleData, sampleId } from './sample-data.ts';
import { samplePage, sampleReport } from './sample-pages.ts';
import { dataWorkflow, siteWorkflow } from './workflows.ts';

/** A name that npm takes for a package. */
const packageName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 100) || 'desk';

/** What the scripts of a project run; `sourceline init` lists it where it finds a package.json. */
export const projectScripts = {
  start: 'astro build && astro preview',
  dev: 'astro dev',
  build: 'astro build',
  check: 'sourceline check',
  'check-pages': 'sourceline check-pages',
  test: 'sourceline check && astro build && sourceline check-pages',
  sourceline: 'sourceline',
  'fetch-data': 'node scripts/fetch-data.mjs',
} as const;

/** Node is a package here: npm's scripts then run on Node 24, whatever the machine has. */
const packages = (source: string) => ({
  dependencies: { sourceline: source },
  devDependencies: { 'axe-core': '^4.13.0', node: '^24.11.0', 'playwright-core': '^1.65.1' },
  allowScripts: { node: true, esbuild: true, sharp: true },
});

const packageJson = ({ name, source }: ProjectAnswers): string =>
  `${JSON.stringify(
    {
      name: packageName(name),
      private: true,
      type: 'module',
      scripts: projectScripts,
      ...packages(source),
    },
    null,
    2,
  )}\n`;

/** A text between single quotes, as the configuration writes texts. */
const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&').replace(/\s+/g, ' ')}'`;

function config({ name, address, language }: ProjectAnswers): string {
  const base = address.pathname.endsWith('/') ? address.pathname : `${address.pathname}/`;
  return `import { defineConfig } from 'astro/config';
import sourceline from 'sourceline';

export default defineConfig({
  // ${address.hostname.endsWith('example.org') ? 'REPLACE with the address' : 'The address'} of your site: embed codes, feeds and social cards need it.
  site: ${quoted(address.origin)},
${base === '/' ? '' : `  // The path that the site is served under.\n  base: ${quoted(base)},\n`}  integrations: [
    sourceline({
      name: ${quoted(name)},
      tagline: 'REPLACE with one sentence that says what your site is about.',
      language: ${quoted(language)},
    }),
  ],
});
`;
}

const ignored = `node_modules/
dist/
.astro/
.sourceline/
export/
*.log
.DS_Store
`;

const fetchData = `// REPLACE: fetch the newest data and write it into data/. The workflow "Data" runs this on a schedule, and opens a
// pull request if the files have changed. For a dataset that others publish, run the import here, for example
//   sourceline import --from acled acled.csv --out data/acled/ --update
console.log('Nothing to fetch yet: write scripts/fetch-data.mjs.');
`;

/** Every file of a new project, by its path. */
export const projectFiles = (answers: ProjectAnswers): ReadonlyMap<string, string> =>
  new Map([
    ['package.json', packageJson(answers)],
    ['astro.config.mjs', config(answers)],
    [`data/${sampleId}.json`, sampleData(answers)],
    ['content/reports/sample.md', sampleReport(answers)],
    ['content/pages/method.md', samplePage(answers)],
    // Git keeps no empty folder.
    ['public/.gitkeep', ''],
    ['scripts/fetch-data.mjs', fetchData],
    ['.github/workflows/site.yml', siteWorkflow],
    ['.github/workflows/data.yml', dataWorkflow],
    ['.gitignore', ignored],
    ['README.md', projectReadme(answers)],
  ]);
