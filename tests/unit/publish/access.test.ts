import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, LaunchOptions } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { type Browsing, runCheckPages } from '../../../src/cli/check-pages.ts';
import { authorPages } from '../../../src/publish/access/author-pages.ts';
import { openChromium } from '../../../src/publish/access/open-chromium.ts';

const root = mkdtempSync(join(tmpdir(), 'sourceline-access-'));
afterAll(() => rmSync(root, { recursive: true }));
function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}
const page = (body: string) => `<!doctype html><html lang="en"><title>x</title><body>${body}</body></html>`;
write('content/reports/one.md', '');
write('content/reports/draft.md', '');
write('content/pages/method.md', '');
write('dist/index.html', page('<a href="/reports/one/">One</a>'));
write('dist/reports/one/index.html', page('<p id="a">One</p>'));
write('dist/method/index.html', page('<p>Method</p>'));
write('dist/sources/index.html', page('<p>Ours</p>'));
write('astro.config.mjs', "export default { integrations: [{ sourceline: { name: 'Desk' } }] };");

async function checkPages(args: readonly string[], browsing: Browsing) {
  const out: string[] = [];
  const err: string[] = [];
  const terminal = { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text) };
  const code = await runCheckPages(root, args, terminal, browsing);
  return { code, out: out.join(''), err: err.join('') };
}
const none: Browsing = { open: async () => ({ tried: ['Chrome: not installed'] }), axe: () => '' };

test('looks at what the newsroom wrote and published', () => {
  expect(authorPages(root, 'content', join(root, 'dist'))).toEqual([
    { html: 'index.html', file: 'dist/index.html' },
    { html: 'reports/one/index.html', file: 'content/reports/one.md' },
    { html: 'method/index.html', file: 'content/pages/method.md' },
  ]);
});

test('says aloud that no browser was found, and fails only where one is required', async () => {
  const { code, out, err } = await checkPages([], none);
  expect(code).toBe(0);
  expect(out).toBe('Links checked: no problems.\n');
  expect(err).toContain(
    'ACCESSIBILITY WAS NOT CHECKED: no browser was found.\n  - Chrome: not installed\n  → Run "npm install',
  );
  expect((await checkPages(['--browser-required'], none)).code).toBe(1);
  const github = await checkPages(['--format', 'github'], none);
  expect(github.out).toContain('::warning title=Accessibility was not checked::');
});

test('checks the links of the finished site without a browser, too', async () => {
  write('dist/method/index.html', page('<a href="/reports/two/">Two</a>'));
  const { code, out } = await checkPages(['--format', 'github'], none);
  expect(code).toBe(1);
  expect(out).toContain('::error file=dist/method/index.html,title=publish/broken-link::');
  write('dist/method/index.html', page('<p>Method</p>'));
});

test('refuses a project that was not built, and words that it does not use', async () => {
  const nowhere = { out: () => {}, err: () => {} };
  mkdirSync(join(root, 'empty'), { recursive: true });
  write('empty/astro.config.mjs', "export default { integrations: [{ sourceline: { name: 'Desk' } }] };");
  await expect(runCheckPages(join(root, 'empty'), [], nowhere, none)).rejects.toThrow(
    'Run "npm run build" first.',
  );
  await expect(checkPages(['reports'], none)).rejects.toThrow(
    '"check-pages" takes no arguments (got "reports").',
  );
});

test('takes the first browser that starts, and only the named one where one is named', async () => {
  const started: LaunchOptions[] = [];
  const starts = (channel: string | undefined) => async (options: LaunchOptions) => {
    started.push(options);
    if (options.channel === channel && channel !== undefined) return {} as Browser;
    throw new Error('not there\nlong list');
  };
  expect(await openChromium(starts('chrome'), { PATH: '' })).toEqual({ browser: {} });
  expect(started).toEqual([{}, { channel: 'chrome' }]);
  expect(await openChromium(starts(undefined), { PATH: '', SOURCELINE_BROWSER: '/opt/b' })).toEqual({
    tried: ['SOURCELINE_BROWSER, /opt/b: not there'],
  });
  write('bin/chromium', '');
  const { tried } = (await openChromium(starts(undefined), { PATH: join(root, 'bin') })) as {
    tried: string[];
  };
  expect(tried).toHaveLength(4);
  expect(tried[3]).toBe(`${join(root, 'bin', 'chromium')}: not there`);
});
