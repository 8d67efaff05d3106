import {
  against,
  costOfReport,
  type Figure,
  figureOf,
  growthOf,
  largest,
  pagesPerSecond,
  ratio,
  timeOf,
} from './figure-of.ts';

/** What a figure must not pass. */
export type Limit = {
  /** The row of the bench that it rests on. */
  readonly row: string;
  readonly what: string;
  readonly unit:
    | '× Eleventy'
    | '× Framework'
    | '× Astro'
    | '× its cost'
    | 's'
    | 'MB'
    | 'kB'
    | 'pages/s'
    | 'of 2 cores'
    | '';
  readonly limit: number;
  /** Whether less than the limit misses it. */
  readonly isLeast?: boolean;
  /** Undefined where a measurement is missing. */
  readonly figure: Figure;
};

const cold = { row: 'cold', unit: '× Eleventy' } as const;
const rebuild = { row: 'rebuild', unit: '× Eleventy' } as const;
const none = 'no pictures, no event pages';

/** The figures to reach. */
export const limits: readonly Limit[] = [
  { ...cold, what: 'cold, reports alone', limit: 2.5, figure: against('cold', 'reports', 'eleventy') },
  { ...cold, what: `cold, ${none}`, limit: 4.5, figure: against('cold', 'no-pictures', 'eleventy') },
  {
    ...cold,
    what: `cold, ${none}`,
    unit: '× Framework',
    limit: 0.9,
    figure: against('cold', 'no-pictures', 'framework'),
  },
  {
    ...cold,
    what: `memory, ${none}`,
    unit: 'MB',
    limit: 1000,
    figure: figureOf('cold', 'no-pictures', 'memory'),
  },
  {
    ...cold,
    what: 'cold, pictures, cards and event pages',
    limit: 14,
    figure: against('cold', 'default', 'eleventy'),
  },
  {
    ...cold,
    what: 'memory, pictures, cards and event pages',
    unit: 'MB',
    limit: 1200,
    figure: figureOf('cold', 'default', 'memory'),
  },
  {
    ...cold,
    what: 'cores busy, pictures, cards and event pages',
    unit: 'of 2 cores',
    limit: 1.6,
    isLeast: true,
    figure: ratio(figureOf('cold', 'default', 'cpu'), figureOf('cold', 'default', 'seconds')),
  },
  {
    row: 'thousand',
    what: `ten times the reports, ${none}`,
    unit: '× Eleventy',
    limit: 3.5,
    figure: against('thousand', 'no-pictures', 'eleventy'),
  },
  {
    row: 'thousand',
    what: `memory, ten times the reports`,
    unit: 'MB',
    limit: 1500,
    figure: figureOf('thousand', 'no-pictures', 'memory'),
  },
  {
    row: 'thousand',
    what: 'a report, beside one of a tenth as many',
    unit: '× its cost',
    limit: 1,
    figure: costOfReport,
  },
  {
    ...rebuild,
    what: 'build again, nothing changed',
    limit: 2,
    figure: against('rebuild', 'nothing', 'eleventy'),
  },
  {
    ...rebuild,
    what: 'build again, one sentence',
    limit: 2.5,
    figure: against('rebuild', 'sentence', 'eleventy'),
  },
  {
    ...rebuild,
    what: 'build again, one figure, without a lock file',
    limit: 4,
    figure: against('rebuild', 'figure', 'eleventy'),
  },
  {
    ...rebuild,
    what: 'build again, one figure and `revise`',
    limit: 4,
    figure: against('rebuild', 'figure-revised', 'eleventy'),
  },
  { row: 'saves', what: 'dev server: first page', unit: 's', limit: 10, figure: timeOf('saves', 'first') },
  {
    row: 'saves',
    what: 'dev server: a saved sentence shows',
    unit: 's',
    limit: 1,
    figure: timeOf('saves', 'sentence'),
  },
  {
    row: 'saves',
    what: 'dev server: a saved figure shows',
    unit: 's',
    limit: 3,
    figure: timeOf('saves', 'figure'),
  },
  {
    row: 'growth',
    what: '`check`, 200,000 events',
    unit: 's',
    limit: 15,
    figure: timeOf('growth', '200000', 'check-'),
  },
  {
    row: 'growth',
    what: 'memory of `check`, 200,000 events',
    unit: 'MB',
    limit: 1200,
    figure: figureOf('growth', '200000', 'check-memory'),
  },
  {
    row: 'growth',
    what: '`ask`, 200,000 events',
    unit: 's',
    limit: 8,
    figure: timeOf('growth', '200000', 'ask-'),
  },
  {
    row: 'growth',
    what: 'memory of `ask`, 200,000 events',
    unit: 'MB',
    limit: 1200,
    figure: figureOf('growth', '200000', 'ask-memory'),
  },
  { row: 'growth', what: 'exponent of growth, `check`', unit: '', limit: 1, figure: growthOf('check') },
  { row: 'growth', what: 'exponent of growth, `ask`', unit: '', limit: 1, figure: growthOf('ask') },
  {
    row: 'lists',
    what: 'one report, 200,000 events in paged lists',
    unit: 's',
    limit: 30,
    figure: timeOf('lists', 'no-pictures'),
  },
  {
    row: 'event-pages',
    what: '50,000 event pages',
    unit: 'pages/s',
    limit: 800,
    isLeast: true,
    figure: pagesPerSecond('event-pages', 'event-pages'),
  },
  {
    row: 'event-pages',
    what: 'memory, 50,000 event pages',
    unit: 'MB',
    limit: 1500,
    figure: figureOf('event-pages', 'event-pages', 'memory'),
  },
  { row: 'lists', what: 'the largest HTML page of all these sites', unit: 'kB', limit: 300, figure: largest },
  {
    row: 'paint',
    what: 'charts of a report painted, slow phone',
    unit: '× Astro',
    limit: 1.2,
    figure: ratio(figureOf('paint', 'no-pictures', 'charts'), figureOf('paint', 'astro', 'charts')),
  },
  {
    row: 'paint',
    what: 'requests before the first paint',
    unit: '',
    limit: 3,
    figure: figureOf('paint', 'no-pictures', 'requests'),
  },
  {
    row: 'paint',
    what: 'layout shift',
    unit: '',
    limit: 0,
    figure: figureOf('paint', 'no-pictures', 'shift'),
  },
  {
    row: 'demonstration',
    what: 'cold, the demonstration',
    unit: 's',
    limit: 6,
    figure: timeOf('demonstration', 'demonstration'),
  },
];
