import { expect, test } from '@playwright/test';
import { siteAt } from './site.ts';

const data = 'data/syria-2016-09-05/';
const open = (path: string) => `${siteAt('root')}${path}`;

test('the front page leads to the lead report, shows its chart and the key figures of the data', async ({
  page,
}) => {
  await page.goto(open(''));
  const main = page.getByRole('main');
  await expect(main.getByRole('img', { name: 'Most of the dead were in Tartous' }).first()).toBeVisible();
  const figures = main.locator('dl').filter({ hasText: 'explosions' });
  await expect(figures.getByRole('definition').filter({ hasText: '44–47' })).toBeVisible();
  await expect(figures.getByRole('definition').filter({ hasText: /^6$/ })).toBeVisible();
  await main.getByRole('heading', { level: 1 }).getByRole('link').click();
  await expect(page).toHaveURL(open('reports/six-explosions/'));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Six explosions in one morning');
});

test('a report says that the opening’s “at least 48” exceeds the sum of the lowest figures, with who says what', async ({
  page,
}) => {
  await page.goto(open('reports/six-explosions/'));
  const main = page.getByRole('main');
  await main.getByRole('link', { name: 'at least 48' }).click();
  const note = page.locator(':target');
  await expect(note).toBeVisible();
  await expect(note).toContainText('44–47');
  await expect(note).toContainText('It exceeds even the sum of the highest figures');
});

test('every chart of a report has a name, a description and a table of the same numbers', async ({
  page,
}) => {
  await page.goto(open('reports/six-explosions/'));
  const figures = page.getByRole('main').locator('figure:has(svg)');
  const names = [
    'Most of the dead',
    'Four governorates',
    'Who says what',
    'One claimant',
    'Each city',
    'Six explosions, and what',
  ];
  await expect(figures).toHaveCount(names.length);
  for (const [i, name] of names.entries()) {
    const figure = figures.nth(i);
    const drawing = figure.getByRole('img', { name }).filter({ visible: true }).first();
    await expect(drawing).toHaveAccessibleDescription(/\d/);
    await figure.getByText('The same figures as a table').click();
    await expect(figure.getByRole('table')).toBeVisible();
    // The column headers, and a row for each city, governorate, attack or claimant.
    expect(await figure.getByRole('row').count()).toBeGreaterThan(name === 'One claimant' ? 1 : 4);
  }
  await expect(figures.first().getByRole('row', { name: /^All/ })).toContainText('44');
});

test('a chart has a page of its own, one link away from its report', async ({ page }) => {
  await page.goto(open('charts/who-says-what/'));
  await expect(
    page.getByRole('img', { name: 'Who says what' }).filter({ visible: true }).first(),
  ).toBeVisible();
  await expect(page.getByRole('table').filter({ visible: true }).first()).toBeVisible();
  await page
    .getByRole('main')
    .getByRole('link', { name: /Six explosions/ })
    .first()
    .click();
  await expect(page).toHaveURL(/reports\/six-explosions\//);
});

test('the dataset page has the totals and both downloads', async ({ page, request }) => {
  await page.goto(open(data));
  await expect(page.getByRole('row', { name: /killed 44 47 54/i })).toBeVisible();
  for (const form of ['json', 'csv']) {
    const href = await page
      .getByRole('link', { name: new RegExp(form, 'i') })
      .first()
      .getAttribute('href');
    const file = await request.get(new URL(href ?? '', page.url()).href);
    expect(file.status()).toBe(200);
    expect(await file.text()).toContain('homs-bab-tadmur');
  }
  const csv = await (await request.get(open(`${data}syria-2016-09-05.csv`))).text();
  expect(csv).not.toMatch(/(^|,)"?[=+@\t]/m);
});

test('an event page gives each source’s words and figures, the claim, and the precision of the place', async ({
  page,
}) => {
  await page.goto(open(`${data}events/qamishli-percussion/`));
  const main = page.getByRole('main');
  await expect(main).toContainText('killed and injured');
  await expect(main.getByRole('link', { name: 'Amaq' }).first()).toBeVisible();
  await expect(main).toContainText('party to the conflict');
  await expect(main.getByRole('link', { name: /ISIL/ }).first()).toBeVisible();
});

test('a place page and a claimant page list their events', async ({ page }) => {
  await page.goto(open(`${data}places/sy-hasakeh/`));
  await expect(page.getByRole('main').getByRole('link', { name: /Motorbike explosion/ })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: /Percussion bomb/ })).toBeVisible();
  await page.goto(open(`${data}claimants/isil/`));
  await expect(page.getByRole('heading', { name: /5 attacks claimed/ })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('44–47');
});

test('the page of a participant lists its events, and the chart of participants links to it', async ({
  page,
}) => {
  await page.goto(open('charts/ucdp-killed-by-participant/'));
  await page.getByRole('main').getByRole('link', { name: 'IS', exact: true }).click();
  await expect(page).toHaveURL(/data\/ucdp-syria-2016-09\/participants\/is\/$/);
  await expect(page.getByRole('heading', { name: '155 events involving IS' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('756–792');
  await expect(page.getByRole('main')).toContainText('says neither that it attacked');
});

test('sources, corrections without entries, and the method', async ({ page }) => {
  await page.goto(open('sources/'));
  await expect(page.getByText('Syrian Observatory for Human Rights')).toBeVisible();
  await page.goto(open('corrections/'));
  await expect(page.getByRole('main')).toContainText('No corrections so far');
  await page.goto(open('method/'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How we count');
});

test('keyboard focus goes first to the skip link, then through the header, on every page', async ({
  page,
}) => {
  await page.goto(open('reports/how-we-count/'));
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveAttribute('href', '#content');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  for (const name of ['Reports', 'Data', 'Sources', 'Corrections']) {
    await expect(page.getByRole('banner').getByRole('link', { name, exact: true })).toBeVisible();
  }
});
