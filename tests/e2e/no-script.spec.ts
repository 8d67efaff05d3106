import { expect, test } from '@playwright/test';
import { rounds } from '../rounds.ts';
import { allPagesOf, eachTemplate, pagesOf, siteAt } from './site.ts';

test.use({ javaScriptEnabled: false });

test('every page is readable without JavaScript, and every folded part opens', async ({ page }) => {
  test.setTimeout(120_000);
  const site = siteAt('root');
  for (const path of await pagesOf(site, eachTemplate)) {
    await page.goto(site + path);
    await expect.soft(page.getByRole('heading', { level: 1 }), path).toBeVisible();
    await expect.soft(page.getByRole('main'), path).toHaveText(/[\s\S]{60}/, { useInnerText: true });
    const folded = page.locator('details:not([open]) > summary');
    for (let left = await folded.count(); left > 0; left--) await folded.first().click();
    await expect.soft(page.locator('details:not([open])'), path).toHaveCount(0);
  }
});

test('every note of a report opens without JavaScript, says who says what, and leads back', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const site = siteAt('root');
  const reports = (await allPagesOf(site)).filter(path => /^reports\/[^/]+\/$/.test(path));
  let opened = 0;
  for (const report of reports) {
    await page.goto(site + report);
    const figures = page.getByRole('main').locator('a.figure[href^="#"]');
    const count = await figures.count();
    // One style sheet opens them all: of the many in a report, npm test opens a quarter.
    const step = Math.max(1, Math.floor(count / rounds(count)));
    for (let i = 0; i < count; i += step) {
      const figure = figures.nth(i);
      const id = decodeURIComponent((await figure.getAttribute('href'))?.slice(1) ?? '');
      const note = page.locator(`[id="${id}"]`);
      await expect(note, `${report}#${id}`).toBeHidden();
      await figure.click();
      await expect(note, `${report}#${id}`).toBeVisible();
      await expect(note, `${report}#${id}`).toContainText(/\w{3}/);
      await note.getByRole('link', { name: /close/i }).click();
      await expect(note, `${report}#${id}`).toBeHidden();
      opened++;
    }
  }
  expect(opened).toBeGreaterThan(rounds(40));
});
