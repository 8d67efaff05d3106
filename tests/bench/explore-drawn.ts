/**
 * How long a change on the explore page takes in Chromium, in a built site. For each change a control is set as a reader
 * sets it; the time is from the event to the end of the first frame after it, when all sums are there and the map, the
 * bars, the timeline and the list are laid out and painted by the main thread. The processor is not throttled.
 *
 *     node tests/bench/explore-drawn.ts FOLDER /data/a-dataset/explore/
 */
import { type CDPSession, chromium } from 'playwright';
import { findBrowser } from '../e2e/browser.ts';
import { median } from './median.ts';
import { serveCompressed } from './paint.ts';
import type { Figures } from './results.ts';

type Setting = readonly [control: string, value: string];

/** What a reader does in a round: what is set before, and then the one control whose change is measured. */
type Change = (round: number) => readonly [...before: Setting[], measured: Setting];

/** Runs in the page: sets a control, and gives the milliseconds until the frame after it is done. */
async function set([name, value]: Setting): Promise<number> {
  const control = document.querySelector(name);
  const framed = () =>
    new Promise<void>(resolve => {
      requestAnimationFrame(() => {
        // A message comes after the frame's own work: styles, layout and paint.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          port1.close();
          resolve();
        };
        port2.postMessage(0);
      });
    });
  await framed();
  const begun = performance.now();
  if (control instanceof HTMLInputElement && control.type === 'checkbox') control.click();
  else if (control instanceof HTMLSelectElement || control instanceof HTMLInputElement) {
    control.value = value;
    control.dispatchEvent(new Event('change'));
  } else throw new Error(`no control ${name}`);
  await framed();
  return performance.now() - begun;
}

/** In the Gray code, the place of the bit that changes at a step. */
const trailingZeros = (step: number): number => 31 - Math.clz32(step & -step);

const weapons = ['rifle', 'mortar', 'car-bomb', 'mine', 'drone'];
const ofDay = (year: number, round: number): Setting => [
  '#explore-by-from',
  `${year}-${String(1 + (round % 12)).padStart(2, '0')}-${String(1 + (round % 28)).padStart(2, '0')}`,
];

/** Each round of a change asks what has not been asked before, so that no answer is remembered. */
const changes: Readonly<Record<string, Change>> = {
  'another period': round => [ofDay(2011, round)],
  'another weapon': round => [
    ofDay(2012, round),
    ['#explore-by-weapon', weapons[round % weapons.length] ?? ''],
  ],
  'all weapons again': round => [
    ['#explore-by-weapon', 'mine'],
    ofDay(2013, round),
    ['#explore-by-weapon', ''],
  ],
  'another place': round => [['#explore-by-place', `place-${round}`]],
  'another grouping': round => [
    ['#explore-by-place', ''],
    ofDay(2014, round),
    ['#explore-by-group', round % 2 === 0 ? 'weapon' : 'region'],
  ],
  'a source left out, or put back': round => [
    ['#explore-by-from', ''],
    // One after another, and back: so many of the sixty-three sets of six sources, each once.
    [`.explore-sources li:nth-of-type(${1 + trailingZeros(round + 1)}) input`, ''],
  ],
  'only one source': round => [
    ['#explore-by-from', ''],
    ['#explore-by-source', ''],
    [
      '#explore-by-source',
      ['agency', 'monitor', 'ministry', 'hospital', 'radio', 'witness'][round % 6] ?? '',
    ],
  ],
};

const rounds = 24;
const warmUp = 4;

/** Processor time of the page's main thread so far, in milliseconds: of all of it, of scripts, of styles and layout. */
async function spent(cdp: CDPSession): Promise<Figures> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const of = (name: string) => 1000 * (metrics.find(one => one.name === name)?.value ?? Number.NaN);
  return {
    processor: of('TaskDuration'),
    script: of('ScriptDuration'),
    layout: of('LayoutDuration') + of('RecalcStyleDuration'),
  };
}

/** @returns for each change the median and the most, milliseconds, and of its processor time. */
export async function measureChanges(folder: string, path: string): Promise<Record<string, Figures>> {
  const server = await serveCompressed(folder);
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the server has no port');
  const browser = await chromium.launch(await findBrowser());
  const found: Record<string, Figures> = {};
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.setDefaultTimeout(180_000);
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(`http://127.0.0.1:${bound.port}${path}`);
    await page.locator('.explore.is-ready').waitFor();
    for (const [what, change] of Object.entries(changes)) {
      const times: number[] = [];
      const costs: Figures[] = [];
      for (let round = 0; round < rounds; round++) {
        const settings = change(round);
        for (const setting of settings.slice(0, -1)) await page.evaluate(set, setting);
        const measured = settings.at(-1);
        if (measured === undefined) throw new Error(`nothing is changed by ${what}`);
        const before = await spent(cdp);
        const ms = await page.evaluate(set, measured);
        const after = await spent(cdp);
        if (round < warmUp) continue;
        times.push(ms);
        costs.push(
          Object.fromEntries(Object.entries(after).map(([name, n]) => [name, n - (before[name] ?? 0)])),
        );
      }
      const all = (name: string) => costs.map(cost => cost[name] ?? Number.NaN);
      found[what] = {
        median: median(times),
        most: Math.max(...times),
        processor: median(all('processor')),
        processorMost: Math.max(...all('processor')),
        script: median(all('script')),
        layout: median(all('layout')),
      };
    }
  } finally {
    await browser.close();
    server.close();
  }
  return found;
}

if (import.meta.main) {
  const [folder, path] = process.argv.slice(2);
  if (folder === undefined || path === undefined)
    throw new Error('usage: node tests/bench/explore-drawn.ts FOLDER /data/a-dataset/explore/');
  for (const [what, figures] of Object.entries(await measureChanges(folder, path)))
    console.log(
      what.padEnd(32),
      Object.entries(figures)
        .map(([name, n]) => `${name} ${n.toFixed(0)}`)
        .join(', '),
    );
}
