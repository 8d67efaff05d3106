/**
 * Builds the same synthetic project with Sourceline and two rivals and prints the cost of each build,
 * and that of one chart: page, embed, SVG, PNG, each alone.
 *
 *     npm run bench -- [--events 500] [--reports 100] [--runs 3] [--seed 1] [--only NAME] [--allow-missing]
 *
 * A tool that cannot be installed or does not build is reported, and makes the exit code 1 unless `--allow-missing` is given.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { chartCosts, pictureCost } from './chart-costs.ts';
import { eleventy } from './eleventy.ts';
import { framework } from './framework.ts';
import { makeDataset, makeSlices, regionsOf } from './make-work.ts';
import { type Measured, measure } from './measure.ts';
import { median } from './median.ts';
import { sourceline } from './sourceline.ts';
import type { Ready, Task, Tool } from './tool.ts';

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '500' },
    reports: { type: 'string', default: '100' },
    runs: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    'allow-missing': { type: 'boolean', default: false },
  },
});

const count = (name: 'events' | 'reports' | 'runs' | 'seed'): number => {
  const n = Number(values[name]);
  if (!Number.isSafeInteger(n) || n < 1)
    throw new Error(`--${name} needs a whole number of at least 1, not "${values[name]}"`);
  return n;
};
const work = { events: count('events'), reports: count('reports'), seed: count('seed') };
const runs = count('runs');

const home = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const boundaries = readFileSync(join(home, 'src', 'geo', 'shapes', 'sy.topo.json'), 'utf8');

const task: Task = {
  dataset: makeDataset(work, regionsOf(boundaries)),
  slices: makeSlices(work),
  boundaries,
  cache: join(home, '.sourceline', 'bench'),
};
mkdirSync(task.cache, { recursive: true });

type Row = {
  readonly tool: Tool;
  readonly ms: number;
  readonly spread: readonly [number, number];
  readonly peak: number;
  readonly files: number;
  readonly bytes: number;
  /** Brotli bytes of the first report's HTML and style sheets, and of the scripts that it loads. */
  readonly page: number;
  readonly script: number;
};

const brotli = (file: string) => brotliCompressSync(readFileSync(file)).length;

/** Files of the site that a page requests by relative or absolute address in these tags. */
function asked(ready: Ready, html: string, tags: RegExp): string[] {
  return [...html.matchAll(tags)]
    .map(match => match[1] ?? '')
    .filter(link => !/^\w+:|^\/\//.test(link))
    .map(link => (link.startsWith('/') ? link : posix.join('/', posix.dirname(ready.report), link)))
    .map(path => join(ready.out, path.replace(/[?#].*$/, '')))
    .filter(existsSync);
}

function weigh(ready: Ready): Pick<Row, 'files' | 'bytes' | 'page' | 'script'> {
  const files = readdirSync(ready.out, { recursive: true, withFileTypes: true }).filter(entry =>
    entry.isFile(),
  );
  const bytes = files.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
  const report = join(ready.out, ready.report);
  const html = readFileSync(report, 'utf8');
  const styles = asked(ready, html, /<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g);
  const scripts = asked(ready, html, /<(?:script[^>]*src|link[^>]*rel="modulepreload"[^>]*href)="([^"]+)"/g);
  return {
    files: files.length,
    bytes,
    page: [report, ...new Set(styles)].reduce((sum, file) => sum + brotli(file), 0),
    script: [...new Set(scripts)].reduce((sum, file) => sum + brotli(file), 0),
  };
}

async function time(tool: Tool): Promise<Row> {
  const ready = await tool.prepare(task);
  try {
    const all: Measured[] = [];
    for (let i = 0; i < runs; i++) {
      for (const name of ready.clear) rmSync(join(ready.folder, name), { recursive: true, force: true });
      const once = await measure(ready.folder, ready.args, ready.env);
      if (once.code !== 0)
        throw new Error(`its build ends with exit code ${once.code}:\n${once.output.slice(-2000)}`);
      console.error(`  ${tool.name}, run ${i + 1} of ${runs}: ${(once.ms / 1000).toFixed(2)} s`);
      all.push(once);
    }
    const times = all.map(each => each.ms);
    return {
      tool,
      ms: median(times),
      spread: [Math.min(...times), Math.max(...times)],
      peak: median(all.map(each => each.peakMemory)),
      ...weigh(ready),
    };
  } finally {
    ready.done();
  }
}

const seconds = (ms: number) => (ms / 1000).toFixed(1);
const mega = (bytes: number) => (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);
const kilo = (bytes: number) => (bytes / 1000).toFixed(1);

const tools = [sourceline, eleventy, framework].filter(
  tool => values.only === undefined || tool.name.toLowerCase().startsWith(values.only.toLowerCase()),
);
if (tools.length === 0) throw new Error(`--only ${values.only}: unknown tool`);

console.error(
  `${work.events} events, ${work.reports} reports of 5 charts each, seed ${work.seed}, ${runs} cold builds each`,
);
const rows: Row[] = [];
const missing: string[] = [];
for (const tool of tools) {
  try {
    rows.push(await time(tool));
  } catch (error) {
    missing.push(`${tool.name}: ${error instanceof Error ? error.message : String(error)}`);
    console.error(`  ${tool.name} is missing`);
  }
}

const first = rows.find(row => row.tool === sourceline);
console.log(
  `${work.events} events, ${work.reports} reports of 5 charts, ${runs} cold builds each; Node ${process.version}, ` +
    `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB\n`,
);
console.log(
  '| tool | median (from–to), s | Sourceline takes | peak memory, MB | site, MB | files | a report’s HTML and CSS, kB brotli | its scripts, kB brotli |',
);
console.log('|---|--:|--:|--:|--:|--:|--:|--:|');
for (const row of rows) {
  const ratio = first === undefined || row === first ? '' : `${(first.ms / row.ms).toFixed(2)} × its time`;
  const cells = [
    row.tool.name,
    `${seconds(row.ms)} (${seconds(row.spread[0])}–${seconds(row.spread[1])})`,
    ratio,
    (row.peak / 1e6).toFixed(0),
    mega(row.bytes),
    `${row.files}`,
    kilo(row.page),
    kilo(row.script),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
console.log(
  `\nWhat each does of the work:\n${rows.map(({ tool }) => `- ${tool.name}: ${tool.does}.`).join('\n')}`,
);
if (tools.includes(sourceline)) {
  const ready = await sourceline.prepare(task);
  try {
    console.error('  the cost of one chart, and of cached pictures');
    console.log(`\n${await chartCosts(ready)}`);
    console.log(`\n${await pictureCost(ready, runs)}`);
  } finally {
    ready.done();
  }
}
for (const each of missing) console.log(`\nMISSING: ${each}`);
if (missing.length > 0 && !values['allow-missing']) process.exitCode = 1;
