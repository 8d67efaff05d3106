/**
 * How the cost of `check` and `ask` grows with the data: one dataset, as a CSV set and as JSON, with one report, at
 * several numbers of events. Prints seconds, memory and the exponent of growth; above a limit, the exit code is 1.
 *
 *     node tests/bench/growth.ts [--events 10000,50000,200000] [--form csv,json] [--runs 1] [--seed 1] [--keep]
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { csvSetOf } from '../../src/dataset/csv/csv-set-of.ts';
import { makeProject, type Project, start } from '../project.ts';
import { makeDataset, makeSlices, regionsOf } from './make-work.ts';
import { median } from './median.ts';
import { reportOf } from './sourceline.ts';

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '10000,50000,200000' },
    form: { type: 'string', default: 'csv,json' },
    runs: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    keep: { type: 'boolean', default: false },
  },
});
const sizes = values.events.split(',').map(Number);
const forms = (['csv', 'json'] as const).filter(form => values.form.split(',').includes(form));
const question = 'killed by=month';

/** For a CSV set of 200,000 events with 300,000 accounts. */
const limits = { events: 200_000, check: 15, ask: 8, memory: 1200, exponent: 1 };

const shapes = readFileSync(
  join(import.meta.dirname, '..', '..', 'src', 'geo', 'shapes', 'sy.topo.json'),
  'utf8',
);

/** Figures and charts of all events, added to a report with five charts of one period. */
const whole = `
In all, :figure{killed} people were killed in :figure{attacks} attacks, :figure{killed weapon=drone} of them by drones.

::bar[Killed by region]{#whole-bar killed by=region sort=-killed limit=10}

::stack[Attacks by region and weapon]{#whole-stack attacks by=region,weapon}

::timeline[Killed by month]{#whole-timeline killed by=month}
`;

/** A project with one dataset of about 1.5 accounts an event, in which places grow in number as events do. */
function prepare(form: 'csv' | 'json', events: number): { project: Project; accounts: number } {
  const work = { events, reports: 1, seed: Number(values.seed), places: events / 20, speaks: 0.21 };
  const dataset = makeDataset(work, regionsOf(shapes));
  const made = dataset.events as { accounts: unknown[] }[];
  const project = makeProject('growth');
  if (form === 'json') project.write('data/bench.json', JSON.stringify(dataset));
  else {
    const set = csvSetOf(dataset as Parameters<typeof csvSetOf>[0]);
    for (const [name, text] of set) project.write(`data/bench/${name}`, text);
  }
  for (const slice of makeSlices(work)) {
    project.write(`content/reports/${slice.slug}.md`, reportOf(slice) + whole);
  }
  return { project, accounts: made.reduce((sum, event) => sum + event.accounts.length, 0) };
}

type Cost = {
  readonly seconds: number;
  /** Of the processor, on all cores: other work on the machine changes it less. */
  readonly cpu: number;
  readonly megabytes: number;
};

/** Prints the process's peak memory in kilobytes and its processor time in microseconds, as the system counts them, at its end. */
const measured = `import { run } from './src/cli/main.ts';
const terminal = { out: text => process.stdout.write(text), err: text => process.stderr.write(text) };
process.exitCode = await run(process.argv.slice(1), terminal);
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
process.stdout.write('\\npeak ' + maxRSS + ' cpu ' + (userCPUTime + systemCPUTime));`;

async function costOf(project: Project, args: readonly string[]): Promise<Cost> {
  const seconds: number[] = [];
  const cpu: number[] = [];
  const megabytes: number[] = [];
  for (let turn = 0; turn < Number(values.runs); turn += 1) {
    const program = ['--input-type=module', '-e', measured, '--', ...args];
    const { code, output, ms } = await start(project, program).ended;
    if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}:\n${output.slice(-2000)}`);
    seconds.push(ms / 1000);
    const [, peak, micros] = /\npeak (\d+) cpu (\d+)/.exec(output) ?? [];
    cpu.push(Number(micros) / 1e6);
    megabytes.push(Number(peak) / 1024);
  }
  return { seconds: median(seconds), cpu: median(cpu), megabytes: median(megabytes) };
}

/** The slope of the line through the points on two logarithmic scales: 1 where the time grows as the data. */
function exponent(points: readonly (readonly [events: number, seconds: number])[]): number {
  const logs = points.map(([events, seconds]) => [Math.log(events), Math.log(seconds)] as const);
  const mean = (at: 0 | 1) => logs.reduce((sum, point) => sum + point[at], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const sum = (of: (point: readonly [number, number]) => number) =>
    logs.reduce((total, p) => total + of(p), 0);
  return sum(([a, b]) => (a - x) * (b - y)) / sum(([a]) => (a - x) ** 2);
}

for (const form of forms) {
  const rows: { events: number; check: Cost; ask: Cost }[] = [];
  for (const events of sizes) {
    const { project, accounts } = prepare(form, events);
    try {
      const check = await costOf(project, ['check']);
      const ask = await costOf(project, ['ask', question]);
      rows.push({ events, check, ask });
      const text = ({ seconds, cpu, megabytes }: Cost) =>
        `${seconds.toFixed(1)} s (${cpu.toFixed(1)} s of processor), ${megabytes.toFixed(0)} MB`;
      console.log(
        `${form}, ${events} events, ${accounts} accounts: check ${text(check)}; ask ${text(ask)}` +
          (values.keep ? `; ${project.root}` : ''),
      );
    } finally {
      if (!values.keep) project.erase();
    }
  }
  if (rows.length < 2) continue;
  for (const command of ['check', 'ask'] as const) {
    const points = rows.map(row => [row.events, row[command].cpu] as const);
    const [all, last] = [exponent(points), exponent(points.slice(-2))];
    console.log(
      `${form}, ${command}: processor time grows as events to the power of ${all.toFixed(2)}; at the end ${last.toFixed(2)}`,
    );
    if (form === 'csv' && Math.max(all, last) > limits.exponent) process.exitCode = 1;
  }
  const most = rows.find(({ events }) => events === limits.events);
  if (form !== 'csv' || most === undefined) continue;
  const figures = [
    ['check, s', most.check.seconds, limits.check],
    ['check, MB', most.check.megabytes, limits.memory],
    ['ask, s', most.ask.seconds, limits.ask],
  ] as const;
  for (const [name, figure, limit] of figures) {
    const isPassed = figure > limit;
    if (isPassed) process.exitCode = 1;
    console.log(`${name}: ${figure.toFixed(1)}, limit ${limit}${isPassed ? ': above it' : ''}`);
  }
}
