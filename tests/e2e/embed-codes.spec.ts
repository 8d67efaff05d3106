import { expect, type Page, test } from '@playwright/test';
import sharp from 'sharp';
import { article, type Elsewhere, openElsewhere } from './elsewhere.ts';
import { all, expectFrames, paste } from './pasted.ts';
import { siteAt } from './site.ts';

let elsewhere: Elsewhere;
test.beforeAll(async () => {
  elsewhere = await openElsewhere();
});
test.afterAll(() => elsewhere.close());

for (const kind of ['responsive', 'plain'] as const) {
  test(`the ${kind} code of every chart, pasted into another site, shows it completely`, async ({ page }) => {
    const pasted = await all(kind);
    for (const { code, at } of pasted) expect.soft(code, at).not.toMatch(/<script|scrolling=/);
    const violations = await paste(
      page,
      elsewhere,
      pasted.map(({ code }) => code),
    );
    await expectFrames(page, pasted);
    expect(violations).toEqual([]);
  });
}

/** The pictures that a page displays. */
const pictures = (page: Page) =>
  page.locator('section img').evaluateAll(images =>
    Promise.all(
      images.map(async image => {
        if (!(image instanceof HTMLImageElement)) throw new TypeError('not an image');
        await image.decode();
        const { alt, currentSrc, naturalWidth } = image;
        const { width, height } = image.getBoundingClientRect();
        return { alt, currentSrc, naturalWidth, width, ratio: height / width };
      }),
    ),
  );

test('the picture of every chart appears in either theme, with its text alternative and a link', async ({
  page,
}) => {
  const site = siteAt('root');
  const pasted = await all('picture');
  const violations = await paste(
    page,
    elsewhere,
    pasted.map(({ code }) => code),
  );
  const light = await pictures(page);
  for (const [i, { chart, state, at }] of pasted.entries()) {
    const a = light[i];
    const folder = state === 'latest' ? `${site}charts/${chart}` : `${site}embed/${chart}/`;
    expect.soft(a?.currentSrc.startsWith(folder), at).toBe(true);
    expect.soft(a?.naturalWidth, at).toBeGreaterThan(300);
    expect.soft(a?.width, at).toBeLessThanOrEqual(680);
    const link = page.locator('section').nth(i).getByRole('link');
    const html = await page.request.get((await link.getAttribute('href')) ?? '').then(page => page.text());
    const title = /<h1[^>]*>([^<]+)/.exec(html)?.[1];
    expect.soft(a?.alt.startsWith(`${title}. `), `${at}: ${a?.alt}`).toBe(true);
    // The text alternative contains numbers of the table.
    const cells = [...html.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) =>
      cell.replace(/<[^>]+>/g, ''),
    );
    const numbers = cells.flatMap(cell => cell.match(/\d[\d,]*/g) ?? []);
    const words = a?.alt.slice(`${title}. `.length).match(/\d[\d,]*/g) ?? [];
    expect.soft(words.filter(word => numbers.includes(word)).length, `${at}: ${a?.alt}`).toBeGreaterThan(0);
    const aim = state === 'latest' ? `${site}charts/${chart}/` : /^.*\//.exec(a?.currentSrc ?? '')?.[0];
    await expect.soft(link, at).toHaveAttribute('href', aim ?? '');
  }
  for (const [i, { at }] of pasted.entries()) {
    const image = page.locator('section img').nth(i);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { channels } = await sharp(await image.screenshot()).stats();
      const brightness = (channels[0]?.mean ?? Number.NaN) / 255;
      if (colorScheme === 'light') expect.soft(brightness, at).toBeGreaterThan(0.8);
      else expect.soft(brightness, at).toBeLessThan(0.3);
    }
  }
  expect(violations).toEqual([]);

  // A newsletter keeps only the image.
  const bare = pasted.map(({ code }) => code.replace(/<source[^>]*>/g, ''));
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(elsewhere.page(article(bare.map(code => `<section>${code}</section>`).join('\n'))));
  for (const [i, image] of (await pictures(page)).entries()) {
    expect.soft(image.currentSrc, pasted[i]?.at).toMatch(/\.png$/);
    const full = 2 * (light[i]?.naturalWidth ?? 0);
    // A tall picture has fewer pixels: it is never higher than 2,400.
    const tall = Math.round((image.naturalWidth * image.ratio) / 10) * 10;
    expect.soft(tall < 2400 ? image.naturalWidth : full, pasted[i]?.at).toBe(full);
    expect.soft(tall, pasted[i]?.at).toBeLessThanOrEqual(2400);
    expect.soft(Math.abs(image.ratio - (light[i]?.ratio ?? 0)), pasted[i]?.at).toBeLessThan(0.01);
  }
});

/** The rows of a table as text, with its header and footer. */
const rowsOf = (page: Page, table: string) =>
  page.locator(`${table} tr`).evaluateAll(rows =>
    rows.map(row =>
      [...row.children].map(cell => {
        // What a phone shows in place of columns.
        for (const folded of cell.querySelectorAll('.folded')) folded.remove();
        return cell.textContent?.trim();
      }),
    ),
  );

test('the table of every chart has the figures of its page, a caption and headers', async ({ page }) => {
  test.setTimeout(60_000);
  const site = siteAt('root');
  const pasted = await all('table');
  const violations = await paste(
    page,
    elsewhere,
    pasted.map(({ code }) => code),
  );
  const shown = await Promise.all(pasted.map((_, i) => rowsOf(page, `section:nth-of-type(${i + 1}) table`)));
  for (const [i, { chart, at }] of pasted.entries()) {
    const section = page.locator('section').nth(i);
    await expect.soft(section.locator('caption'), at).toHaveText(/\w+.*\. .* · /);
    await expect.soft(section.getByRole('columnheader').first(), at).toBeVisible();
    expect.soft(await section.getByRole('rowheader').count(), at).toBeGreaterThan(0);
    await expect.soft(section.getByText('Data version'), at).toBeVisible();
    const href = await section.getByRole('link').getAttribute('href');
    expect.soft(href, at).toMatch(`${site}${at.endsWith('latest') ? 'charts' : 'embed'}/${chart}/`);
  }
  expect(violations).toEqual([]);
  for (const chart of new Set(pasted.map(one => one.chart))) {
    await page.goto(`${site}charts/${chart}/`);
    const own = await rowsOf(page, '.chart-figure table');
    expect(own.length, chart).toBeGreaterThan(1);
    for (const [i, one] of pasted.entries())
      if (one.chart === chart) expect.soft(shown[i], one.at).toEqual(own);
  }
});
