import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { headerRules, headersOf } from '../../src/publish/hosts/header-rules.ts';
import { codeOf } from './codes.ts';
import { article, type Elsewhere, openElsewhere } from './elsewhere.ts';
import { expectFit, framesOf, measure, messageCounts, misfits, untilQuiet } from './frame-height.ts';
import { charts, framed } from './framed.ts';
import {
  amp,
  datawrapper,
  embedly,
  iframeResizer,
  iframeResizerStrict,
  parentPage,
  pym,
  wordpress,
} from './parents.ts';
import { siteAt } from './site.ts';
import { watch } from './watch.ts';

let elsewhere: Elsewhere;
const opened: Elsewhere[] = [];
test.beforeAll(async () => {
  elsewhere = await openElsewhere();
  opened.push(elsewhere);
});
test.afterAll(() => {
  for (const each of opened.splice(0)) each.close();
});

/** Every kind of parent at once, each with its own frames. */
const everyKind = async () => [
  { parent: pym, frames: await framed('latest') },
  { parent: datawrapper, frames: await framed('latest') },
  { parent: iframeResizerStrict, frames: await framed('latest') },
  { parent: embedly, frames: await framed('pinned') },
  { parent: iframeResizer, frames: await framed('pinned', 'allow-scripts') },
  { parent: amp, frames: await framed('latest', 'allow-scripts') },
  {
    parent: wordpress,
    frames: await framed('pinned', 'allow-scripts', ['killed-by-city', 'killed-by-attack']),
  },
];

test('with every parent script at once, the frame posts nothing for five seconds, and nothing warns', async ({
  page,
}) => {
  const kinds = await everyKind();
  const count = kinds.reduce((sum, { frames }) => sum + frames.length, 0);
  const violations = await watch(page, () => true);
  await page.setViewportSize({ width: 2000, height: 7000 });
  const columns =
    '<style>#column{display:grid;grid-template-columns:repeat(4,minmax(0,1fr));align-items:start}</style>';
  await page.goto(elsewhere.page(parentPage(kinds).replace('</head>', `${columns}</head>`)));
  const frames = await framesOf(page, count);
  await expectFit(frames, 'after load');
  const last = await untilQuiet(page, count);
  for (const n of last) expect(n).toBeGreaterThan(3);
  await page.waitForTimeout(5000);
  expect(await messageCounts(page)).toEqual(last);
  expect(await misfits(frames)).toEqual([]);
  expect(violations).toEqual([]);
});

/** The embed file as a host sends it that knows the headers of the site. */
async function withHeaders(address: string): Promise<string> {
  const rule = headerRules('/', []).rules.find(({ path }) => path === '/embed/');
  if (rule === undefined) throw new Error('embeds have no headers');
  const headers: Readonly<Record<string, string>> = Object.fromEntries(headersOf(rule));
  expect(headers['Content-Security-Policy']).toBe('frame-ancestors * file:');
  const host = await openElsewhere(headers);
  opened.push(host);
  const html = await (await fetch(address)).text();
  return host.file(new URL(address).pathname.slice(1), html, 'text/html; charset=utf-8');
}

