import { expect, type Page, test } from '@playwright/test';
import { codeOf, embedAddress } from './codes.ts';
import { article, openElsewhere } from './elsewhere.ts';
import { framesOf } from './frame-height.ts';
import { siteAt } from './site.ts';
import { axe, watch } from './watch.ts';

const charts = ['killed-by-city', 'killed-by-governorate', 'attacks-one-by-one'] as const;
const states = ['latest', 'pinned'] as const;
const addresses = () =>
  Promise.all(charts.flatMap(chart => states.map(state => embedAddress(siteAt('root'), chart, state))));

/** Every colour of everything in the page, in order. */
const colours = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('html, body, body *')].map(element => {
      const { color, backgroundColor, borderTopColor, fill, stroke } = getComputedStyle(element);
      return [element.tagName, color, backgroundColor, borderTopColor, fill, stroke].join(' ');
    }),
  );

async function coloursAt(page: Page, address: string, colorScheme: 'light' | 'dark'): Promise<string[]> {
  await page.emulateMedia({ colorScheme });
  await page.goto(address);
  return colours(page);
}

test('?theme= overrides the reader’s preference, both ways, in every colour', async ({ page }) => {
  for (const address of await addresses()) {
    const light = await coloursAt(page, address, 'light');
    const dark = await coloursAt(page, address, 'dark');
    expect(light.filter((one, i) => one !== dark[i]).length).toBeGreaterThan(light.length / 4);
    expect.soft(await coloursAt(page, `${address}?theme=light`, 'dark'), address).toEqual(light);
    expect.soft(await coloursAt(page, `${address}?theme=dark`, 'light'), address).toEqual(dark);
    expect.soft(await coloursAt(page, `${address}?theme=blue`, 'dark'), address).toEqual(dark);
    await page.emulateMedia({ colorScheme: 'light' });
    expect.soft(await colours(page), `${address}, changed while it is open`).toEqual(light);
  }
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test("the reader's preference applies, whatever ?theme= says", async ({ page }) => {
    for (const address of await addresses()) {
      const light = await coloursAt(page, address, 'light');
      const dark = await coloursAt(page, address, 'dark');
      expect(light).not.toEqual(dark);
      expect.soft(await coloursAt(page, `${address}?theme=light`, 'dark'), address).toEqual(dark);
      expect.soft(await coloursAt(page, `${address}?theme=dark`, 'light'), address).toEqual(light);
    }
  });
});

/** Hidden words of the page: folded, or without a size. */
const unseen = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('h1, p, li, th, td, a')]
      .filter(element => !element.checkVisibility() || element.getBoundingClientRect().height === 0)
      .map(element => element.textContent),
  );

test('on paper an embed shows everything, with its table, black on white', async ({ page }) => {
  await page.setViewportSize({ width: 718, height: 1000 });
  for (const address of await addresses()) {
    for (const theme of ['', '?theme=dark']) {
      await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
      await page.goto(address);
      await page.emulateMedia({ media: 'print' });
      const plain = await colours(page);
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      await page.goto(address + theme);
      expect.soft(await colours(page), address + theme).toEqual(plain);
      const html = page.locator('html');
      await expect.soft(html).toHaveCSS('background-color', 'rgb(255, 255, 255)');
      await expect.soft(html).toHaveCSS('color', 'rgb(0, 0, 0)');
      await expect.soft(html).toHaveCSS('color-scheme', 'light');
      expect.soft(await unseen(page), address).toEqual([]);
      expect(await page.getByRole('row').count()).toBeGreaterThan(3);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect.soft(wide, address).toBe(0);
    }
    await page.emulateMedia({ media: 'screen' });
    if (!address.includes('attacks-one-by-one')) expect(await unseen(page)).not.toEqual([]);
  }
});

test('in a printed article the frame ends after its footer, and never within a table', async ({ page }) => {
  const elsewhere = await openElsewhere();
  const site = siteAt('root');
  const codes = await Promise.all(
    charts.flatMap(chart => states.map(state => codeOf(site, chart, 'responsive', state))),
  );
  await page.setViewportSize({ width: 718, height: 7000 });
  await page.goto(elsewhere.page(article(codes.join('\n'))));
  const frames = await framesOf(page, codes.length);
  for (const width of [718, 500, 340]) {
    await page.setViewportSize({ width, height: 9000 });
    await page.emulateMedia({ media: 'print' });
    for (const frame of frames) {
      const [foot, table, height] = await frame.evaluate(() => [
        document.querySelector('.embed-foot')?.getBoundingClientRect().bottom,
        document.querySelector('.embed-twin')?.getBoundingClientRect().top,
        innerHeight,
      ]);
      const at = `${frame.url()} at ${width} px`;
      expect.soft(foot, at).toBeLessThanOrEqual(height ?? 0);
      expect.soft(table ?? Number.POSITIVE_INFINITY, at).toBeGreaterThanOrEqual(height ?? 0);
    }
  }
  elsewhere.close();
});

test('axe finds no violation in an embed in either theme, with its table open, and nothing else is loaded', async ({
  page,
}) => {
  const asked: string[] = [];
  const violations = await watch(page, url => asked.push(url) > 0);
  for (const address of await addresses()) {
    for (const theme of ['light', 'dark']) {
      await page.goto(`${address}?theme=${theme}`);
      for (const summary of await page.locator('summary').all()) await summary.click();
      expect.soft(await axe(page), `${address} in ${theme}`).toEqual([]);
      expect(asked.splice(0)).toEqual([`${address}?theme=${theme}`]);
    }
  }
  expect(violations).toEqual([]);
});
