import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { noLog } from '../../src/progress.ts';
import { findBarriers } from '../../src/publish/access/find-barriers.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A page under the strict policy of a site, whose style sheet is loaded from the site. */
const page = (body: string) => `<!doctype html><html lang="en"><head><title>A page</title>
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'self'; img-src 'self'">
<link rel="stylesheet" href="/a/b/own.css"></head><body><main><h1>A page</h1>${body}</main></body></html>`;

test('check-pages finds what keeps readers out, in light and in dark, and asks no other site', async ({
  browser,
}) => {
  const dist = mkdtempSync(join(tmpdir(), 'sourceline-barriers-'));
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(dist, file)), { recursive: true });
    writeFileSync(join(dist, file), text);
  };
  write(
    'own.css',
    'body { background: #fff; color: #111 } @media (prefers-color-scheme: dark) { .grey { background: #000; color: #333 } }',
  );
  write('index.html', page('<p>Good</p><img alt="" src="https://elsewhere.example/x.png">'));
  write('reports/one/index.html', page('<img src="/a/b/x.svg"><p class="grey">Grey in dark colours</p>'));
  try {
    const pages = [
      { html: 'index.html', file: 'dist/index.html' },
      { html: 'reports/one/index.html', file: 'content/reports/one.md' },
    ];
    const problems = await findBarriers(browser, { dist, base: '/a/b/', pages, axe }, noLog);
    expect(problems.map(({ rule, place, what }) => [rule, place.file, what])).toEqual([
      [
        'access/barrier',
        'content/reports/one.md',
        expect.stringMatching(/^Images must have alternative text: 1 element of the page, first at "img"\.$/),
      ],
      [
        'access/barrier',
        'content/reports/one.md',
        expect.stringMatching(/contrast.*: 1 element of the page in dark colours, first at "p"\.$/),
      ],
    ]);
    expect(problems[0]?.fix).toMatch(/https:\/\/dequeuniversity\.com\/rules\/axe\/[\d.]+\/image-alt\.$/);
  } finally {
    rmSync(dist, { recursive: true });
  }
});
