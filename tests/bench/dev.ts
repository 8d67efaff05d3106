/**
 * How soon the dev server shows what an editor saves, in a page open in a real browser:
 * `node tests/bench/dev.ts [runs]`. The limit is a second on the demonstration.
 */
import { chromium } from 'playwright';
import { startDev } from '../dev.ts';
import { findBrowser } from '../e2e/browser.ts';
import { changes, follow, prepare, tellConnected } from '../e2e/dev-changes.ts';
import { makeProject } from '../project.ts';
import { median } from './median.ts';

const limit = 1000;
const runs = Number(process.argv[2] ?? 5);
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
        const ms = await follow(page, dev, project, change, 30_000);
        times.set(change.what, [...(times.get(change.what) ?? []), ms]);
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

console.log(`From the save until the open page shows it, in ms (${runs} runs each):\n`);
console.log('| change | median | maximum |\n| --- | --: | --: |');
for (const [what, all] of times) {
  console.log(`| ${what} | ${median(all).toFixed(0)} | ${Math.max(...all).toFixed(0)} |`);
}
const most = Math.max(...[...times.values()].flat());
if (most > limit) {
  console.error(`\nThe limit of ${limit} ms is exceeded: ${most.toFixed(0)} ms.`);
  process.exitCode = 1;
}
