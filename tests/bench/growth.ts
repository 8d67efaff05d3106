import { csvSetOf } from '../../src/dataset/csv/csv-set-of.ts';
import { makeProject, type Project } from '../project.ts';
import type { BenchRow } from './bench-row.ts';
import { useInstalled } from './installed.ts';
import { makeSlices, type Work } from './make-work.ts';
import { measure } from './measure.ts';
import type { Figures } from './results.ts';
import { commandOf, reportOf } from './sourceline.ts';
import { summarize } from './take-turns.ts';
import type { Task } from './tool.ts';

/** Numbers of events at which `check` and `ask` are measured. */
const sizes = [10_000, 50_000, 200_000];
const question = 'killed by=month';

/** Figures and charts of all events, added to a report with five charts of one period. */
const whole = `
In all, :figure{killed} people were killed in :figure{attacks} attacks, :figure{killed weapon=drone} of them by drones.

::bar[Killed by region]{#whole-bar killed by=region sort=-killed limit=10}

::stack[Attacks by region and weapon]{#whole-stack attacks by=region,weapon}

::timeline[Killed by month]{#whole-timeline killed by=month}
`;

/** About 1.5 accounts an event; places grow in number as events do. */
const workOf = (events: number, seed: number): Work => ({
  events,
  reports: 1,
  seed,
  places: events / 20,
  speaks: 0.21,
});

/** A project with one dataset, a CSV set, and one report. */
function prepare({ dataset, installed }: Task, work: Work): Project {
  const folder = installed();
  const project = makeProject('growth');
  useInstalled(project, folder);
  const set = csvSetOf(dataset as Parameters<typeof csvSetOf>[0]);
  for (const [name, text] of set) project.write(`data/bench/${name}`, text);
  for (const slice of makeSlices(work))
    project.write(`content/reports/${slice.slug}.md`, reportOf(slice) + whole);
  return project;
}

const named = (command: string, figures: Figures): Figures =>
  Object.fromEntries(Object.entries(figures).map(([name, n]) => [`${command}-${name}`, n]));

/** What `check` and `ask` take on a CSV set of ever more events. */
export const growth: BenchRow = {
  id: 'growth',
  isLong: false,
  async run(bench) {
    const variants: Record<string, Figures> = {};
    for (const events of bench.isQuick ? sizes.slice(0, 2) : sizes) {
      const work = workOf(events, bench.work.seed);
      const task = bench.task(work);
      const project = prepare(task, work);
      const accounts = (task.dataset.events as { accounts: unknown[] }[]).map(each => each.accounts.length);
      try {
        const runs = events > 100_000 ? 1 : bench.runs;
        const command = async (...args: string[]) => {
          const all = [];
          for (let run = 0; run < runs; run++)
            all.push(await measure(project.root, [commandOf(project), ...args]));
          return summarize(all);
        };
        const [check, ask] = [await command('check'), await command('ask', question)];
        for (const [name, of] of Object.entries({ check, ask }))
          bench.log(
            `${name}, ${events} events: ${of.seconds?.toFixed(1)} s, processor ${of.cpu?.toFixed(1)} s, ${of.memory?.toFixed(0)} MB`,
          );
        variants[events] = {
          events,
          accounts: accounts.reduce((sum, n) => sum + n, 0),
          ...named('check', check),
          ...named('ask', ask),
        };
      } finally {
        project.erase();
      }
    }
    return { variants, missing: {} };
  },
};
