import { chromium } from 'playwright';
import { startDev } from '../dev.ts';
import { findBrowser } from '../e2e/browser.ts';
import { type Change, follow, tellConnected } from '../e2e/dev-changes.ts';
import type { BenchRow } from './bench-row.ts';
import type { Slice } from './make-work.ts';
import { median } from './median.ts';
import { processorOf } from './processor-of.ts';
import { addSentence, changeFigure } from './rebuild.ts';
import type { Figures } from './results.ts';
import { makeNewsroom } from './sourceline.ts';

const patience = 180_000;

/** What an editor of one report saves while it is open. */
const changesOf = (slice: Slice, run: number): Record<'sentence' | 'figure', Change> => ({
  sentence: {
    what: 'a sentence',
    page: `/reports/${slice.slug}/`,
    save: project => addSentence(project, slice, `Sentence number ${run} is new.`),
    shows: ['main', `Sentence number ${run} is new.`],
  },
  figure: {
    what: 'a figure',
    page: `/reports/${slice.slug}/`,
    save: project => changeFigure(project, slice, 30 + run),
    shows: ['main p .figure'],
  },
});

type Save = { readonly seconds: number; readonly cpu: number | undefined };

function medianOf(all: readonly Save[]): Figures {
  const seconds = all.map(save => save.seconds);
  const cpu = all.map(save => save.cpu).filter(each => each !== undefined);
  return {
    seconds: median(seconds),
    most: Math.max(...seconds),
    ...(cpu.length > 0 && { cpu: median(cpu) }),
  };
}

/** How soon the dev server answers, and shows what is saved, with all of the bench's work. */
export const saves: BenchRow = {
  id: 'saves',
  isLong: false,
  async run(bench) {
    const task = bench.task();
    const project = await makeNewsroom(task, 'no-pictures');
    const times: Record<'first' | 'sentence' | 'figure', Save[]> = { first: [], sentence: [], figure: [] };
    const browser = await chromium.launch(await findBrowser());
    try {
      for (let run = 0; run < bench.runs; run++) {
        const began = performance.now();
        const dev = await startDev(project, patience);
        times.first.push({ seconds: (performance.now() - began) / 1000, cpu: processorOf(dev.pid) });
        const page = await browser.newPage();
        page.setDefaultTimeout(patience);
        try {
          await tellConnected(page);
          for (const slice of task.slices.slice(run * 3, run * 3 + 3)) {
            const changes = changesOf(slice, run);
            for (const id of ['sentence', 'figure'] as const) {
              const before = processorOf(dev.pid);
              const seconds = (await follow(page, dev, project, changes[id], patience)) / 1000;
              const after = processorOf(dev.pid);
              const cpu = before === undefined || after === undefined ? undefined : after - before;
              times[id].push({ seconds, cpu });
            }
          }
        } finally {
          await page.close();
          await dev.stop();
        }
        for (const [id, all] of Object.entries(times))
          bench.log(`${id}: ${all.at(-1)?.seconds.toFixed(2)} s, processor ${all.at(-1)?.cpu?.toFixed(2)} s`);
      }
    } finally {
      await browser.close();
      project.erase();
    }
    const variants = Object.entries(times).map(([id, all]) => [id, medianOf(all)] as const);
    return { variants: Object.fromEntries(variants), missing: {} };
  },
};
