import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * Whatever a page or a frame in it does that it must not, told as text: words on the console, errors, breaches of
 * its policy, requests.
 * @param mayLoad whether an address may be asked for.
 */
export async function watch(page: Page, mayLoad: (url: string) => boolean): Promise<string[]> {
  const heard: string[] = [];
  page.on('console', message => {
    const expected =
      message.text().includes('404 (Not Found)') && message.location().url.includes('no-such-page');
    if (['error', 'warning'].includes(message.type()) && !expected) heard.push(`console: ${message.text()}`);
  });
  page.on('pageerror', error => heard.push(`error: ${error.message}`));
  page.on('request', request => {
    const url = request.url();
    if (!mayLoad(url) && !url.startsWith('data:')) heard.push(`request: ${url}`);
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

/** Rows of a list or a table after so many are made as those before them are, and cost axe a minute a thousand. */
const alikeRows = ['ul > li', 'ol > li', 'tbody > tr'].map(row => `${row}:nth-child(n + 81)`);

/** What axe finds wrong with a page; of lists without end, with their first rows. */
export async function axe(page: Page): Promise<string[]> {
  const builder = alikeRows.reduce((built, rows) => built.exclude(rows), new AxeBuilder({ page }));
  const { violations } = await builder.withTags(rules).analyze();
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}: ${nodes
        .map(node => node.target.join(' '))
        .slice(0, 3)
        .join(', ')}`,
  );
}
