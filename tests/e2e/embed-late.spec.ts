import { expect, test } from '@playwright/test';
import { type Elsewhere, openElsewhere } from './elsewhere.ts';
import { expectFit, framesOf, heights, misfits } from './frame-height.ts';
import { framed } from './framed.ts';
import { amp, datawrapper, embedly, iframeResizer, parentPage, pym, wordpress } from './parents.ts';
import { watch } from './watch.ts';

let elsewhere: Elsewhere;
test.beforeAll(async () => {
  elsewhere = await openElsewhere();
});
test.afterAll(() => elsewhere.close());

test('a parent that listens late receives the height', async ({ page }) => {
  const frames = await framed('latest');
  await page.setViewportSize({ width: 390, height: 5000 });
  for (const parent of [wordpress, iframeResizer]) {
    await page.goto(elsewhere.page(parentPage([{ parent: { ...parent, scripts: [] }, frames }])));
    const inside = await framesOf(page, frames.length);
    expect(await misfits(inside)).toHaveLength(frames.length);
    for (const script of parent.scripts) await page.addScriptTag({ content: script });
    await expectFit(inside, `${parent.name}, late`, parent === wordpress ? 1000 : undefined);
  }
});

test('a parent that asks while the frame is loading is answered after it has loaded', async ({ page }) => {
  const [first] = await framed('latest', undefined, ['killed-by-city']);
  const html = await (await fetch(first?.address ?? '')).text();
  const cut = html.indexOf('</head>') + '</head>'.length;
  const { address, finish } = elsewhere.slowPage(html.slice(0, cut), html.slice(cut));
  const [read = '', setUp = ''] = iframeResizer.scripts;
  const parent = { ...iframeResizer, scripts: [read] };
  const violations = await watch(page, () => true);
  await page.goto(elsewhere.page(parentPage([{ parent, frames: [{ address }] }])), { waitUntil: 'commit' });
  await expect
    .poll(() =>
      page.frames()[1]?.evaluate(() => document.readyState === 'loading' && document.scripts.length > 0),
    )
    .toBe(true);
  await page.evaluate(setUp);
  await page.waitForTimeout(100);
  finish();
  await expectFit(await framesOf(page, 1), 'at last');
  expect(violations).toEqual([]);
});

test('a frame that was out of view or hidden is as high as its content once it is visible', async ({
  page,
}) => {
  for (const parent of [pym, datawrapper, embedly, iframeResizer]) {
    const frames = await framed('latest');
    await page.setViewportSize({ width: 600, height: 800 });
    const below = '<style>#column{padding-block-start:3000px}</style>';
    const html = parentPage([{ parent, frames }]).replace('</head>', `${below}</head>`);
    await page.goto(elsewhere.page(html));
    const inside = await framesOf(page, frames.length);
    await expectFit(inside, `${parent.name}, below`);
    for (const frame of inside) {
      await frame.evaluate(() => {
        document.documentElement.style.fontSize = '24px';
      });
    }
    for (const frame of inside) {
      await (await frame.frameElement()).scrollIntoViewIfNeeded();
      await expectFit([frame], `${parent.name}, seen`);
    }

    const hidden = '<style>#column{display:none}</style>';
    await page.goto(elsewhere.page(parentPage([{ parent, frames }]).replace('</head>', `${hidden}</head>`)));
    const notShown = await framesOf(page, frames.length);
    await page.setViewportSize({ width: 600, height: 5000 });
    await page
      .locator('style')
      .last()
      .evaluate(style => style.remove());
    await expectFit(notShown, `${parent.name}, shown`);
  }
});

test('a table that grows inside a scrolling part makes its frame grow', async ({ page }) => {
  const frames = await framed('latest', undefined, ['attacks-one-by-one']);
  await page.setViewportSize({ width: 390, height: 3000 });
  await page.goto(elsewhere.page(parentPage([{ parent: pym, frames }])));
  const inside = await framesOf(page, 1);
  await expectFit(inside, 'at first');
  const before = await heights(inside);
  await inside[0]?.evaluate(() => {
    for (const table of document.querySelectorAll('table')) table.style.fontSize = '16px';
  });
  await expectFit(inside, 'with larger letters in the table');
  expect((await heights(inside))[0]).toBeGreaterThan((before[0] ?? 0) + 10);
});

test('an AMP page that refuses a height grants it when the reader asks for more', async ({ page }) => {
  const frames = await framed('latest');
  await page.setViewportSize({ width: 390, height: 5000 });
  const html = parentPage([{ parent: amp, frames }]).replace('<body>', '<body data-denies>');
  await page.goto(elsewhere.page(html));
  const inside = await framesOf(page, frames.length);
  const more = page.getByRole('button', { name: 'Read more' });
  await expect(more).toHaveCount(frames.length);
  expect(await misfits(inside)).toHaveLength(frames.length);
  for (let left = frames.length; left > 0; left--) await more.first().click();
  await expectFit(inside, 'after the click');
});
