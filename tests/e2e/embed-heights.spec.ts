import { expect, type Page, test } from '@playwright/test';
import { drawMemoized } from '../../src/charts/draw-memoized.ts';
import type { Chart } from '../../src/charts/registry.ts';
import { layEmbed } from '../../src/output/embed/embed-file.ts';
import { fitHeight, heightAt } from '../../src/output/embed/fit-height.ts';
import { demonstration, everySort } from '../charts/figures.ts';
import { manySources } from '../charts/hours.ts';
import { locale, makeChart } from '../charts/make-chart.ts';
import { manyPlaces } from '../charts/many-places.ts';
import { arabic, looks, newDocument, titled } from '../charts/pictures.ts';

/** Compares heights computed without a browser with those of a browser. */

const lay = (chart: Chart) =>
  layEmbed({
    chart,
    drawings: drawMemoized(chart, { document: newDocument(), locale }),
    looks,
    locale,
    publisher: 'The Example',
    theme: 'auto',
    page: '../../charts/a-chart/',
    kept: true,
    oembed: undefined,
  });

/** The height of the content in the layout, at each width of the frame. */
async function laidOut(page: Page, widths: readonly number[]): Promise<number[]> {
  const heights: number[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 600 });
    heights.push(
      await page.evaluate(() => {
        const root = document.documentElement;
        root.classList.add('natural');
        const { height } = document.body.getBoundingClientRect();
        root.classList.remove('natural');
        return height;
      }),
    );
  }
  return heights;
}

const widths = [280, 300, 320, 359, 360, 375, 414, 480, 560, 651, 652, 700, 760, 880, 1000];
const many = manyPlaces();
const long =
  'A title of a hundred and forty characters, long enough to be broken over several lines in any frame, however wide, as titles sometimes are';

const charts: readonly [name: string, chart: Chart][] = [
  ['forty bars with long names', makeChart(many, 'bar', 'killed by=place sort=-killed')],
  ['stacks', makeChart(many, 'stack', 'explosions by=region,weapon')],
  ['dots', makeChart(many, 'range', 'killed by=region')],
  ['columns of time', makeChart(many, 'timeline', 'killed by=day')],
  ['lines over time', makeChart(manySources, 'toll', 'killed')],
  ['a toll without hours', makeChart(demonstration, 'toll', 'killed event=homs-bab-tadmur')],
  ['a map', makeChart(many, 'map', 'killed by=region')],
  ['discs', makeChart(many, 'map', 'killed by=place')],
  ['a table of two keys', makeChart(many, 'table', 'killed by=region,weapon')],
  ['a table of forty events', makeChart(many, 'table', 'attacks')],
  ['one bar', makeChart(everySort, 'bar', 'killed by=event event=open')],
  ['every sort of figure', makeChart(everySort, 'bar', 'killed by=event')],
  ['a long title', makeChart(everySort, 'bar', 'killed by=event', titled(long))],
  ['Arabic names in bars', makeChart(arabic, 'bar', 'killed by=place')],
  ['Arabic sources in dots', makeChart(arabic, 'range', 'killed by=event')],
  ['an Arabic table', makeChart(arabic, 'table', 'killed by=place')],
  [
    'an Arabic title',
    makeChart(
      arabic,
      'bar',
      'killed by=place',
      titled('عدد القتلى في كل مدينة بحسب المصادر المختلفة التي ذكرت أرقاما عن الهجمات'),
    ),
  ],
];

for (const [name, chart] of charts) {
  test(`the computed height is the height that is laid out: ${name}`, async ({ page }) => {
    const laid = lay(chart);
    await page.setContent(laid.write());
    await page.evaluate(() => document.fonts.ready);
    const fitted = fitHeight(laid.height);
    const heights = await laidOut(page, widths);
    for (const [i, width] of widths.entries()) {
      const real = heights[i] ?? 0;
      const { least, most } = laid.height(width);
      const at = `${width} px: ${real} laid out, ${least}–${most} worked out`;
      // A name may be slightly narrower than measured and have a line fewer, never the other way; forty rows of
      // names as long as each other may all be.
      expect.soft(most, at).toBeGreaterThanOrEqual(real - 0.1);
      expect.soft(least - real, at).toBeLessThanOrEqual(Math.max(22.1, real * 0.05));
      expect.soft(heightAt(fitted, width), at).toBeGreaterThanOrEqual(real);
    }
  });
}

test('Arabic letters are set in the font that the embed carries', async ({ page }) => {
  await page.setContent(lay(makeChart(arabic, 'bar', 'killed by=place')).write());
  await page.evaluate(() => document.fonts.ready);
  const loaded = await page.evaluate(() =>
    [...document.fonts].filter(font => font.status === 'loaded').map(font => font.family.replaceAll('"', '')),
  );
  expect(loaded).toContain('IBM Plex Sans Arabic');
  expect(loaded).toContain('IBM Plex Sans');
});
