import { expect, test } from '@playwright/test';
import { Resvg } from '@resvg/resvg-js';
import { differing, pixelsOf } from '../charts/differing.ts';
import { chartOf, charts, draw } from '../charts/pictures.ts';
import { shapesOf } from '../charts/read-picture.ts';

for (const name of Object.keys(charts)) {
  test(`${name}: the SVG in a browser matches the PNG`, async ({ page: on }) => {
    const svg = shapesOf(draw(chartOf(name)));
    const [, width = '0', height = '0'] = / width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
    await on.setViewportSize({ width: Number(width), height: Number(height) });
    const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
    await on.setContent(`<style>body{margin:0}img{display:block}</style><img src="${source}">`);
    await on.locator('img').evaluate((image: HTMLImageElement) => image.decode());
    const png = new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
    expect(differing(await pixelsOf(await on.screenshot()), await pixelsOf(png))).toBeLessThan(0.004);
  });
}
