import { createServer } from 'node:http';
import { type Browser, chromium, type Page } from 'playwright';
import sirv from 'sirv';
import { findBrowser } from '../tests/e2e/browser.ts';

/** Serves a built site on a free port and opens a browser for it until `see` is done. */
export async function withSite<T>(
  dist: string,
  see: (site: string, browser: Browser) => Promise<T>,
): Promise<T> {
  const server = createServer(sirv(dist, { dev: true }));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the server has no port');
  const found = await findBrowser();
  // Letters are positioned as on a reader's screen, not on a coarse grid.
  const browser = await chromium.launch({ ...found, args: [...found.args, '--font-render-hinting=none'] });
  try {
    return await see(`http://127.0.0.1:${bound.port}/`, browser);
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}

/**
 * Lets a page show the site's own fonts: on a first visit it may be painted before they are there.
 * @param page opened with `bypassCSP`, as its styles change.
 */
export async function waitForFonts(page: Page): Promise<void> {
  await page.route(/(?:\.css|\.html|\/)$/, async route => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll('font-display:optional', 'font-display:block');
    await route.fulfill({ response, body });
  });
}
