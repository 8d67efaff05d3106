import { brotliCompressSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { siteAt } from './site.ts';
import { axe, watch } from './watch.ts';

const seed = 'data/syria-2016-09-05/explore/';

const total = (page: Page) => page.locator('.explore-number strong');

for (const where of ['root', 'below'] as const) {
  test(`the explore page of a site at ${where} answers by keyboard, and its address holds the question`, async ({
    page,
  }) => {
    const site = siteAt(where);
    const found = await watch(page, url => url.startsWith(site));
    await page.goto(site + seed);
    await expect(total(page)).toHaveText('44–47, or up to 54');
    expect(await axe(page)).toEqual([]);

    await page.getByLabel('Group by').focus();
    await page.keyboard.type('Weapon');
    await expect(page.getByRole('heading', { name: 'By weapon' })).toBeVisible();
    await expect(page).toHaveURL(`${site}${seed}?q=killed+by=weapon`);
    const parties = page.getByRole('checkbox', { name: /^All parties to the conflict/ });
    await parties.focus();
    await page.keyboard.press('Space');
    await expect(total(page)).toHaveText('47');
    await expect(page).toHaveURL(/\?q=killed\+by=weapon\+without-source=parties$/);
    await page.getByRole('button', { name: 'motorbike bomb' }).focus();
    await page.keyboard.press('Enter');
    await expect(total(page)).toHaveText('5');
    await expect(page.locator('.explore-events li')).toHaveCount(1);
    await expect(page.getByLabel('Weapon', { exact: true })).toHaveValue('motorbike-bomb');
    expect(await axe(page)).toEqual([]);

    await page.goBack();
    await expect(total(page)).toHaveText('47');
    await page.goBack();
    await expect(total(page)).toHaveText('44–47, or up to 54');
    await expect(parties).not.toBeChecked();
    await page.goForward();
    await page.reload();
    await expect(total(page)).toHaveText('47');
    await page.getByRole('button', { name: /^Remove: leaving out/ }).click();
    await expect(total(page)).toHaveText('44–47, or up to 54');
    await page.locator('.explore-events a').first().click();
    await expect(page).toHaveURL(/\/data\/syria-2016-09-05\/events\/[^/]+\/$/);
    await page.waitForLoadState('networkidle');
    expect(found).toEqual([]);
  });
}

test('a question is typed, and one that cannot be answered says how to fix it', async ({ page }) => {
  await page.goto(`${siteAt('root')}${seed}?q=killed+place=hom`);
  await expect(page.getByRole('alert')).toContainText('unknown place "hom"');
  await expect(total(page)).toHaveText('44–47, or up to 54');
  const typed = page.getByRole('textbox', { name: /^The same words/ });
  await expect(typed).toHaveValue('killed place=hom');
  expect(await axe(page)).toEqual([]);
  await typed.fill('killed place=Hims');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toBeEmpty();
  await expect(total(page)).toHaveText('3–4');
  await expect(page).toHaveURL(/\?q=killed\+by=place\+place=homs$/);
  await page.getByLabel('From', { exact: true }).fill('2016-09-06');
  await page.getByLabel('From', { exact: true }).blur();
  await expect(page.getByRole('status')).toHaveText(/^No attacks match/);
});

test('an address from before the data changed: what is not there any more is said, on a phone too, and the whole dataset is shown', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`${siteAt('root')}${seed}?q=killed+school=yes+claimant=isil`);
  const said = page.getByRole('alert');
  await expect(said).toBeVisible();
  await expect(said).toContainText('killed school=yes claimant=isil');
  await expect(said).toContainText('unknown word "school"');
  await expect(total(page)).toHaveText('44–47, or up to 54');
  await expect(page.locator('.explore-events li')).toHaveCount(5);
  expect(await axe(page)).toEqual([]);
});

