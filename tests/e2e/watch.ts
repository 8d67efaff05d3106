import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axeCore from 'axe-core';

/**
 * Descriptions of everything forbidden that a page or its frames do: console messages, errors, violations of
 * its policy, requests.
 * @param mayLoad whether an address may be requested.
 */
export async function watch(page: Page, mayLoad: (url: string) => boolean): Promise<string[]> {
  const found: string[] = [];
  page.on('console', message => {
    const expected =
      message.text().includes('404 (Not Found)') && message.location().url.includes('no-such-page');
    if (['error', 'warning'].includes(message.type()) && !expected) found.push(`console: ${message.text()}`);
  });
  page.on('pageerror', error => found.push(`error: ${error.message}`));
  page.on('request', request => {
    const url = request.url();
    if (!mayLoad(url) && !url.startsWith('data:')) found.push(`request: ${url}`);
  });
  page.on('requestfailed', request => found.push(`failed: ${request.url()}`));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', event =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
    );
  });
  return found;
}

declare global {
  interface Window {
    /** Present once its source was evaluated in the frame. */
    readonly axe: typeof axeCore;
  }
}

/** The small form of it, which a page reads in half the time. */
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Rules = { readonly type: 'tag' | 'rule'; readonly values: readonly string[] };

const all: Rules = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

/** Rows of long lists and tables that axe skips, as they are like those before them, and a thousand take it a minute. */
const alikeRows = ['ul > li', 'ol > li', 'tbody > tr'].map(row => `${row}:nth-child(n + 31)`);

/** The rules of all that look at colours: no other can differ between two themes of one page. */
export const ofColours: Rules = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/**
 * The violations that axe finds in a page and its frames, with only the first rows of long lists. `AxeBuilder` of
 * `@axe-core/playwright` finds the same in six times as long: it opens a second page for each run.
 * @param within the selector of the only part that is looked at; default: the whole page.
 */
export async function axe(page: Page, rules = all, within = ':root'): Promise<string[]> {
  for (const frame of page.frames())
    if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axeSource);
  return page.evaluate(
    async ([{ type, values }, skipped, part]) => {
      const { violations } = await window.axe.run(
        part === ':root' ? { exclude: skipped } : { include: [part], exclude: skipped },
        { runOnly: { type, values: [...values] }, resultTypes: ['violations'] },
      );
      const targets = (nodes: (typeof violations)[number]['nodes']) =>
        nodes.slice(0, 3).map(node => node.target.join(' '));
      return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${targets(nodes).join(', ')}`);
    },
    [rules, alikeRows, within] as const,
  );
}
