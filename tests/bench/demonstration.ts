import { chromium } from 'playwright';
import { startDev } from '../dev.ts';
import { findBrowser } from '../e2e/browser.ts';
import { changes, follow, prepare, tellConnected } from '../e2e/dev-changes.ts';
import { makeProject } from '../project.ts';
import type { BenchRow } from './bench-row.ts';
import { median } from './median.ts';
import { buildOf } from './sourceline.ts';
import { takeTurns } from './take-turns.ts';
import type { Tool } from './tool.ts';

const tool: Tool = {
  id: 'demonstration',
  prepare: async () => buildOf(makeProject('demonstration'), 'six-explosions'),
};

/** A cold build of the site that comes with Sourceline, and what its readers load. */
export const demonstration: BenchRow = {
  id: 'demonstration',
  isLong: false,
  run: bench => takeTurns(bench, [tool], bench.task()),
};

/** How soon the dev server shows what is saved in the demonstration, in a page open in a real browser. */
export const demonstrationSaves: BenchRow = {
  id: 'demonstration-saves',
  isLong: true,
  async run({ runs, log }) {
    const times = new Map<string, number[]>();
    const browser = await chromium.launch(await findBrowser());
    try {
      for (let run = 0; run < runs; run++) {
        const project = makeProject('demonstration');
        prepare(project);
        const dev = await startDev(project);
        const page = await browser.newPage();
        try {
          await tellConnected(page);
          for (const change of changes) {
            const seconds = (await follow(page, dev, project, change, 60_000)) / 1000;
            log(`${change.what}: ${seconds.toFixed(2)} s`);
            times.set(change.what, [...(times.get(change.what) ?? []), seconds]);
          }
        } finally {
          await page.close();
          await dev.stop();
          project.erase();
        }
      }
    } finally {
      await browser.close();
    }
    const variants = [...times].map(
      ([what, all]) => [what, { seconds: median(all), most: Math.max(...all) }] as const,
    );
    return { variants: Object.fromEntries(variants), missing: {} };
  },
};
