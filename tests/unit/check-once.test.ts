import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { morning, type SmallProject } from './history/project.ts';

/** How often each file was parsed or read. */
const counts = vi.hoisted(() => new Map<string, number>());

vi.mock('../../src/prose/parse-report.ts', async importOriginal => {
  const original = await importOriginal<typeof import('../../src/prose/parse-report.ts')>();
  return {
    ...original,
    parseReport: (...[input, context]: Parameters<typeof original.parseReport>) => {
      counts.set(input.file, (counts.get(input.file) ?? 0) + 1);
      return original.parseReport(input, context);
    },
  };
});

vi.mock('../../src/prose/parse-page.ts', async importOriginal => {
  const original = await importOriginal<typeof import('../../src/prose/parse-page.ts')>();
  return {
    ...original,
    parsePage: (...[input, context]: Parameters<typeof original.parsePage>) => {
      counts.set(input.file, (counts.get(input.file) ?? 0) + 1);
      return original.parsePage(input, context);
    },
  };
});

vi.mock('../../src/dataset/read-datasets.ts', async importOriginal => {
  const original = await importOriginal<typeof import('../../src/dataset/read-datasets.ts')>();
  return {
    ...original,
    readDatasets: (...[root, dataDir, log, setting]: Parameters<typeof original.readDatasets>) => {
      counts.set(dataDir, (counts.get(dataDir) ?? 0) + 1);
      return original.readDatasets(root, dataDir, log, setting);
    },
  };
});

let project: SmallProject;
beforeEach(() => {
  counts.clear();
  project = morning();
});
afterEach(() => project.erase());

const report = (more: string, text: string) =>
  `---\ntitle: New\ndescription: New.\npublished: 2026-11-24\nauthors: [Desk]\n${more}---\n\n${text}\n`;

/** Everything that was parsed or read; fails if a file was more than once. */
const expectOnce = () => {
  expect(counts.size).toBeGreaterThan(3);
  expect([...counts].filter(([, count]) => count !== 1)).toEqual([]);
};

test('check parses each report and page once, and reads the data once', async () => {
  const { code } = await project.cli(['check']);
  expect(code).toBe(0);
  expectOnce();
});

test('also with drafts among the published reports', async () => {
  project.write('content/reports/new.md', report('draft: true\n', ':figure{killed}'));
  const { code, out } = await project.cli(['check']);
  expect(code).toBe(0);
  expect(out).toContain('3 reports');
  expect(counts.get('content/reports/new.md')).toBe(1);
  expectOnce();
});

test('also if a draft has errors', async () => {
  project.write('content/reports/new.md', report('draft: true\n', ':figure[999]{killed}'));
  const { code, err } = await project.cli(['check']);
  expect(code).toBe(1);
  expect(err).toContain('content/reports/new.md:9:1');
  expectOnce();
});

test('also if a lock file lacks a question', async () => {
  project.write('content/reports/new.md', report('', ':figure{killed place=homs}'));
  const { out } = await project.cli(['check']);
  expect(out).toContain('lacks 1 question and 0 charts');
  expectOnce();
});