test("a page on the reader's own disk frames an embed that is served with its headers", async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'sourceline-parent-'));
  try {
    const kinds = await Promise.all(
      (await everyKind()).map(async ({ parent, frames }) => ({
        parent,
        frames: await Promise.all(
          frames
            .slice(0, 1)
            .map(async ({ address, sandbox }) => ({ address: await withHeaders(address), sandbox })),
        ),
      })),
    );
    const violations = await watch(page, () => true);
    const file = join(folder, 'article.html');
    writeFileSync(file, parentPage(kinds));
    await page.setViewportSize({ width: 500, height: 5000 });
    await page.goto(pathToFileURL(file).href);
    const frames = await framesOf(page, kinds.length);
    await expectFit(frames, 'in a file');
    await page.setViewportSize({ width: 390, height: 5000 });
    await expectFit(frames, 'in a narrower file');
    expect(violations).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('where no script may run, the responsive code fits by CSS alone', async ({ page }) => {
  const strict = await openElsewhere({ 'content-security-policy': "script-src 'none'" });
  opened.push(strict);
  const site = siteAt('root');
  const codes = await Promise.all(
    charts.flatMap(chart => [
      codeOf(site, chart, 'responsive', 'latest'),
      codeOf(site, chart, 'responsive', 'pinned'),
    ]),
  );
  const around = strict.page(article(`${codes.join('\n')}<script>document.body.remove()</script>`));
  const violations = await watch(page, () => true);
  await page.setViewportSize({ width: 390, height: 7000 });
  await page.goto(around);
  const frames = await framesOf(page, codes.length);
  for (const width of [280, 320, 390, 652, 844, 1000]) {
    await page.setViewportSize({ width, height: 7000 });
    for (const frame of frames) {
      const { has, needs, hidden } = await frame.evaluate(measure);
      const at = `${frame.url()} at ${width} px`;
      expect.soft(hidden, at).toBe(0);
      expect.soft(has - needs, at).toBeGreaterThanOrEqual(0);
      expect.soft(has - needs, at).toBeLessThanOrEqual(40);
    }
  }
  expect(violations.splice(0).join('\n')).toMatch(
    /^console: [^\n]*inline script[^\n]*(\nconsole: policy: script-src-elem inline )?$/,
  );
});

test('links lead to the page of the chart: through WordPress, or in a new window', async ({ page }) => {
  const site = siteAt('root');
  for (const state of ['latest', 'pinned'] as const) {
    const frames = await framed(state, 'allow-scripts', ['killed-by-city']);
    await page.goto(elsewhere.page(parentPage([{ parent: wordpress, frames }])));
    const [frame] = await framesOf(page, 1);
    await frame?.getByRole('link').last().click();
    await page.waitForURL(`${site}charts/killed-by-city/`);
  }
  const frames = await framed('pinned', undefined, ['killed-by-city']);
  await page.goto(elsewhere.page(parentPage([{ parent: datawrapper, frames }])));
  const [frame] = await framesOf(page, 1);
  const opened = page.waitForEvent('popup');
  await frame?.getByRole('link', { name: 'What has changed since' }).press('Enter');
  await (await opened).waitForURL(`${site}charts/killed-by-city/#changes`);
});

test('the checks detect the wrong height of a frame without its script, and the posts of a restless one', async ({
  page,
}) => {
  const [first] = await framed('latest', undefined, ['killed-by-city']);
  const html = await (await fetch(first?.address ?? '')).text();
  const mute = elsewhere.page(html.replace(/<script>.*<\/script>/, ''));
  const restless = elsewhere.page(
    html
      .replace(/ http-equiv="content-security-policy"[^>]*/, '')
      .replace('</body>', '<script>setInterval(() => parent.postMessage(1, "*"), 50)</script></body>'),
  );
  const broken = elsewhere.page(html.replace('<body>', '<body><p style="color:red"><img src="/none.png">'));
  const violations = await watch(page, url => !url.endsWith('.png'));
  const frames = [mute, restless, broken].map(address => ({ address }));
  await page.setViewportSize({ width: 600, height: 4000 });
  await page.goto(elsewhere.page(parentPage([{ parent: pym, frames }])));
  const inside = await framesOf(page, 3);
  await expect.poll(() => misfits(inside.slice(1, 2))).toEqual([]);
  expect((await misfits(inside)).join()).toContain(mute);
  const before = await messageCounts(page);
  await page.waitForTimeout(200);
  const after = await messageCounts(page);
  expect(after[1]).toBeGreaterThan(before[1] ?? 0);
  expect(violations.join('\n')).toMatch(/policy: style-src/);
  expect(violations.join('\n')).toMatch(/policy: img-src/);
});
