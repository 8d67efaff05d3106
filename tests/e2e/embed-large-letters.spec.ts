import { expect, test } from '@playwright/test';
import { chartsOf } from './codes.ts';
import { siteAt } from './site.ts';

/** Height of the visible drawing as a fraction of its full height at that width, and how far the frame scrolls. */
function drawn(): { readonly part: number; readonly scrolls: number } | undefined {
  const shown = [...document.querySelectorAll('.drawing svg')].find(
    svg => svg.getBoundingClientRect().width > 0,
  );
  if (!(shown instanceof SVGSVGElement)) return undefined;
  const { width, height } = shown.getBoundingClientRect();
  const { viewBox } = shown;
  return {
    part: height / ((width * viewBox.baseVal.height) / viewBox.baseVal.width),
    scrolls: document.documentElement.scrollHeight - document.documentElement.clientHeight,
  };
}

for (const width of [320, 480, 640]) {
  test(`in a frame of ${width} pixels that is too low for large letters, the drawing keeps 70 % and the rest scrolls`, async ({
    page,
  }) => {
    const site = siteAt('root');
    let seen = 0;
    for (const chart of await chartsOf(site)) {
      await page.setViewportSize({ width, height: 320 });
      await page.goto(`${site}embed/${chart}/`);
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '24px';
      });
      const found = await page.evaluate(drawn);
      if (found === undefined) continue;
      seen++;
      expect.soft(found.part, chart).toBeGreaterThan(0.69);
      expect.soft(found.scrolls, chart).toBeGreaterThan(0);
    }
    expect(seen).toBeGreaterThan(5);
  });
}
