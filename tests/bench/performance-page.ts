import { buildTable, growthTable, rebuildTable, weightTable } from './build-tables.ts';
import { judge, type Verdict } from './judge.ts';
import { markdownTable, shortNumber } from './markdown-table.ts';
import { measuredLine, missingLines } from './measured-line.ts';
import {
  chartTable,
  exploreDrawnTable,
  exploreTable,
  importTable,
  paintTable,
  savesTable,
} from './other-tables.ts';
import type { Results, RowResult } from './results.ts';

type Section = {
  readonly row: string;
  readonly title: string;
  readonly before: string;
  table(row: RowResult): string;
  readonly after?: string;
};

/** What is not measured is not met. */
function verdictCells({ what, figure, byProcessor, limit, unit, isLeast, isMet }: Verdict): string[] {
  const by = unit === '' ? '' : ` ${unit}`;
  return [
    what,
    figure === undefined ? '–' : `${shortNumber(figure)}${by}`,
    byProcessor === undefined ? '' : shortNumber(byProcessor),
    `${isLeast ? 'at least' : 'at most'} ${shortNumber(limit)}${by}`,
    figure === undefined ? 'not measured' : isMet ? 'met' : '**missed**',
  ];
}

/** The limits with what was measured, as a table and a sentence. */
export function verdictTable(results: Results): string {
  const verdicts = judge(results);
  const count = (of: (verdict: Verdict) => boolean) => verdicts.filter(of).length;
  const measured = count(({ figure }) => figure !== undefined);
  const met = count(({ isMet }) => isMet);
  const table = markdownTable(['', 'measured', 'by processor time', 'limit', ''], verdicts.map(verdictCells));
  return `${verdicts.length} limits: ${met} met, ${measured - met} missed, ${verdicts.length - measured} not measured. While other work runs, short builds are slowed more than long ones: a ratio of tools then counts as met only if that of processor time is within the limit too.\n\n${table}`;
}

const sections = (astro: string): readonly Section[] => [
  {
    row: 'cold',
    title: 'A cold build',
    before:
      'Each tool gets the same data and the same reports, each with a map, bars, stacked bars, a dot plot and a timeline of about forty events. Caches and output are moved away before each build, and deleted when all is measured: on ext4, files are made several times more slowly for five minutes after others were deleted.',
    table: row => `${buildTable(row, astro)}\n\n${weightTable(row, astro)}`,
    after: `They do not do the same work:

- **Eleventy** and **Astro** draw each chart once, into the page of its report, with Plot in linkedom: five charts a report, nothing else. Eleventy’s build with event pages makes a short page for each event. Nothing is checked, labels on their maps overlap, and a chart has one width and no table.
- **Observable Framework** draws no chart at build: the reader’s browser does, with the scripts in the second table. A data loader cuts the data into one file a report, so that readers do not load all of it. One loader writes all files as an archive, which is faster than one loader for each.
- **Sourceline, reports alone** makes the reports, and the pages of the data, places, sources and claimants. Each chart is drawn in two widths, with a table and a text alternative; every number in the text, every id and every link is checked.
- **Sourceline, no pictures, no event pages** adds a page, an embed, an SVG, a CSV and a JSON file for each chart, all of which the rivals lack.
- **Sourceline, default** adds PNGs, social cards and a page for each event.

Astro, ours and the plain one, has Node keep compiled modules in the folder for temporary files. That folder is no part of a project and stays: a cold build is the first of a project, not of a machine.`,
  },
  {
    row: 'thousand',
    title: 'Ten times as many reports',
    before: 'The same data, and ten times as many reports.',
    table: row => buildTable(row, astro),
  },
  {
    row: 'rebuild',
    title: 'Building again',
    before:
      'The second build of a newsroom’s day, with the caches of the first. Each run changes another report or event. With a lock file, a changed figure needs `sourceline revise` before the build, which raises the version of the data; every report names that version. The time of `revise` is on a line of its own. Eleventy keeps no charts between builds: its cold build is beside.',
    table: rebuildTable,
  },
  {
    row: 'saves',
    title: 'The dev server',
    before:
      'With the same data and reports. The first line is the time from starting `astro dev` until the front page has been answered; the others are from saving until a real browser shows the change in an open report.',
    table: savesTable,
  },
  {
    row: 'demonstration-saves',
    title: 'The dev server, with the demonstration',
    before: 'From saving until a real browser shows the change.',
    table: savesTable,
  },
  {
    row: 'growth',
    title: 'How checking grows with the data',
    before:
      'A CSV set with 1.5 accounts an event and a place for every twenty events, and one report with figures and eight charts, five of them of one period: `check`, and `ask "killed by=month"`. The exponent in the first table of this page is the slope of processor time over the number of events on logarithmic scales, over all sizes or over the last two, whichever is more: 1 where time grows as the data.',
    table: row => growthTable({ growth: row }),
  },
  {
    row: 'lists',
    title: 'One report on 200,000 events',
    before: 'Lists are divided into pages; there is no page for each event.',
    table: row => buildTable(row, astro),
  },
  {
    row: 'event-pages',
    title: 'One report on 50,000 events, with a page for each',
    before: 'Without pictures.',
    table: row => buildTable(row, astro),
  },
  {
    row: 'paint',
    title: 'On a slow phone',
    before:
      'A report in Chromium: 390 px wide, a processor four times slower, 1.6 Mbit/s with 150 ms of latency, an empty cache, brotli. Observable Framework is left out: its pages load a font from a server that the bench does not reach.',
    table: row => paintTable(row, astro),
  },
  {
    row: 'charts',
    title: 'What one chart costs',
    before:
      'Each step by itself, in milliseconds: medians of all charts of a kind, of ten for PNGs, without caches.',
    table: chartTable,
  },
  {
    row: 'explore',
    title: 'A change on the explore page',
    before:
      'Of the page of a dataset of 20,000 events at 500 places: the processor time in Node until all sums of a new question are there, without the drawing of the page. Each question is asked once, so no answer is remembered.',
    table: exploreTable,
  },
  {
    row: 'explore-drawn',
    title: 'A change on the explore page, drawn',
    before:
      'The same page in Chromium, 1,280 px wide, with all 500 places on the map: from the moment at which a control is set until the end of the frame after it, by the clock and by the processor time of the page’s main thread. Sums, map, bars, timeline and list are there and laid out by then; what the graphics process does after it is not in it. The processor is not throttled.',
    table: exploreDrawnTable,
  },
  {
    row: 'demonstration',
    title: 'The demonstration',
    before:
      'A cold build of the site that comes with Sourceline. `tests/e2e/budgets.spec.ts` limits what its readers load: 40 kB of HTML and CSS a report, 90 kB of fonts, no script.',
    table: row => `${buildTable(row, astro)}\n\n${weightTable(row, astro)}`,
  },
  {
    row: 'import',
    title: 'Importing',
    before: 'Files of 400,000 made-up rows, a tenth and then a fifth of them refused.',
    table: importTable,
  },
];

