import { join } from 'node:path';
import type { Bench, RowFigures } from './bench-row.ts';
import { type Measured, measure } from './measure.ts';
import { median } from './median.ts';
import { putAside } from './put-aside.ts';
import type { Figures } from './results.ts';
import type { Ready, Task, Tool } from './tool.ts';
import { weigh } from './weigh.ts';

/** The medians of several runs, with the least and the most seconds. */
export function summarize(runs: readonly Measured[]): Figures {
  const seconds = runs.map(run => run.seconds);
  const known = (name: 'cpu' | 'others') => runs.map(run => run[name]).filter(each => each !== undefined);
  const [cpu, others] = [known('cpu'), known('others')];
  return {
    seconds: median(seconds),
    least: Math.min(...seconds),
    most: Math.max(...seconds),
    ...(cpu.length > 0 && { cpu: median(cpu) }),
    ...(others.length > 0 && { others: median(others) }),
    memory: median(runs.map(run => run.memory)),
  };
}

export function clear(ready: Ready): void {
  for (const name of ready.clear) putAside(join(ready.folder, name), ready.folder);
}

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Builds the same work cold with each tool in turn, as often as asked, so that what else the machine does meets all. */
export async function takeTurns(bench: Bench, tools: readonly Tool[], task: Task): Promise<RowFigures> {
  const ready = new Map<string, Ready>();
  const all = new Map<string, Measured[]>();
  const missing: Record<string, string> = {};
  const attempt = async (id: string, work: () => Promise<void>) => {
    if (missing[id] !== undefined) return;
    try {
      await work();
    } catch (error) {
      missing[id] = reasonOf(error);
      bench.log(`${id} is missing: ${missing[id]}`);
    }
  };
  const variants: Record<string, Figures> = {};
  try {
    for (const tool of tools)
      await attempt(tool.id, async () => void ready.set(tool.id, await tool.prepare(task)));
    for (let run = 0; run < bench.runs; run++) {
      for (const [id, one] of ready) {
        await attempt(id, async () => {
          clear(one);
          const once = await measure(one.folder, one.args, one.env);
          bench.log(
            `${id}, run ${run + 1} of ${bench.runs}: ${once.seconds.toFixed(2)} s, processor ${once.cpu?.toFixed(1)} s, ${once.memory.toFixed(0)} MB`,
          );
          all.set(id, [...(all.get(id) ?? []), once]);
        });
      }
    }
    for (const [id, one] of ready) {
      await attempt(id, async () => {
        variants[id] = { ...summarize(all.get(id) ?? []), ...weigh(one) };
      });
    }
  } finally {
    for (const one of ready.values()) one.done();
  }
  return { variants, missing };
}
