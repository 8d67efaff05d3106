import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { pagesOf, siteAt } from './site.ts';

/** Whatever a page does that it must not: told as text. */
async function watch(page: Page, site: string): Promise<string[]> {
  const heard: string[] = [];
  page.on('console', message => {
    const expected =
      message.text().includes('404 (Not Found)') && message.location().url.includes('no-such-page');
    if (['error', 'warning'].includes(message.type()) && !expected) heard.push(`console: ${message.text()}`);
  });
  page.on('pageerror', error => heard.push(`error: ${error.message}`));
  page.on('request', request => {
    const url = request.url();
    if (!url.startsWith(site) && !url.startsWith('data:')) heard.push(`request: ${url}`);
  });
  page.on('requestfailed', request => heard.push(`failed: ${request.url()}`));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', event =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
    );
  });
  return heard;
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function axe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}: ${nodes
        .map(node => node.target.join(' '))
        .slice(0, 3)
        .join(', ')}`,
  );
}

/** What stands out of the page's width. Boxes that scroll by themselves may hold wider things. */
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

/** Pages are dealt out over these tests, so that both cores have work. */
const hands = 6;

for (let hand = 0; hand < hands; hand++) {
  test(`every page, part ${hand + 1} of ${hands}: access in light and dark, policy, width`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    const site = siteAt('root');
    const heard = await watch(page, site);
    const mine = (await pagesOf(site)).filter((_, i) => i % hands === hand);
    expect(mine.length).toBeGreaterThan(2);
    for (const path of mine) {
      await test.step(`/${path}`, async () => {
        await page.setViewportSize({ width: 1280, height: 900 });
        await page.emulateMedia({ colorScheme: 'light' });
        await page.goto(site + path);
        expect.soft(await axe(page), `/${path} in light`).toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark' });
        expect.soft(await axe(page), `/${path} in dark`).toEqual([]);

        await page.setViewportSize({ width: 320, height: 700 });
        const wide = await overflow(page);
        expect.soft(wide.names, `/${path} at 320 px`).toEqual([]);
        expect.soft(wide.scrollWidth, `/${path} at 320 px`).toBe(wide.width);

        await expect.soft(page.getByRole('heading', { level: 1 }), `/${path}`).toHaveCount(1);
        await expect.soft(page.getByRole('main'), `/${path}`).toHaveCount(1);
        await expect.soft(page.getByRole('banner'), `/${path}`).toHaveCount(1);
        await expect.soft(page.getByRole('contentinfo'), `/${path}`).toHaveCount(1);
        await expect.soft(page.locator('[style]'), `/${path} has style=`).toHaveCount(0);
        expect.soft(heard.splice(0), `/${path}`).toEqual([]);
      });
    }
  });
}

test('every page carries a strict policy', async () => {
  const site = siteAt('root');
  for (const path of await pagesOf(site)) {
    const html = await (await fetch(site + path)).text();
    const policy = /<meta http-equiv="content-security-policy" content="([^"]+)"/i.exec(html)?.[1] ?? '';
    expect.soft(policy, path).toContain("default-src 'none'");
    expect.soft(policy, path).toMatch(/script-src [^;]*'sha256-|script-src 'none'|script-src 'self'/);
    expect.soft(policy, path).not.toMatch(/unsafe-(inline|eval|hashes)|\*|https?:/);
  }
});
