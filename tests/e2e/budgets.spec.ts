import { brotliCompressSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { chartsOf, embedAddress } from './codes.ts';
import { crawl, siteAt } from './site.ts';

const brotli = (text: string) => brotliCompressSync(Buffer.from(text)).length;

test('a report is at most 40 kB of HTML and CSS, with its charts in the page and no script needed', async () => {
  const site = siteAt('root');
  const found = await crawl(site);
  const reports = [...found.values()].filter(page => /\/reports\/[^/]+\/$/.test(page.url));
  expect(reports.length).toBeGreaterThanOrEqual(2);
  for (const report of reports) {
    const sheets = report.links
      .filter(({ name, typed }) => name === 'link href' && typed.endsWith('.css'))
      .map(({ typed }) => found.get(new URL(typed, report.url).href)?.text ?? '');
    const bytes = brotli(report.text) + sheets.reduce((sum, css) => sum + brotli(css), 0);
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
