import { astro } from './astro.ts';
import type { BenchRow } from './bench-row.ts';
import { eleventy } from './eleventy.ts';
import { measure } from './measure.ts';
import { measurePaint } from './paint.ts';
import type { Figures } from './results.ts';
import { sourceline } from './sourceline.ts';
import { clear, reasonOf } from './take-turns.ts';

/** When the charts of a report are painted on a slow phone, with the tools that draw them at build. */
export const painted: BenchRow = {
  id: 'paint',
  isLong: false,
  async run(bench) {
    const task = bench.task({ ...bench.work, reports: 5 });
    const variants: Record<string, Figures> = {};
    const missing: Record<string, string> = {};
    for (const tool of [eleventy, astro, sourceline('no-pictures')]) {
      try {
        const ready = await tool.prepare(task);
        try {
          clear(ready);
          await measure(ready.folder, ready.args, ready.env);
          const path = `/${ready.report.replace(/index\.html$/, '')}`;
          variants[tool.id] = await measurePaint({ folder: ready.out, path, runs: Math.max(3, bench.runs) });
          bench.log(`${tool.id}: charts painted after ${variants[tool.id]?.charts?.toFixed(0)} ms`);
        } finally {
          ready.done();
        }
      } catch (error) {
        missing[tool.id] = reasonOf(error);
      }
    }
    return { variants, missing };
  },
};
