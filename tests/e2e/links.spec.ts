import { expect, test } from '@playwright/test';
import { crawl, siteAt } from './site.ts';

for (const where of ['root', 'below'] as const) {
  test.describe(where === 'root' ? 'a site at the root of its host' : 'a site below a folder', () => {
    test('every internal link, asset and fragment resolves, and stays inside the site', async () => {
      const site = siteAt(where);
      const found = await crawl(site);
      const faults: string[] = [];
      for (const page of found.values()) {
        if (page.status !== 200) faults.push(`${page.status} ${page.url}, linked from ${page.from}`);
        for (const { name, typed } of page.links) {
          const at = `${page.url}: ${name}="${typed}"`;
          if (!URL.canParse(typed, page.url)) faults.push(`${at} is no address`);
          const url = new URL(typed, page.url);
          if (url.origin !== new URL(site).origin) continue;
          if (!url.href.startsWith(site)) faults.push(`${at} leaves the site`);
          const fragment = decodeURIComponent(url.hash.slice(1));
          url.hash = '';
          const aim = found.get(url.href);
          if (fragment !== '' && aim?.type.includes('html') && !aim.ids.has(fragment)) {
            faults.push(`${at} leads to no such part`);
          }
        }
      }
      expect(faults).toEqual([]);
      expect(found.size).toBeGreaterThan(25);
    });

    test('no page loads anything from elsewhere', async () => {
      const found = await crawl(siteAt(where));
      const loads =
        /^(script|img|source|iframe|video|audio|embed|object|use|image) |^css$|style$|^link href$/;
      const foreign = [...found.values()].flatMap(page =>
        page.links
          .filter(({ name, typed }) => loads.test(name) && /^(https?:)?\/\//.test(typed))
          // Links for other hosts have the absolute address of the site.
          .filter(({ typed }) => !new URL(typed, page.url).href.startsWith(siteAt(where)))
          .map(({ name, typed }) => `${page.url}: ${name}="${typed}"`),
      );
      expect(foreign).toEqual([]);
    });
  });
}

test('every kind of page exists', async () => {
  const site = siteAt('root');
  const paths = [...(await crawl(site)).keys()].map(url => url.slice(site.length));
  const kinds: readonly RegExp[] = [
    /^$/,
    /^reports\/$/,
    /^reports\/[a-z0-9-]+\/$/,
    /^charts\/[a-z0-9-]+\/$/,
    /^charts\/[a-z0-9-]+\.svg$/,
    /^charts\/[a-z0-9-]+\.png$/,
    /^charts\/[a-z0-9-]+\.csv$/,
    /^charts\/[a-z0-9-]+\.json$/,
    /^charts\/[a-z0-9-]+\.md$/,
    /^reports\/[a-z0-9-]+\.md$/,
    /^charts\/killed-by-governorate\.geojson$/,
    /^embed\/[a-z0-9-]+\/$/,
    /^embed\/[a-z0-9-]+\/[0-9a-f]{12}\/$/,
    /^oembed\/[a-z0-9-]+\.json$/,
    /^cards\/reports\/six-explosions\.png$/,
    /^cards\/charts\/[a-z0-9-]+\.png$/,
    /^cards\/data\/syria-2016-09-05\.png$/,
    /^data\/$/,
    /^data\/syria-2016-09-05\/$/,
    /^data\/syria-2016-09-05\/events\/homs-bab-tadmur\/$/,
    /^data\/syria-2016-09-05\/places\/[a-z0-9-]+\/$/,
    /^data\/syria-2016-09-05\/claimants\/isil\/$/,
    /^data\/syria-2016-09-05\/syria-2016-09-05\.json$/,
    /^data\/syria-2016-09-05\/syria-2016-09-05\.csv$/,
    /^sources\/$/,
    /^corrections\/$/,
    /^method\/$/,
  ];
  for (const kind of kinds)
    expect(
      paths.some(path => kind.test(path)),
      `${kind}`,
    ).toBe(true);
});

test('a wrong address gets the error page, with a link to the front page', async ({ page }) => {
  for (const where of ['root', 'below'] as const) {
    const site = siteAt(where);
    const response = await page.goto(`${site}no/such/page/`);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const home = await page
      .getByRole('main')
      .getByRole('link')
      .evaluateAll(links => links.map(link => (link instanceof HTMLAnchorElement ? link.href : '')));
    expect(home).toContain(site);
  }
});
