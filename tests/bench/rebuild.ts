import { astroProgram, type Project } from '../project.ts';
import type { BenchRow } from './bench-row.ts';
import { eleventy } from './eleventy.ts';
import type { Slice } from './make-work.ts';
import { type Measured, measure } from './measure.ts';
import { putAside } from './put-aside.ts';
import type { Figures } from './results.ts';
import { commandOf, makeNewsroom } from './sourceline.ts';
import { clear, summarize } from './take-turns.ts';
import type { Task } from './tool.ts';

type Event = { date: string; accounts: { killed: number | string }[] };

/** Adds a sentence to a report. */
export const addSentence = (project: Project, { slug }: Slice, words: string): void =>
  project.edit(`content/reports/${slug}.md`, 'people were killed.', `people were killed. ${words}`);

/** Makes what every source says of the first event of a slice another figure: the sum of its report changes. */
export function changeFigure(project: Project, { from }: Slice, killed: number): void {
  const dataset = JSON.parse(project.read('data/bench.json')) as { events: Event[] };
  const event = dataset.events.find(({ date }) => date >= from);
  if (event === undefined) throw new Error(`no event since ${from}`);
  for (const account of event.accounts) account.killed = killed;
  project.write('data/bench.json', JSON.stringify(dataset));
}

const build = (project: Project) =>
  measure(project.root, [astroProgram, 'build'], { ASTRO_TELEMETRY_DISABLED: '1' });

/** Every run changes another report, and Eleventy builds cold beside it. */
async function rebuilds(task: Task, runs: number, log: (line: string) => void) {
  const all: Record<string, Measured[]> = {};
  const keep = (id: string, once: Measured) => {
    log(`${id}: ${once.seconds.toFixed(2)} s, processor ${once.cpu?.toFixed(1)} s`);
    all[id] = [...(all[id] ?? []), once];
  };
  const rival = await eleventy.prepare(task);
  const locked = await makeNewsroom(task, 'no-pictures');
  const unlocked = await makeNewsroom(task, 'no-pictures');
  unlocked.remove('data/bench.lock.json');
  try {
    keep('cold', await build(locked));
    await build(unlocked);
    for (const [run, slice] of task.slices.slice(0, runs).entries()) {
      clear(rival);
      keep('eleventy', await measure(rival.folder, rival.args, rival.env));
      keep('nothing', await build(locked));
      addSentence(locked, slice, 'This sentence is new.');
      keep('sentence', await build(locked));
      changeFigure(unlocked, slice, 20 + run);
      keep('figure', await build(unlocked));
      changeFigure(locked, slice, 20 + run);
      keep('revise', await measure(locked.root, [commandOf(locked), 'revise']));
      keep('figure-revised', await build(locked));
    }
  } finally {
    for (const { root } of [locked, unlocked]) putAside(root);
    rival.done();
  }
  return Object.fromEntries(
    Object.entries(all).map(([id, each]): [string, Figures] => [id, summarize(each)]),
  );
}

export const rebuild: BenchRow = {
  id: 'rebuild',
  isLong: false,
  run: async bench => ({ variants: await rebuilds(bench.task(), bench.runs, bench.log), missing: {} }),
};
