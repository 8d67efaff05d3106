import { z } from 'zod';
import { localeCodes } from './i18n/locale.ts';
import { brandInner, brandOptions } from './options/brand.ts';
import { chartInner, optionsOfCharts } from './options/chart-options.ts';
import { componentInner, componentOptions } from './options/components.ts';
import { documented } from './options/documented.ts';
import { hostOptions } from './options/hosts.ts';
import { navigationInner, navigationOptions } from './options/navigation.ts';
import { redirectsOption } from './options/redirects.ts';
import { worldviewOption } from './options/worldview.ts';

const isoDay = z.iso.date();
const isoTime = z.iso.datetime({ offset: true });

/** Whether a text is a day or a time, as `now` and SOURCELINE_NOW take it. */
export const isTime = (text: string): boolean =>
  isoDay.safeParse(text).success || isoTime.safeParse(text).success;

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}

/** Language of the pages where a project says nothing. */
export const defaultLanguage = 'en';

/** What a newsroom may set in `astro.config.mjs`: `sourceline({ name: 'The Ledger Desk' })`. */
export const optionsSchema = z.strictObject({
  name: documented(
    z.string().min(1),
    'Name of the publication, in the header and in titles. The only option that is needed.',
    "name: 'The Ledger Desk'",
  ),
  tagline: documented(
    z.string().default(''),
    'One line under the name: in the header of the front page, in the footer, and in what search engines show.',
    "tagline: 'Events on which sources disagree, counted in the open.'",
  ),
  rights: documented(
    z.string().min(1).optional(),
    'Who may use the reports, and how. Goes into feeds, and into what search engines read.',
    "rights: '© The Ledger Desk'",
  ),
  language: documented(
    z
      .enum(localeCodes as [string, ...string[]], {
        error: ({ input }) =>
          `${JSON.stringify(input)} is not a supported language. Use one of: ${localeCodes.join(', ')}.`,
      })
      .default(defaultLanguage),
    `Language of the pages: ${localeCodes.map(code => `\`${code}\``).join(', ')}.`,
    "language: 'en'",
  ),
  ...brandOptions,
  ...navigationOptions,
  keyFigures: documented(
    z.array(z.string().min(1)).optional(),
    'The figures that lead a report, and a dataset on the front page: questions as in `:figure[…]{…}`, without `by=`. The first is the largest. If not said: killed, attacks, explosions where they are counted, and places. The field `keyFigures` in the front matter of a report sets its own; `keyFigures: []` shows none.',
    "keyFigures: ['killed', 'injured', 'attacks']",
  ),
  styles: documented(
    z.array(z.string()).default([]),
    'Style sheets of the newsroom’s own, loaded after Sourceline’s: paths from the project’s root. [Theming](theming.md) lists the tokens, custom properties on `:root`.',
    "styles: ['newsroom/brand.css']",
  ),
  ...componentOptions,
  timezone: documented(
    z.string().refine(isTimeZone, 'not a valid time zone: write Europe/Paris, or UTC').default('UTC'),
    'The newsroom’s time zone, in which a report’s `published:` day begins.',
    "timezone: 'Asia/Damascus'",
  ),
  future: documented(
    z.boolean().default(false),
    'Whether reports are published before the day of their `published:`.',
    'future: true',
  ),
  now: documented(
    z
      .string()
      .refine(isTime, 'not a valid date or time: write 2026-11-26, or 2026-11-26T08:00:00Z')
      .optional(),
    'The time of the build in place of the clock, a day or a time; the environment variable SOURCELINE_NOW overrides it.',
    "now: '2026-11-26T08:00:00Z'",
  ),
  ...optionsOfCharts,
  worldview: worldviewOption,
  eventPages: documented(
    z.boolean().default(true),
    'Whether each event has a page of its own. Without them, a site of very many events is built in a fraction of the time, and links to an event lead to its row in the list of its dataset.',
    'eventPages: false',
  ),
  explore: documented(
    z.union([z.boolean(), z.int().positive()]).default(true),
    'Whether each dataset has a page on which readers filter, map and count it themselves, in their own browsers; a number: for datasets of up to so many events, instead of 20,000, while the page of any other is a list. See [Explore](explore.md).',
    'explore: 5000',
  ),
  search: documented(
    z.boolean().default(true),
    'Whether readers can search the site, in their own browsers: see [Publishing](publishing.md#search).',
    'search: false',
  ),
  ...hostOptions,
  redirects: redirectsOption,
  dataDir: documented(
    z.string().default('data'),
    'The folder of the datasets: a path from the project’s root.',
    "dataDir: 'datasets'",
  ),
  contentDir: documented(
    z.string().default('content'),
    'The folder of reports and pages: a path from the project’s root.',
    "contentDir: 'articles'",
  ),
});

/** Options that are objects themselves, and entries of those that are lists, by name. */
export const innerOptions: Readonly<Record<string, z.ZodObject>> = {
  ...brandInner,
  ...navigationInner,
  ...chartInner,
  ...componentInner,
};

export type UserOptions = z.input<typeof optionsSchema>;

/** Options parsed once into their full form, with what Astro's own configuration adds. */
export type Options = z.output<typeof optionsSchema> & {
  /** The path that the site is served under. */
  readonly base: string;
  /** The site's absolute address, if Astro was given one. */
  readonly site: string | undefined;
  /** Files that are published as they are: a path from the project's root. */
  readonly publicDir: string;
  /** The folder of the newsroom's own Astro pages: a path from the project's root; `src/pages`, if not said. */
  readonly pagesDir?: string;
  /** Whether drafts show (the dev server). */
  readonly drafts: boolean;
  /** Whether pages with errors are drawn as far as they can be, and tell their lines (the dev server). */
  readonly marksLines?: boolean;
  /** The day of the build in the newsroom's time zone, ISO date; undefined where there is no clock, as in tests. */
  readonly today: string | undefined;
};
