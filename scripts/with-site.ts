import { createServer } from 'node:http';
import { type Browser, chromium } from 'playwright';
import sirv from 'sirv';
import { findBrowser } from '../tests/e2e/browser.ts';

/** Serves a built site at a free port and opens a browser for it, for as long as `see` needs them. */
export async function withSite<T>(
  dist: string,
  see: (site: string, browser: Browser) => Promise<T>,
): Promise<T> {
  const server = createServer(sirv(dist, { dev: true }));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the server has no port');
  const found = await findBrowser();
  // Letters stand where a reader's screen puts them, not where a coarse grid would.
  const browser = await chromium.launch({ ...found, args: [...found.args, '--font-render-hinting=none'] });
  try {
    return await see(`http://127.0.0.1:${bound.port}/`, browser);
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}
