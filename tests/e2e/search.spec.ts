import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { siteAt } from './site.ts';
import { axe, watch } from './watch.ts';

for (const where of ['root', 'below'] as const) {
  test(`the search of a site at ${where} finds kinds of things, by keyboard alone`, async ({ page }) => {
    const site = siteAt(where);
    const found = await watch(page, url => url.startsWith(site));
    await page.goto(site);
    await page.keyboard.press('Control+k');
    await expect(page).toHaveURL(`${site}search/`);
    await expect(page.getByRole('searchbox', { name: 'Words to search for' })).toBeFocused();
    await page.keyboard.type('tartous');
    const status = page.getByRole('status');
    await expect(status).toHaveText(/^\d+ results$/);
    await expect(page).toHaveURL(`${site}search/?q=tartous`);
    const kinds = page.locator('.search-results .kicker');
    for (const kind of ['Place', 'Event', 'Report', 'Chart'])
      await expect(kinds.filter({ hasText: new RegExp(`^${kind}$`) }).first()).toBeVisible();
    expect(await axe(page)).toEqual([]);

    await page.getByRole('radio', { name: 'All' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('radio', { name: /^Reports/ })).toBeChecked();
    await expect(page).toHaveURL(/[?&]kind=report$/);
    await expect(kinds.filter({ hasNotText: /^Report$/ })).toHaveCount(0);
    const count = Number(/^\d+/.exec((await status.textContent()) ?? '')?.[0]);
    expect(count).toBe(await kinds.count());

    await page.reload();
    await expect(kinds).toHaveCount(count);
    await page.locator('.search-results a').first().click();
    await expect(page).toHaveURL(new RegExp(`^${site}reports/[^/]+/`));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    // Who leaves a page before its fonts are there breaks off their loading.
    await page.waitForLoadState('networkidle');
    await page.goBack();
    await expect(page.getByRole('searchbox')).toHaveValue('tartous');
    expect(found).toEqual([]);
  });
}

test('words in Arabic find a place, and words of HTML are only words', async ({ page }) => {
  await page.goto(`${siteAt('root')}search/`);
  const words = page.getByRole('searchbox');
  await words.fill('حلب');
  await expect(page.getByRole('status')).toHaveText(/result/);
  await expect(page.locator('.search-results a').first()).toHaveAttribute('href', /\/places\//);
  await words.fill('zzqqxv');
  await expect(page.getByRole('status')).toHaveText(/^Nothing found/);
  await words.fill('<img src=x onerror=alert(1)> homs');
  await expect(page.getByRole('status')).toHaveText(/result/);
  await expect(page.locator('main img')).toHaveCount(0);
  await words.fill('');
  await expect(page.locator('.search-results li')).toHaveCount(0);
});

test('nothing of the index is loaded before the first words, and no page loads 60 kB of scripts', async ({
  page,
}) => {
  const site = siteAt('root');
  const loaded: string[] = [];
  page.on('request', request => loaded.push(request.url()));
  await page.goto(`${site}search/`);
  await page.waitForLoadState('networkidle');
  expect(loaded.filter(url => url.includes('/pagefind/'))).toEqual([]);
  const scripts = await Promise.all(
    loaded.filter(url => url.endsWith('.js')).map(async url => (await fetch(url)).text()),
  );
  const html = await page.content();
  expect(gzipSync(scripts.join('') + html).length).toBeLessThan(60_000);
  await page.getByRole('searchbox').fill('homs');
  await expect(page.getByRole('status')).toHaveText(/result/);
  expect(loaded.filter(url => url.includes('/pagefind/')).length).toBeGreaterThan(3);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('no link leads to the search, and its page leads to the lists', async ({ page }) => {
    const site = siteAt('root');
    await page.goto(site);
    await expect(page.locator('.masthead-search')).toBeHidden();
    await page.goto(`${site}search/`);
    await expect(page.getByRole('searchbox')).toBeHidden();
    await expect(page.getByRole('main').getByRole('link')).toHaveText(['Reports', 'Data', 'Sources']);
  });
});