test('by keyboard alone: only one source, its row, the way back; whoever used a button that is gone is at the result', async ({
  page,
}) => {
  await page.goto(siteAt('root') + seed);
  await expect(total(page)).toHaveText('44–47, or up to 54');
  await page.evaluate(() => {
    const said: string[] = [];
    Reflect.set(globalThis, 'said', said);
    const status = document.querySelector('.explore [role="status"]');
    if (status === null) throw new Error('nothing is announced');
    new MutationObserver(() => said.push(status.textContent ?? '')).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  const focused = () =>
    page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent);
  // From the heading of the page, each control is reached in its order.
  await page.getByLabel('Count', { exact: true }).focus();
  const reached: string[] = [];
  for (let i = 0; i < 20 && !reached.includes('explore-by-source'); i++) {
    await page.keyboard.press('Tab');
    reached.push((await focused()) ?? '');
  }
  expect(reached.slice(0, 3)).toEqual(['explore-by-group', 'explore-by-from', 'explore-by-from']);
  expect(reached.at(-1)).toBe('explore-by-source');
  await page.keyboard.type('Syrian state media');
  await expect(page).toHaveURL(/\?q=killed\+by=place\+source=state-media$/);
  await expect(total(page)).toHaveText('a figure for 1 of 5 attacks');
  await expect.poll(() => page.evaluate(() => Reflect.get(globalThis, 'said').length)).toBe(1);

  const remove = page.getByRole('button', { name: /^Remove: / });
  await remove.focus();
  await page.keyboard.press('Enter');
  await expect(total(page)).toHaveText('44–47, or up to 54');
  expect(await focused()).toBe('explore-total');
  await page.keyboard.press('Tab');
  await expect(page.getByText('The timeline as a table')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.explore-timeline tbody tr')).not.toHaveCount(0);
  await page.goBack();
  await expect(total(page)).toHaveText('a figure for 1 of 5 attacks');
  await expect(page.getByLabel('Only what this source said')).toHaveValue('state-media');
});

test('a dataset beyond the size says so, and is the list of its events without a script', async ({
  page,
}) => {
  const site = siteAt('revised');
  await page.goto(`${site}data/raids/explore/`);
  await expect(page.getByRole('main')).toContainText(
    /This dataset has \d+ raids\. Filters, map and charts work in the browser for up to 2; here are the raids as a list, by date\./,
  );
  expect(await page.locator('.explore-list li.account').count()).toBeGreaterThan(2);
  await expect(page.locator('script[src*="explore"]')).toHaveCount(0);
  expect((await page.request.get(`${site}data/raids/explore/data.json`)).status()).toBe(404);
  expect(await axe(page)).toEqual([]);
});

test('what is not on the map is counted, long lists grow, and nothing is wider than a phone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`${siteAt('root')}data/ucdp-syria-2016-09/explore/`);
  await expect(page.locator('.explore-map')).toContainText(
    /\d+ of 470 events \(.*\) have no place on the map/,
  );
  await page.getByRole('button', { name: 'Show 25 more' }).click();
  await expect(page.locator('.explore-events li')).toHaveCount(50);
  await expect(page.locator('.explore-events li').nth(25).locator('a')).toBeFocused();
  await page.getByRole('button', { name: /^Show all \d+ rows$/ }).click();
  expect(await page.locator('.explore-bars tbody tr').count()).toBeGreaterThan(200);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('its script is at most 120 kB in brotli, and no other page loads it', async ({ page }) => {
  const site = siteAt('root');
  const scripts = async (path: string) => {
    const loaded: string[] = [];
    const note = (request: { url(): string }) => loaded.push(request.url());
    page.on('request', note);
    await page.goto(site + path);
    await page.waitForLoadState('networkidle');
    page.off('request', note);
    return loaded.filter(url => url.endsWith('.js') && !url.includes('search-key'));
  };
  const own = await scripts(seed);
  const texts = await Promise.all(own.map(async url => (await fetch(url)).text()));
  const bytes = texts.reduce((sum, text) => sum + brotliCompressSync(text).length, 0);
  console.log(`the explore page: ${bytes} bytes of script in brotli`);
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThanOrEqual(120_000);
  for (const path of ['', 'data/syria-2016-09-05/', 'reports/six-explosions/'])
    expect(await scripts(path)).not.toEqual(expect.arrayContaining(own));
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('it is the list of all events, with the pages that follow', async ({ page }) => {
    await page.goto(`${siteAt('root')}data/ucdp-syria-2016-09/explore/`);
    await expect(page.getByRole('main')).toContainText('need JavaScript');
    await expect(page.locator('.explore-list li.account')).toHaveCount(100);
    await page.locator('.explore-list a[href$="/page/2/"]').first().click();
    await expect(page).toHaveURL(/\/data\/ucdp-syria-2016-09\/page\/2\//);
  });
});