const end = `## Measure it yourself

\`\`\`sh
npm run bench                            # everything
npm run bench -- --quick                 # one run each, without the largest rows
npm run bench -- --only cold,rebuild     # some rows; the others keep what was measured before
npm run bench -- --events 2000 --reports 50 --runs 5 --seed 2
npm run bench -- --write                 # writes this page from what was measured
\`\`\`

Results are kept in \`.sourceline/bench/results.json\`, row by row, each with its date and version. \`--quick\` and other numbers of events or reports are kept apart and never reach this page. The generator is seeded: the same numbers give the same work. The other tools are installed with npm, at fixed versions, into \`.sourceline/bench/\`, which is not tracked, and draw with the versions of Plot and D3 that Sourceline uses. If a tool cannot be installed or does not build, the exit code is 1. A missed limit is printed, and does not change the exit code.

Memory is the sum for the program and all processes that it starts, sampled ten times a second: a short peak can be missed, and memory that two processes share counts twice. Processor time is that of the program and of the processes that it waits for.
`;

/** docs/performance.md, from what was measured alone. @param astro the version of Astro that is installed. */
export function performancePage(results: Results, astro: string): string {
  const written = sections(astro).flatMap(({ row, title, before, table, after }) => {
    const result = results[row];
    const body =
      result === undefined
        ? ['Not measured.']
        : [
            table(result),
            missingLines(result),
            ...(after === undefined ? [] : [after]),
            measuredLine(result),
          ];
    return [`## ${title}`, before, ...body.filter(text => text !== '')];
  });
  const work = results.cold?.work;
  return [
    '# Performance',
    '<!-- Written by npm run bench -- --write. Do not edit. -->',
    `Sourceline beside other static-site generators, on the same made-up work${work === undefined ? '' : `: ${work.events.toLocaleString('en')} events and ${work.reports} reports of five charts`}. The site’s address is set and there is a lock file, as in a newsroom. Sourceline is packed and installed as npm would install it, except in the row “from a clone” and the demonstration, which are built as the README tells: Node then takes the types out of TypeScript. Each section says when and at which version it was measured.`,
    '## Limits',
    verdictTable(results),
    ...written,
    end,
  ].join('\n\n');
}
