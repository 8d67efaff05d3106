import { astro } from './astro.ts';
import type { BenchRow } from './bench-row.ts';
import { eleventy, eleventyEvents } from './eleventy.ts';
import { framework } from './framework.ts';
import { sourceline } from './sourceline.ts';
import { takeTurns } from './take-turns.ts';

/** Cold builds of the bench's own work, with every tool. */
export const cold: BenchRow = {
  id: 'cold',
  isLong: false,
  run: bench =>
    takeTurns(
      bench,
      [
        eleventy,
        astro,
        framework,
        sourceline('reports'),
        sourceline('no-pictures'),
        ...(bench.isQuick ? [] : [eleventyEvents]),
        sourceline('default'),
      ],
      bench.task(),
    ),
};

/** Ten times as many reports on the same data. */
export const thousand: BenchRow = {
  id: 'thousand',
  isLong: true,
  run: bench =>
    takeTurns(
      bench,
      [eleventy, sourceline('no-pictures')],
      bench.task({ ...bench.work, reports: bench.work.reports * 10 }),
    ),
};

/** One report on very many events: their lists by pages, without a page for each. */
export const lists: BenchRow = {
  id: 'lists',
  isLong: true,
  run: bench =>
    takeTurns(
      { ...bench, runs: 1 },
      [sourceline('no-pictures')],
      bench.task({ ...bench.work, events: 200_000, reports: 1 }),
    ),
};

/** One report on many events, and a page for each. */
export const eventPages: BenchRow = {
  id: 'event-pages',
  isLong: true,
  run: bench =>
    takeTurns(
      { ...bench, runs: 1 },
      [sourceline('event-pages')],
      bench.task({ ...bench.work, events: 50_000, reports: 1 }),
    ),
};
