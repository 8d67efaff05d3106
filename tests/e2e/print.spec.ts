import { expect, test } from '@playwright/test';
import { siteAt } from './site.ts';

test.describe('a report on paper', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto(`${siteAt('root')}reports/six-explosions/`);
    await page.emulateMedia({ media: 'print' });
  });

  test('shows every note', async ({ page }) => {
    const notes = page.locator('.figure-note');
    expect(await notes.count()).toBeGreaterThan(5);
    for (const note of await notes.all()) await expect(note).toBeVisible();
  });

  test('keeps each chart on one sheet, with its title, source line and version', async ({ page }) => {
    const charts = page.getByRole('main').locator('figure:has(svg)');
    expect(await charts.count()).toBeGreaterThan(3);
    for (const chart of await charts.all()) {
      await expect(chart).toHaveCSS('break-inside', /avoid/);
      await expect(chart.getByRole('img').first()).toBeVisible();
      await expect(chart).toContainText('Source');
    }
  });

  test('labels maps as a wide screen does, without the notes about narrow screens', async ({ page }) => {
    await page.setViewportSize({ width: 718, height: 1000 });
    const map = page.getByRole('main').locator('.is-map svg').first();
    await expect(map.locator('.map-labels-wide')).toHaveCSS('display', 'block');
    await expect(map.locator('.map-labels-narrow')).toHaveCSS('display', 'none');
  });

  test('keeps every column of a table on the sheet', async ({ page }) => {
    await page.setViewportSize({ width: 480, height: 700 });
    const tables = page.getByRole('main').locator('.table-scroll > table:visible');
    expect(await tables.count()).toBeGreaterThan(0);
    for (const table of await tables.all()) {
      const [right, edge] = await table.evaluate(one => [
        one.getBoundingClientRect().right,
        document.documentElement.clientWidth,
      ]);
      expect(right).toBeLessThanOrEqual(edge);
    }
  });

  test('prints the total row of a table once, not on each sheet', async ({ page }) => {
    const feet = page.getByRole('main').locator('tfoot');
    expect(await feet.count()).toBeGreaterThan(0);
    for (const foot of await feet.all()) await expect(foot).toHaveCSS('display', 'table-row-group');
  });

  test('fits on A4 and makes a PDF', async ({ page }) => {
    await page.setViewportSize({ width: 718, height: 1000 });
    const [wide, width] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(wide).toBe(width);
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });
});
