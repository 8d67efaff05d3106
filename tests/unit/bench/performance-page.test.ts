import { describe, expect, test } from 'vitest';
import { exponent } from '../../bench/exponent.ts';
import { judge } from '../../bench/judge.ts';
import { limits } from '../../bench/limits.ts';
import { performancePage } from '../../bench/performance-page.ts';
import type { Figures, Results, RowResult } from '../../bench/results.ts';

const machine = {
  at: '2026-11-26T23:59:59.000Z',
  version: '0.1.0 at abc1234',
  node: '24.21.0',
  system: 'Linux',
  cores: 2,
  gigabytes: 24,
  load: 0.1,
};

const row = (variants: Record<string, Figures>, more: Partial<RowResult> = {}): RowResult => ({
  machine,
  work: { events: 10_000, reports: 100, seed: 1 },
  runs: 3,
  variants,
  missing: {},
  ...more,
});

const weight = { memory: 355, files: 101, pages: 101, megabytes: 5.3, largest: 60_000, page: 9500 };
const eleventy = { seconds: 2, least: 1.9, most: 2.2, cpu: 2.5, ...weight };
const ours = { ...eleventy, seconds: 10, least: 9, most: 11, cpu: 10, memory: 1000.4, largest: 310_000 };

const results: Results = {
  cold: row(
    { eleventy, 'no-pictures': ours },
    { missing: { framework: 'npm failed\nin some place' }, runs: 1 },
  ),
  thousand: row(
    { eleventy: { ...eleventy, seconds: 30, cpu: 30 }, 'no-pictures': { ...ours, seconds: 90, cpu: 90 } },
    { work: { events: 10_000, reports: 1000, seed: 1 }, machine: { ...machine, load: 5.25 } },
  ),
  paint: row({
    astro: { charts: 300, requests: 1, shift: 0 },
    'no-pictures': { charts: 350, requests: 3, shift: 0.015 },
  }),
};

const verdictOf = (what: string, unit: string) =>
  judge(results).find(each => each.what === what && each.unit === unit);

describe('limits', () => {
  test('compares builds of the same row, by the clock and by processor time', () => {
    const verdict = verdictOf('cold, no pictures, no event pages', '× Eleventy');
    expect(verdict).toMatchObject({ figure: 5, byProcessor: 4, limit: 4.5, isMet: false });
  });

  test('a figure that just exceeds its limit misses it, one at its limit meets it', () => {
    expect(verdictOf('memory, no pictures, no event pages', 'MB')?.isMet).toBe(false);
    expect(verdictOf('requests before the first paint', '')?.isMet).toBe(true);
    expect(verdictOf('layout shift', '')?.isMet).toBe(false);
  });

  test('the cost of a report is compared between the two numbers of reports', () => {
    expect(verdictOf('a report, beside one of a tenth as many', '× its cost')?.figure).toBeCloseTo(0.9);
  });

  test('while other work ran, a ratio must hold for processor time too', () => {
    const isMet = (others: number, cpu: number) =>
      judge({ cold: row({ eleventy, reports: { ...ours, seconds: 4, cpu, others } }) })[0]?.isMet;
    expect(isMet(0.1, 10)).toBe(true);
    expect(isMet(1, 10)).toBe(false);
    expect(isMet(1, 5)).toBe(true);
  });

  test('the largest page is that of any of our sites, and not of a rival', () => {
    expect(verdictOf('the largest HTML page of all these sites', 'kB')?.figure).toBe(310);
  });

  test('without a measurement, a limit is not met', () => {
    expect(judge({}).every(({ figure, isMet }) => figure === undefined && !isMet)).toBe(true);
  });

  test('a speed must be at least its limit', () => {
    const pages = (seconds: number) =>
      judge({ 'event-pages': row({ 'event-pages': { ...ours, pages: 50_000, seconds } }) }).find(
        ({ unit }) => unit === 'pages/s',
      );
    expect(pages(50)).toMatchObject({ figure: 1000, isMet: true });
    expect(pages(100)).toMatchObject({ figure: 500, isMet: false });
  });

  test('the exponent is 1 where time grows as the data, 2 where it grows as their square', () => {
    expect(exponent([10, 50, 200].map(n => [n, 3 * n] as const))).toBeCloseTo(1);
    expect(exponent([10, 50, 200].map(n => [n, n * n] as const))).toBeCloseTo(2);
  });
});

describe('the page', () => {
  const page = performancePage(results, '7.3.5');
  const lineOf = (start: string) => page.split('\n').find(line => line.startsWith(start));

  test('is the same for the same results, whatever the order of their rows', () => {
    expect(performancePage(structuredClone(results), '7.3.5')).toBe(page);
    expect(performancePage(Object.fromEntries(Object.entries(results).reverse()), '7.3.5')).toBe(page);
  });

  test('says of each limit whether it is met, missed or not measured, and counts them', () => {
    expect(lineOf('| cold, no pictures, no event pages | 5')).toBe(
      '| cold, no pictures, no event pages | 5 × Eleventy | 4 | at most 4.50 × Eleventy | **missed** |',
    );
    expect(lineOf('| requests before')).toBe('| requests before the first paint | 3 |  | at most 3 | met |');
    expect(lineOf('| `ask`, 200,000')).toContain('not measured');
    expect(page).toContain(`${limits.length} limits: 5 met, 4 missed, ${limits.length - 9} not measured.`);
  });

  test('shows each build beside Eleventy', () => {
    expect(lineOf('| Sourceline, no pictures')).toBe(
      '| Sourceline, no pictures, no event pages | 10 (9–11) | 5 | 10 | 4 | 1 | 1,000 | 101 | 5.30 | 310 |',
    );
  });

  test('names what could not be measured, with the reason on one line', () => {
    expect(page).toContain('- Not measured: framework. `npm failed in some place`\n');
    expect(page).toMatch(/## Importing\n\n[^#]*Not measured\./);
  });

  test('says of each row when and on what it was measured, and whether other work ran', () => {
    expect(page).toContain(
      'Version 0.1.0 at abc1234, 26 November 2026: a single run, Node 24.21.0, Linux, 2 cores, 24 GB. The machine was otherwise idle.',
    );
    expect(page).toContain(
      'medians of 3 runs in turns, Node 24.21.0, Linux, 2 cores, 24 GB. Other work kept',
    );
    expect(page).toContain('Other work kept up to 2.0 of 2 cores busy at the same time');
  });
});
