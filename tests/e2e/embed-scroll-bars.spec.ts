import { expect, type Frame, test } from '@playwright/test';
import { findBrowser } from './browser.ts';
import { codeOf } from './codes.ts';
import { article, type Elsewhere, openElsewhere } from './elsewhere.ts';
import { followChanges } from './follow-changes.ts';
import { framesOf, measure } from './frame-height.ts';
import { charts, framed } from './framed.ts';
import { datawrapper, iframeResizer, pym, wordpress } from './parents.ts';
import { siteAt } from './site.ts';

// Scroll bars that take up space, as on a desktop with a mouse; Playwright hides them by default.
test.use({ launchOptions: { ...(await findBrowser()), ignoreDefaultArgs: ['--hide-scrollbars'] } });

let elsewhere: Elsewhere;
test.beforeAll(async () => {
  elsewhere = await openElsewhere();
});
test.afterAll(() => elsewhere.close());

const kinds = [
  { parent: pym, frames: () => framed('latest') },
  { parent: iframeResizer, frames: () => framed('pinned') },
  { parent: datawrapper, frames: () => framed('latest', 'allow-scripts') },
  { parent: wordpress, frames: () => framed('pinned', 'allow-scripts'), most: 1000 },
];
for (const kind of kinds) {
  test(`${kind.parent.name}, with scroll bars: frames are as high as their content after every change`, ({
    page,
  }) => followChanges(page, elsewhere, kind));
}

/** The width of a frame's scroll bar, in pixels. */
const barOf = (frame: Frame) => frame.evaluate(() => innerWidth - document.documentElement.clientWidth);

test('the responsive frame shows no scroll bar', async ({ page }) => {
  const codes = await Promise.all(charts.map(chart => codeOf(siteAt('root'), chart, 'responsive', 'latest')));
  await page.setViewportSize({ width: 390, height: 5000 });
  await page.goto(elsewhere.page(article(codes.join('\n'))));
  const frames = await framesOf(page, codes.length);
  for (const width of [320, 390, 640, 900]) {
    await page.setViewportSize({ width, height: 5000 });
    for (const frame of frames) {
      const at = `${frame.url()} at ${width} px`;
      expect.soft((await frame.evaluate(measure)).hidden, at).toBe(0);
      expect.soft(await barOf(frame), at).toBe(0);
    }
  }
  const low = codes.map(code => code.replace(/height:calc\(.*\);border/, 'height:200px;border'));
  await page.goto(elsewhere.page(article(low.join('\n'))));
  for (const frame of await framesOf(page, low.length)) expect(await barOf(frame)).toBeGreaterThan(5);
});
