import { expect, type Page, test } from '@playwright/test';
import { allPagesOf, crawl, pagesOf, siteAt } from './site.ts';
import { axe, ofColours, watch } from './watch.ts';

const below = (site: string) => (url: string) => url.startsWith(site);

/** Elements wider than the page, except inside boxes that scroll. */
const overflow = (page: Page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(element).overflowX) ||
        scrolls(element.parentElement));
    const wide = [...document.body.querySelectorAll('*')].filter(element => {
      const box = element.getBoundingClientRect();
      return box.width > 0 && (box.right > width + 0.5 || box.left < -0.5) && !scrolls(element.parentElement);
    });
    const names = wide
      .slice(0, 5)
      .map(element => `${element.tagName}.${element.getAttribute('class') ?? ''}`);
    return { names, scrollWidth: document.documentElement.scrollWidth, width };
  });

/** Pages are divided among these tests, so that both cores are used. */
const parts = 6;

for (let part = 0; part < parts; part++) {
  test(`every page, part ${part + 1} of ${parts}: accessibility in light and dark, content security policy, width`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    const site = siteAt('root');
    const violations = await watch(page, below(site));
    const mine = (await pagesOf(site)).filter((_, i) => i % parts === part);
    expect(mine.length).toBeGreaterThan(2);
    for (const path of mine) {
      await test.step(`/${path}`, async () => {
        await page.setViewportSize({ width: 1280, height: 900 });
        await page.emulateMedia({ colorScheme: 'light' });
        await page.goto(site + path);
        expect.soft(await axe(page), `/${path} in light`).toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark' });
        expect.soft(await axe(page, ofColours), `/${path} in dark`).toEqual([]);

        const figure = page.locator('a.figure[href^="#"]').first();
        if ((await figure.count()) > 0) {
          await figure.click();
          expect.soft(await axe(page, undefined, ':target'), `/${path} with a note open`).toEqual([]);
        }

        await page.setViewportSize({ width: 320, height: 700 });
        const wide = await overflow(page);
        expect.soft(wide.names, `/${path} at 320 px`).toEqual([]);
        expect.soft(wide.scrollWidth, `/${path} at 320 px`).toBe(wide.width);
        // The numbers of a table are seen before it is scrolled.
        const ends = await page
          .locator('.table-folds td.is-number:not(.is-folded)')
          .evaluateAll(cells => cells.map(cell => cell.getBoundingClientRect().right));
        expect.soft(Math.max(0, ...ends), `/${path} at 320 px`).toBeLessThanOrEqual(wide.width);

        await expect.soft(page.getByRole('heading', { level: 1 }), `/${path}`).toHaveCount(1);
        await expect.soft(page.getByRole('main'), `/${path}`).toHaveCount(1);
        // An embed is a single chart, without the site's header and footer.
        const framed = path.startsWith('embed/') ? 0 : 1;
        await expect.soft(page.getByRole('banner'), `/${path}`).toHaveCount(framed);
        await expect.soft(page.getByRole('contentinfo'), `/${path}`).toHaveCount(framed);
        await expect.soft(page.locator('[style]'), `/${path} has style=`).toHaveCount(0);
        expect.soft(violations.splice(0), `/${path}`).toEqual([]);
      });
    }
  });
}

test('a site below a folder loads everything from there', async ({ page }) => {
  const site = siteAt('below');
  const violations = await watch(page, below(site));
  for (const path of ['', 'reports/six-explosions/', 'charts/killed-by-governorate/', 'sources/']) {
    await page.goto(site + path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.evaluate(() => document.fonts.ready);
    expect(
      await page.evaluate(() => [...document.fonts].filter(font => font.status === 'loaded').length),
    ).toBeGreaterThan(1);
  }
  expect(violations).toEqual([]);
});

test('the checks detect a violation of accessibility, of the policy or of the width, and a foreign request', async ({
  page,
}) => {
  const site = siteAt('root');
  const violations = await watch(page, below(site));
  await page.route('https://elsewhere.example/**', route => route.abort());
  await page.route(`${site}method/`, async route => {
    const html = await (await route.fetch()).text();
    const faults =
      '<main><img src="https://elsewhere.example/a.png"><p style="color:red">x</p><b class="wide">wide</b>';
    const sheet = `${site}wide.css`;
    const body = html
      .replace('</head>', `<link rel="stylesheet" href="${sheet}"></head>`)
      .replace(/<main[^>]*>/, faults);
    await route.fulfill({ body, contentType: 'text/html' });
  });
  const css = 'main b.wide { display: block; inline-size: 900px; color: #ddd; background: #fff }';
  await page.route(`${site}wide.css`, route => route.fulfill({ body: css, contentType: 'text/css' }));
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(`${site}method/`);
  const access = (await axe(page)).join('\n');
  expect(access).toContain('image-alt');
  expect(access).toContain('color-contrast');
  expect((await overflow(page)).names).toContain('B.wide');
  const text = violations.join('\n');
  expect(text).toMatch(/policy: style-src/);
  expect(text).toMatch(/policy: img-src|request: https:\/\/elsewhere/);
});

test('every page has a strict content security policy', async () => {
  const site = siteAt('root');
  for (const path of [...(await allPagesOf(site)), 'no-such-page/']) {
    const html = (await crawl(site)).get(site + path)?.text ?? (await (await fetch(site + path)).text());
    const policy = /<meta http-equiv="content-security-policy" content="([^"]+)"/i.exec(html)?.[1] ?? '';
    expect.soft(policy, path).toContain("default-src 'none'");
    expect.soft(policy, path).toMatch(/script-src [^;]*'sha256-|script-src 'none'|script-src 'self'/);
    // The index of the search is read by WebAssembly, on its page alone.
    const strict = path === 'search/' ? policy.replace("'wasm-unsafe-eval'", '') : policy;
    expect.soft(strict, path).not.toMatch(/unsafe-(inline|eval|hashes)|\*|https?:/);
  }
});
