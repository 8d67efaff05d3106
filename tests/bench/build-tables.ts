import { versions } from './install.ts';
import { markdownTable, shortNumber } from './markdown-table.ts';
import type { Figures, Results, RowResult } from './results.ts';

/** What each variant of a build is called on the page. @param astro the version of Astro. */
export const namesOf = (astro: string): Readonly<Record<string, string>> => ({
  eleventy: `Eleventy ${versions.eleventy} + Plot`,
  'eleventy-events': `Eleventy ${versions.eleventy} + Plot, with event pages`,
  astro: `Astro ${astro} + Plot`,
  framework: `Observable Framework ${versions.framework}`,
  reports: 'Sourceline, reports alone',
  'no-pictures': 'Sourceline, no pictures, no event pages',
  clone: 'Sourceline, no pictures, no event pages, from a clone',
  'event-pages': 'Sourceline, no pictures, event pages',
  default: 'Sourceline, default',
});

const head = [
  'build',
  'seconds (from–to)',
  '× Eleventy',
  'processor, s',
  '× Eleventy',
  'cores busy',
  'memory, MB',
  'files',
  'site, MB',
  'largest page, kB',
];

function cellsOf(name: string, figures: Figures, eleventy: Figures | undefined): string[] {
  const { seconds = Number.NaN, least, most, cpu = Number.NaN, memory, files, megabytes, largest } = figures;
  const range = least === most ? '' : ` (${shortNumber(least)}–${shortNumber(most)})`;
  return [
    name,
    `${shortNumber(seconds)}${range}`,
    shortNumber(seconds / (eleventy?.seconds ?? Number.NaN)),
    shortNumber(cpu),
    shortNumber(cpu / (eleventy?.cpu ?? Number.NaN)),
    shortNumber(cpu / seconds),
    memory === undefined ? '–' : shortNumber(Math.round(memory)),
    shortNumber(files),
    shortNumber(megabytes),
    largest === undefined ? '–' : shortNumber(largest / 1000),
  ];
}

/** The cost of every build of a row, beside Eleventy's in the same row. */
export function buildTable(row: RowResult, astro: string): string {
  const names = namesOf(astro);
  const { eleventy } = row.variants;
  return markdownTable(
    head,
    Object.entries(row.variants).map(([id, figures]) => cellsOf(names[id] ?? id, figures, eleventy)),
  );
}

/** What a reader of the first report loads, in kB of brotli. */
export function weightTable(row: RowResult, astro: string): string {
  const names = namesOf(astro);
  const kilo = (bytes = 0) => (bytes === 0 ? '0' : shortNumber(bytes / 1000));
  return markdownTable(
    ['a report, kB of brotli', 'HTML and CSS', 'scripts', 'data for scripts'],
    Object.entries(row.variants).map(([id, { page, scripts, data }]) => [
      names[id] ?? id,
      kilo(page),
      kilo(scripts),
      kilo(data),
    ]),
  );
}

const changes: Readonly<Record<string, string>> = {
  cold: 'Sourceline, cold',
  eleventy: `Eleventy ${versions.eleventy} + Plot, cold`,
  nothing: 'Sourceline, nothing changed',
  sentence: 'Sourceline, one sentence',
  figure: 'Sourceline, one figure, no lock file',
  revise: '`sourceline revise` after one figure',
  'figure-revised': 'Sourceline, one figure, after `revise`',
};

/** What a build costs with the caches of the one before. */
export const rebuildTable = (row: RowResult): string =>
  markdownTable(
    head.slice(0, 7),
    Object.entries(row.variants).map(([id, figures]) =>
      cellsOf(changes[id] ?? id, figures, row.variants.eleventy).slice(0, 7),
    ),
  );

/** The cost of `check` and `ask` by number of events. */
export const growthTable = ({ growth }: Results): string =>
  markdownTable(
    [
      'events',
      'accounts',
      '`check`, s',
      'processor, s',
      'memory, MB',
      '`ask`, s',
      'processor, s',
      'memory, MB',
    ],
    Object.values(growth?.variants ?? {}).map(each => [
      shortNumber(each.events),
      shortNumber(each.accounts),
      ...['check', 'ask'].flatMap(command =>
        ['seconds', 'cpu', 'memory'].map(name => shortNumber(each[`${command}-${name}`])),
      ),
    ]),
  );
