import { expect, test } from '@playwright/test';
import { shiftOf, watchShift } from './layout-shift.ts';
import { siteAt } from './site.ts';

const pages = [
  '',
  'reports/six-explosions/',
  'charts/killed-by-city/',
  'data/syria-2016-09-05/',
  'data/syria-2016-09-05/events/homs-bab-tadmur/',
  'data/syria-2016-09-05/places/tartous/',
];

/** Fonts for rare letters: a page fetches one when it uses a letter of it. */
const rare = /serif-italic|names/;

for (const path of pages) {
  test(`/${path} requests the fonts it uses at once, and nothing shifts when they load`, async ({ page }) => {
    const asked: string[] = [];
    await page.route('**/*.woff2', async route => {
      asked.push(new URL(route.request().url()).pathname);
      await new Promise(resolve => setTimeout(resolve, 120));
      await route.continue();
    });
    await watchShift(page);
    await page.goto(siteAt('root') + path);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.waitForTimeout(200);
    const preloaded = await page
      .locator('link[rel=preload][as=font]')
      .evaluateAll(links => links.map(link => new URL((link as HTMLLinkElement).href).pathname));
    expect(preloaded).toHaveLength(2);
    expect(asked.filter(font => !preloaded.includes(font) && !rare.test(font))).toEqual([]);
    expect(await shiftOf(page)).toBe(0);
  });
}
