import { expect, test } from '@playwright/test';
import { allPagesOf, crawl, siteAt } from './site.ts';
import { axe, ofColours, watch } from './watch.ts';

test('every page of a site whose data has changed: accessibility in light and dark, content security policy, width', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const site = siteAt('revised');
  const violations = await watch(page, url => url.startsWith(site));
  const paths = (await allPagesOf(site)).filter(path =>
    /^$|^reports\/|^corrections|^charts\/|^embed\/[^/]+\/$|alba|cedar|data\/raids\/$/.test(path),
  );
  expect(paths.length).toBeGreaterThan(15);
  for (const path of paths) {
    await test.step(`/${path}`, async () => {
      await page.setViewportSize({ width: 320, height: 700 });
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(site + path);
      expect.soft(await axe(page), `/${path} in light`).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect.soft(await axe(page, ofColours), `/${path} in dark`).toEqual([]);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect.soft(wide, `/${path} at 320 px`).toBe(0);
      expect.soft(violations.splice(0), `/${path}`).toEqual([]);
    });
  }
});

test('a reader can get to the changes from the note on a report and from the line under a chart', async ({
  page,
}) => {
  const site = siteAt('revised');
  await page.goto(`${site}reports/every-raid/`);
  const notes = page.getByRole('note');
  await expect(notes.filter({ hasText: /^Corrected/ })).toHaveCount(1);
  await expect(notes.filter({ hasText: /^Updated/ })).toHaveCount(1);
  await page.getByRole('link', { name: 'All 3 corrections' }).click();
  await expect(
    page.getByRole('heading', { name: 'Changes to the data behind this report' }),
  ).toBeInViewport();

  const figure = page.getByRole('figure', { name: 'Killed by town' });
  await figure.getByRole('link', { name: 'what was withdrawn' }).click();
  await expect(page).toHaveURL(`${site}charts/killed-by-town/#changes`);
  const changes = page.getByRole('region', { name: 'What has changed' });
  await expect(changes.getByRole('listitem')).toHaveCount(4);
  await changes.getByRole('link', { name: '12 March 2024' }).click();
  await expect(page).toHaveURL(`${site}corrections/#r-raids-1.4.0-1`);
  await expect(page.locator(':target')).toContainText('There was no raid on Cedar.');
});

test('corrections look different from updates, in each theme', async ({ page }) => {
  await page.goto(`${siteAt('revised')}reports/every-raid/`);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const looks = await page.evaluate(() =>
      [...document.querySelectorAll('.change-note')].map(note => {
        const style = getComputedStyle(note);
        const lead = note.querySelector('time');
        return [
          style.borderInlineStartColor,
          style.borderBlockEndWidth,
          lead && getComputedStyle(lead).color,
        ];
      }),
    );
    const [correction, update] = looks;
    expect(looks).toHaveLength(2);
    for (const i of [0, 1, 2]) expect(correction?.[i], `${colorScheme} ${i}`).not.toBe(update?.[i]);
  }
});

test('structured data is present, and no script runs for it', async ({ page }) => {
  const site = siteAt('revised');
  const violations = await watch(page, url => url.startsWith(site));
  await page.goto(`${site}reports/every-raid/`, { waitUntil: 'networkidle' });
  const thing: unknown = JSON.parse(
    (await page.locator('head script[type="application/ld+json"]').textContent()) ?? '',
  );
  expect(thing).toMatchObject({
    '@type': 'NewsArticle',
    headline: await page.getByRole('heading', { level: 1 }).textContent(),
    dateModified: '2024-04-01',
    mainEntityOfPage: { '@id': page.url() },
    correction: [{ '@type': 'CorrectionComment' }, {}, { datePublished: '2024-03-05' }],
  });
  await page.goto(`${site}data/raids/`, { waitUntil: 'networkidle' });
  await expect(page.locator('head script[type="application/ld+json"]')).toHaveCount(1);
  const crumbs = await page.locator('body script[type="application/ld+json"]').textContent();
  expect(crumbs).toContain('BreadcrumbList');
  expect(violations).toEqual([]);
});

test('the browser’s own XML parser reads the feeds, and each leads to existing pages', async ({ page }) => {
  const site = siteAt('revised');
  const reached = await crawl(site);
  await page.goto(site);
  for (const name of ['feed.xml', 'corrections.xml']) {
    const links = await page.evaluate(async path => {
      const text = await (await fetch(path)).text();
      const parsed = new DOMParser().parseFromString(text, 'application/xml');
      if (parsed.querySelector('parsererror') !== null) throw new Error('not XML');
      const contents = [...parsed.querySelectorAll('content')].map(content =>
        new DOMParser().parseFromString(content.textContent ?? '', 'text/html'),
      );
      return [
        ...[...parsed.querySelectorAll('link')].map(link => link.getAttribute('href') ?? ''),
        ...contents.flatMap(html =>
          [...html.querySelectorAll('[href], [src]')].map(
            one => one.getAttribute('href') ?? one.getAttribute('src') ?? '',
          ),
        ),
      ];
    }, name);
    expect(links.length).toBeGreaterThan(10);
    for (const link of links.filter(one => one.startsWith(site))) {
      const { pathname, origin } = new URL(link);
      const status = reached.get(origin + pathname)?.status ?? (await fetch(link)).status;
      expect.soft(status, link).toBe(200);
    }
  }
});
