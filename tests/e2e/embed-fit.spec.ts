import { expect, type Frame, type Page, test } from '@playwright/test';
import { roundsOf } from '../rounds.ts';
import { chartsOf, codeOf, type State } from './codes.ts';
import { article, type Elsewhere, openElsewhere } from './elsewhere.ts';
import { siteAt } from './site.ts';

let elsewhere: Elsewhere;
test.beforeAll(async () => {
  elsewhere = await openElsewhere();
});
test.afterAll(() => elsewhere.close());

type Fit = {
  /** Pixels of content that the frame hides or scrolls. */
  readonly clipped: number;
  /** Pixels of the frame that its content does not need. */
  readonly slack: number;
  /** The drawing's height divided by its full height at this width: 1 if it did not shrink. */
  readonly drawn: number;
  /** The smallest text of the drawing, in pixels. */
  readonly text: number;
};

/** How a frame's content fits it, measured from the layout and not from the height that the embed posts. */
function fit(): Fit {
  const root = document.documentElement;
  const parts = [...document.querySelectorAll('.embed > *')];
  const bottom = Math.max(...parts.map(part => part.getBoundingClientRect().bottom));
  const svg = [...document.querySelectorAll<SVGSVGElement>('.drawing svg')].find(
    one => one.getBoundingClientRect().width > 0,
  );
  const box = svg?.getBoundingClientRect();
  const view = svg?.viewBox.baseVal;
  const natural = box && view ? (box.width * view.height) / view.width : 0;
  const scale = box && view ? Math.min(box.width / view.width, box.height / view.height) : 1;
  const sizes = [...(svg?.querySelectorAll('text') ?? [])]
    .filter(text => text.getBoundingClientRect().width > 0)
    .map(text => Number.parseFloat(getComputedStyle(text).fontSize) * scale);
  const wide = Math.max(0, root.scrollWidth - root.clientWidth);
  return {
    clipped: Math.max(root.scrollHeight - root.clientHeight, bottom - root.clientHeight, wide),
    slack: root.clientHeight - bottom - 10,
    drawn: box ? box.height / natural : 1,
    text: Math.min(99, ...sizes),
  };
}

async function frameOf(page: Page): Promise<Frame> {
  const handle = await page.waitForSelector('iframe');
  const frame = await handle.contentFrame();
  if (frame === null) throw new Error('no frame');
  await frame.waitForLoadState('load');
  await frame.evaluate(() => document.fonts.ready.then(() => undefined));
  return frame;
}

const steps = (from: number, to: number, by: number) =>
  Array.from({ length: Math.floor((to - from) / by) + 1 }, (_, i) => from + i * by);

/** Widths of an article. The height of a frame is a line between a few widths: its ends, parts of a pixel, and some on each line. */
const widths = roundsOf(
  [
    280, 299.5, 300, 320, 340, 380, 420, 460, 500, 540, 580, 620, 640, 651.25, 651.75, 660, 720, 800, 900,
    1000,
  ],
  steps(280, 1000, 20),
);

/** A pinned frame has one more line of text than the latest. */
const widthsOf = (state: State) =>
  state === 'latest' ? widths : roundsOf([280, 299.5, 320, 420, 540, 640, 651.25, 660, 1000], widths);

async function open(page: Page, code: string): Promise<Frame> {
  await page.setViewportSize({ width: 1100, height: 1200 });
  await page.goto(elsewhere.page(article(code)));
  // A frame loads when it comes near the viewport.
  return frameOf(page);
}

async function fitAt(page: Page, frame: Frame, width: number): Promise<Fit> {
  await page.evaluate(px => {
    const column = document.getElementById('column');
    if (column !== null) column.style.width = `${px}px`;
  }, width);
  return frame.evaluate(fit);
}

test.describe('without any script', () => {
  test.use({ javaScriptEnabled: false });

  for (const [where, state] of [
    ['root', 'latest'],
    ['root', 'pinned'],
    ['revised', 'latest'],
    ['revised', 'pinned'],
  ] as const satisfies [string, State][]) {
    test(`the responsive frame, ${state}, of the site ${where}: nothing clipped and at most 40 px to spare from 280 to 1000 px`, async ({
      page,
    }) => {
      test.setTimeout(120_000);
      const site = siteAt(where);
      const charts = await chartsOf(site);
      expect(charts.length).toBeGreaterThan(3);
      for (const chart of charts) {
        const frame = await open(page, await codeOf(site, chart, 'responsive', state));
        for (const width of widthsOf(state)) {
          const { clipped, slack, drawn, text } = await fitAt(page, frame, width);
          const at = `${chart} at ${width} px`;
          expect.soft(clipped, `${at}: clipped`).toBeLessThanOrEqual(0);
          expect.soft(slack, `${at}: to spare`).toBeLessThanOrEqual(Number.isInteger(width) ? 40 : 42);
          expect.soft(drawn, `${at}: drawing`).toBeGreaterThan(0.99);
          if (width >= 320 && Number.isInteger(width))
            expect.soft(text, `${at}: text`).toBeGreaterThanOrEqual(12);
        }
      }
    });
  }

  test('the fixed-height frame: nothing clipped at 320 px and above', async ({ page }) => {
    test.setTimeout(120_000);
    const site = siteAt('root');
    for (const chart of await chartsOf(site)) {
      for (const state of ['latest', 'pinned'] as const) {
        const code = await codeOf(site, chart, 'plain', state);
        expect(code).not.toMatch(/scrolling|style=/);
        const frame = await open(page, code);
        for (const width of roundsOf([320, 400, 520, 640, 660, 1000], steps(320, 1000, 40))) {
          const { clipped, text } = await fitAt(page, frame, width);
          expect.soft(clipped, `${chart}, ${state}, at ${width} px`).toBeLessThanOrEqual(0);
          expect.soft(text, `${chart}, ${state}, at ${width} px`).toBeGreaterThanOrEqual(12);
        }
      }
    }
  });

  test('the check detects a frame that is too low, and one that is too high', async ({ page }) => {
    const code = await codeOf(siteAt('root'), 'killed-by-governorate', 'plain', 'latest');
    const low = await open(page, code.replace(/height="\d+"/, 'height="300"'));
    expect((await fitAt(page, low, 600)).clipped).toBeGreaterThan(50);
    const high = await open(page, code.replace(/height="\d+"/, 'height="1500"'));
    expect((await fitAt(page, high, 600)).slack).toBeGreaterThan(100);
  });
});
