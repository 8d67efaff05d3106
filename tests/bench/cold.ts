import { astro } from './astro.ts';
import type { Bench, BenchRow, RowFigures } from './bench-row.ts';
import { eleventy, eleventyEvents } from './eleventy.ts';
import { framework } from './framework.ts';
import type { Work } from './make-work.ts';
import { fromClone, sourceline } from './sourceline.ts';
import { takeTurns } from './take-turns.ts';
import type { Tool } from './tool.ts';

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
        fromClone,
        ...(bench.isQuick ? [] : [eleventyEvents]),
        sourceline('default'),
      ],
      bench.task(),
    ),
};

/** With other work than the bench's own, which is stored with the figures. */
async function takeTurnsAt(bench: Bench, tools: readonly Tool[], work: Work): Promise<RowFigures> {
  const { events, reports, seed } = work;
  return { ...(await takeTurns(bench, tools, bench.task(work))), work: { events, reports, seed } };
}

/** Ten times as many reports on the same data. */
export const thousand: BenchRow = {
  id: 'thousand',
  isLong: true,
  run: bench =>
    takeTurnsAt(bench, [eleventy, sourceline('no-pictures')], {
      ...bench.work,
      reports: bench.work.reports * 10,
    }),
};

/** One report on very many events: their lists by pages, without a page for each. */
export const lists: BenchRow = {
  id: 'lists',
  isLong: true,
  run: bench =>
    takeTurnsAt({ ...bench, runs: 1 }, [sourceline('no-pictures')], {
      ...bench.work,
      events: 200_000,
      reports: 1,
    }),
};

/** One report on many events, and a page for each. */
export const eventPages: BenchRow = {
  id: 'event-pages',
  isLong: true,
  run: bench =>
    takeTurnsAt({ ...bench, runs: 1 }, [sourceline('event-pages')], {
      ...bench.work,
      events: 50_000,
      reports: 1,
    }),
};
