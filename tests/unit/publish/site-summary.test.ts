import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesBelow } from '../../../src/publish/files-below.ts';
import { type HostLimit, hostLimits } from '../../../src/publish/host-limits.ts';
import { measureSite, printLimit, type SiteSize, siteSummary } from '../../../src/publish/site-summary.ts';

const size: SiteSize = {
  files: 1200,
  folders: 800,
  bytes: 4_250_000,
  largestFile: { path: 'data/towns/events.json', bytes: 2_400_000 },
  largestPage: { path: 'data/towns/index.html', bytes: 212_345 },
  fullestFolder: { path: 'charts', files: 640 },
};
const limit = (of: HostLimit['of'], most: number, plan?: string): HostLimit => ({
  host: 'A Host',
  of,
  most,
  source: 'https://host.example/limits',
  ...(plan && { plan }),
});

test('measures files, bytes, the largest file and page, and the fullest folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sourceline-size-'));
  const files = { 'index.html': 10, 'a/b/index.html': 300, 'a/c.json': 900, 'a/d.json': 1, 'a/e.html': 2 };
  for (const [file, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), 'x'.repeat(bytes));
  }
  expect(measureSite(folder, filesBelow(folder))).toEqual({
    files: 5,
    folders: 3,
    bytes: 1213,
    largestFile: { path: 'a/c.json', bytes: 900 },
    largestPage: { path: 'a/b/index.html', bytes: 300 },
    fullestFolder: { path: 'a', files: 3 },
  });
  rmSync(folder, { recursive: true });
});

describe('the last lines of a build', () => {
  test('give files, bytes and the largest page', () => {
    expect(siteSummary(size, [])).toEqual(['1,200 files, 4.3 MB', 'Largest page: /data/towns/, 213 kB']);
    expect(siteSummary({ ...size, files: 1, bytes: 2_345_678_901 }, [])[0]).toBe('1 file, 2.35 GB');
  });

  test('say that a page above 300 kB opens slowly', () => {
    const page = (bytes: number) =>
      siteSummary({ ...size, largestPage: { path: 'reports/long/index.html', bytes } }, [])[1];
    expect(page(300_000)).toBe('Largest page: /reports/long/, 300 kB');
    expect(page(1_240_000)).toBe(
      'Largest page: /reports/long/, 1.2 MB; pages above 300 kB open slowly on phones',
    );
  });

  test.each([
    ['files', 1199, 'takes 1,199 files, and this site has 1,200 files'],
    ['entries', 1999, 'takes 1,999 files and folders, and this site has 2,000'],
    ['folder-files', 639, 'takes 639 files in a folder, and charts/ has 640 files'],
    ['file-bytes', 2 * 1024 ** 2, 'takes 2 MiB in a file, and data/towns/events.json has 2.4 MB'],
    ['site-bytes', 4_000_000, 'takes 4 MB, and this site has 4.3 MB'],
  ] as const)('name a host whose limit of %s is exceeded', (of, most, words) => {
    const [warning, ...more] = siteSummary(size, [limit(of, most)]).slice(2);
    expect(warning).toBe(`A Host ${words}: see docs/publishing.md, "Limits of hosts"`);
    expect(more).toEqual([]);
    const has = {
      files: 1200,
      entries: 2000,
      'folder-files': 640,
      'file-bytes': 2_400_000,
      'site-bytes': 4_250_000,
    };
    expect(siteSummary(size, [limit(of, has[of])])).toHaveLength(2);
  });

  test('name the plan that has the limit', () => {
    expect(siteSummary(size, [limit('files', 1000, 'free plan')])[2]).toMatch(/^A Host \(free plan\) takes/);
  });
});

test('docs/publishing.md lists every limit with its source, and no other', () => {
  const docs = readFileSync('docs/publishing.md', 'utf8');
  const section = docs.split('### Limits of hosts')[1]?.split('\n## ')[0] ?? '';
  const rows = section
    .split('\n')
    .filter(line => line.startsWith('| ') && !line.startsWith('| host') && !line.startsWith('| --'))
    .map(line => line.split('|').map(cell => cell.trim()));
  expect(rows.map(([, ...cells]) => cells.slice(0, 3))).toEqual(
    hostLimits.map(one => [
      one.plan === undefined ? one.host : `${one.host}, ${one.plan}`,
      printLimit(one),
      `<${one.source}>`,
    ]),
  );
});
