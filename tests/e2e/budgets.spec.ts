import { brotliCompressSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import postcss from 'postcss';
import { chartsOf, embedAddress } from './codes.ts';
import { shiftOf, watchShift } from './layout-shift.ts';
import { crawl, siteAt } from './site.ts';

/** Every selector of a style sheet, as it stands. */
const selectorsOf = (css: string): Set<string> => {
  const selectors = new Set<string>();
  postcss.parse(css).walkRules(rule => {
    for (const selector of rule.selectors) selectors.add(selector);
  });
  return selectors;
};

const brotli = (text: string) => brotliCompressSync(Buffer.from(text)).length;

test('a report is at most 40 kB of HTML and CSS, with its charts in the page and no script needed', async () => {
  const site = siteAt('root');
  const found = await crawl(site);
  const reports = [...found.values()].filter(page => /\/reports\/[^/]+\/$/.test(page.url));
  expect(reports.length).toBeGreaterThanOrEqual(2);
  for (const report of reports) {
    expect.soft(report.links.filter(({ typed }) => typed.endsWith('.css'))).toEqual([]);
    const bytes = brotli(report.text);
    console.log(`${report.url.slice(site.length)}: ${bytes} bytes of HTML and CSS in brotli`);
    expect.soft(bytes, report.url).toBeLessThanOrEqual(40_000);
    expect
      .soft(report.text.match(/<svg[^>]* role="img"/g)?.length ?? 0, report.url)
      .toBeGreaterThanOrEqual(2);
  }
});

test('an embed is one file of at most 25 kB, with at most 2 kB of script', async () => {
  const site = siteAt('root');
  const sizes: number[] = [];
  for (const chart of await chartsOf(site)) {
    for (const state of ['latest', 'pinned'] as const) {
      const html = await (await fetch(await embedAddress(site, chart, state))).text();
      const scripts = [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, text = '']) => text);
      expect.soft(scripts.length, `${chart}, ${state}`).toBe(1);
      expect.soft(Buffer.byteLength(scripts.join('')), `${chart}, ${state}`).toBeLessThanOrEqual(2000);
      expect
        .soft(html, `${chart}, ${state}`)
        .not.toMatch(/ src=|<link rel="(?!canonical|alternate|icon" href="data:)|@import|url\((?!data:|#)/);
      sizes.push(brotli(html));
    }
  }
  console.log(`${sizes.length} embeds: ${Math.min(...sizes)} to ${Math.max(...sizes)} bytes in brotli`);
  expect(sizes.length).toBeGreaterThan(8);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(25_000);
});

// The front page has the key that leads to the search: a script that nothing waits for.
for (const [path, most] of [
  ['', 4],
  ['reports/six-explosions/', 3],
  ['charts/killed-by-city/', 3],
] as const) {
  test(`/${path} asks for at most ${most} files, and nothing shifts, whenever the fonts come`, async ({
    browser,
  }) => {
    for (const width of [320, 390, 1280]) {
      for (const late of [0, 60, 400]) {
        const context = await browser.newContext({ viewport: { width, height: 844 } });
        const page = await context.newPage();
        const asked: string[] = [];
        page.on('request', request => asked.push(new URL(request.url()).pathname));
        await page.route('**/*.woff2', async route => {
          await new Promise(resolve => setTimeout(resolve, late));
          await route.continue();
        });
        await watchShift(page);
        await page.goto(siteAt('root') + path);
        await page.evaluate(() => document.fonts.ready.then(() => undefined));
        await page.waitForTimeout(100);
        // A letter that few pages have is in a font of its own: it asks for one more.
        const common = asked.filter(one => !/serif-italic|-names/.test(one));
        expect.soft(common.length, `${width} px: ${asked.join(', ')}`).toBeLessThanOrEqual(most);
        const shift = await shiftOf(page);
        expect.soft(shift, `${width} px, fonts ${late} ms late`).toBe(0);
        await context.close();
      }
    }
  });
}

test('a page that carries its styles has every rule that it uses', async () => {
  const found = [...(await crawl(siteAt('root'))).values()];
  const whole = found.find(({ url }) => url.endsWith('.css'))?.text ?? '';
  const carrying = found.filter(({ text }) => text.includes('<style>'));
  expect(carrying.length).toBeGreaterThan(10);
  const missing = new Set<string>();
  for (const { url, text } of carrying.filter(({ type }) => type.includes('text/html'))) {
    if (url.includes('/embed/')) continue;
    const has = selectorsOf(/<style>([\s\S]*?)<\/style>/.exec(text)?.[1] ?? '');
    const classes = new Set(
      [...text.matchAll(/ class="([^"]*)"/g)].flatMap(([, all = '']) => all.split(/\s+/)),
    );
    for (const selector of selectorsOf(whole)) {
      const needs = [...selector.replace(/:not\([^)]*\)/g, '').matchAll(/\.([\w-]+)/g)];
      if (!has.has(selector) && needs.length > 0 && needs.every(([, name = '']) => classes.has(name)))
        missing.add(`${new URL(url).pathname} ${selector}`);
    }
  }
  expect([...missing]).toEqual([]);
});

test('all fonts together are at most 90 kB', async () => {
  const fonts = [...(await crawl(siteAt('root'))).values()].filter(file => /\.woff2?$/.test(file.url));
  let bytes = 0;
  for (const { url } of fonts) bytes += (await (await fetch(url)).arrayBuffer()).byteLength;
  console.log(`${fonts.length} fonts: ${bytes} bytes`);
  expect(fonts.length).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(90_000);
});

test('the charts of a report are in its first contentful paint, without any script', async ({ page }) => {
  await page.route('**/*.js', route => route.abort());
  await page.addInitScript(() => {
    new PerformanceObserver(entries => {
      if (entries.getEntriesByName('first-contentful-paint').length === 0) return;
      const charts = document.querySelectorAll('main svg[role="img"]').length;
      document.documentElement.setAttribute('data-charts-at-first-paint', `${charts}`);
    }).observe({ type: 'paint', buffered: true });
  });
  await page.goto(`${siteAt('root')}reports/six-explosions/`);
  const html = page.locator('html');
  await expect(html).toHaveAttribute('data-charts-at-first-paint', /^\d+$/);
  const charts = Number(await html.getAttribute('data-charts-at-first-paint'));
  expect(charts).toBeGreaterThan(3);
  expect(charts).toBe(await page.locator('main svg[role="img"]').count());
});
