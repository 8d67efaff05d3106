/**
 * Measures Sourceline beside its rivals on the same synthetic work, row by row, prints what was measured beside its
 * limits, and writes docs/performance.md from it.
 *
 *     npm run bench -- [--quick] [--only cold,rebuild] [--runs 3] [--events 10000] [--reports 100] [--seed 1] [--write]
 *
 * `--write` measures nothing. The exit code is 1 if a tool cannot be installed or does not build; a missed limit is
 * printed.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import type { Bench } from './bench-row.ts';
import { benchRows } from './bench-rows.ts';
import { describeMachine } from './describe-machine.ts';
import { sameAsOurs } from './install.ts';
import { installOurs } from './installed.ts';
import { judge } from './judge.ts';
import { makeDataset, makeSlices, regionsOf } from './make-work.ts';
import { performancePage } from './performance-page.ts';
import { deleteAside, putAside } from './put-aside.ts';
import { readResults, storeResult } from './results.ts';
import { reasonOf } from './take-turns.ts';

const usual = { events: 10_000, reports: 100, seed: 1 };
const { values } = parseArgs({
  options: {
    events: { type: 'string', default: `${usual.events}` },
    reports: { type: 'string', default: `${usual.reports}` },
    seed: { type: 'string', default: `${usual.seed}` },
    runs: { type: 'string' },
    only: { type: 'string' },
    quick: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});

const count = (name: 'events' | 'reports' | 'seed' | 'runs', text: string): number => {
  const n = Number(text);
  if (!Number.isSafeInteger(n) || n < 1)
    throw new Error(`--${name} needs a whole number of at least 1, not "${text}"`);
  return n;
};

const home = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const cache = join(home, '.sourceline', 'bench');
mkdirSync(cache, { recursive: true });
const boundaries = readFileSync(join(home, 'src', 'geo', 'shapes', 'sy.topo.json'), 'utf8');
const astro = sameAsOurs('astro');
let ours: string | undefined;
const installed = () => {
  ours ??= installOurs();
  return ours;
};

const work = {
  events: count('events', values.events),
  reports: count('reports', values.reports),
  seed: count('seed', values.seed),
};
const bench: Bench = {
  home,
  work,
  runs: count('runs', values.runs ?? (values.quick ? '1' : '3')),
  isQuick: values.quick,
  task: (of = work) => ({
    dataset: makeDataset(of, regionsOf(boundaries)),
    slices: makeSlices(of),
    boundaries,
    cache,
    installed,
  }),
  log: line => console.error(`  ${line}`),
};

/** Smaller and other work is kept apart, so that the page never shows it. */
const isUsual = Object.entries(usual).every(([name, n]) => work[name as keyof typeof work] === n);
const file = join(cache, values.quick ? 'quick.json' : isUsual ? 'results.json' : 'other.json');

async function writePage(): Promise<void> {
  const results = readResults(file);
  if (Object.keys(results).length === 0) throw new Error('nothing is measured yet: run npm run bench');
  const path = join(home, 'docs', 'performance.md');
  const config = await resolveConfig(path);
  writeFileSync(path, await format(performancePage(results, astro), { ...config, filepath: path }));
  console.error(`docs/performance.md is written from ${Object.keys(results).length} rows`);
}

async function measureRows(): Promise<void> {
  const names = values.only?.split(',');
  const unknown = names?.filter(name => !benchRows.some(({ id }) => id === name)) ?? [];
  if (unknown.length > 0)
    throw new Error(`--only ${unknown}: the rows are ${benchRows.map(({ id }) => id).join(', ')}`);
  const began = performance.now();
  const skipped: string[] = [];
  const failed: string[] = [];
  for (const row of benchRows) {
    if (names !== undefined && !names.includes(row.id)) continue;
    if (values.quick && row.isLong && names === undefined) {
      skipped.push(row.id);
      continue;
    }
    console.error(`${row.id}: ${work.events} events, ${work.reports} reports, seed ${work.seed}`);
    const machine = describeMachine(home, new Date());
    try {
      const figures = await row.run(bench);
      storeResult(file, row.id, { machine, work, runs: bench.runs, ...figures });
      failed.push(...Object.entries(figures.missing).map(([id, why]) => `${row.id}, ${id}: ${why}`));
    } catch (error) {
      failed.push(`${row.id}: ${reasonOf(error)}`);
    }
  }
  const results = readResults(file);
  console.log(performancePage(results, astro));
  for (const { what, figure, limit, isMet } of judge(results))
    if (figure !== undefined && !isMet) console.log(`MISSED: ${what}: ${figure.toFixed(2)}, limit ${limit}`);
  if (skipped.length > 0) console.log(`SKIPPED by --quick: ${skipped.join(', ')}, 200,000 events in growth`);
  console.error(`measured in ${((performance.now() - began) / 60_000).toFixed(1)} minutes`);
  for (const each of failed) console.log(`FAILED: ${each}`);
  if (failed.length > 0) process.exitCode = 1;
}

try {
  await (values.write ? writePage() : measureRows());
} finally {
  if (ours !== undefined) putAside(ours);
  deleteAside();
}
