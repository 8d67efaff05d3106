import { z } from 'zod';
import { localeCodes } from './i18n/locale.ts';

const isoDay = z.iso.date();
const isoTime = z.iso.datetime({ offset: true });

const chartIds = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const chartId = z.string().regex(chartIds, 'not a valid chart id');

/**
 * Whether every browser and host takes a path for one of the site's own: as it stands and with its escapes read, no
 * part of it is empty, goes up, or has a sign that some of them take for a slash or leave out.
 */
function isSitePath(path: string): boolean {
  if (!/^\/(?:[^/?#]+\/)*$/.test(path)) return false;
  const parts = path.split('/').slice(1, -1);
  return parts.every(part => {
    let read: string;
    try {
      read = decodeURIComponent(part);
    } catch {
      return false;
    }
    // Read a second time: `%255c` is `%5c` to a server that decodes twice.
    return !/[\s\\/%\p{C}]/u.test(read) && !/^\.+$/.test(read) && read.trim() !== '';
  });
}

const redirect = z
  .string()
  .refine(
    aim => chartIds.test(aim) || isSitePath(aim),
    'neither the id of a chart nor a path of this site that begins and ends with one slash: write killed-by-city, or /reports/six-explosions/',
  );

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

/** Components that a newsroom may replace. */
export const componentsSchema = z.strictObject({
  Header: z.string().optional(),
  Footer: z.string().optional(),
});

/** What may be said of pictures where they are made. */
export const picturesSchema = z.strictObject({
  /** Whether each PNG is drawn in dark colours too: `killed-by-city-dark.png`. */
  dark: z.boolean().default(false),
});

/** `true` says the same as no options, `false` that there are no pictures. */
function picturesOf(given: boolean | z.input<typeof picturesSchema> | undefined): unknown {
  if (typeof given === 'boolean') return given ? {} : null;
  return given === null ? String(given) : given;
}

/** Files that a chart may have besides its page. An embed comes with its pinned copy. */
export const chartFileKinds = ['embed', 'svg', 'png', 'csv', 'json', 'geojson', 'oembed'] as const;
export type ChartFileKind = (typeof chartFileKinds)[number];

const filesOfCharts = z
  .preprocess(
    (given: 'none' | ChartFileKind[] | undefined): unknown =>
      given === 'none' ? null : given === null ? String(given) : given,
    z.array(z.enum(chartFileKinds)).nullable().optional(),
  )
  .transform(files => (files === null ? ('none' as const) : files));

/** What may be said of charts. */
export const chartsSchema = z.strictObject({
  /**
   * The files that each chart has besides its page, `['embed', 'svg', 'csv']`; all, if not said. `'none'`: charts are in
   * reports alone, without pages and files.
   */
  files: filesOfCharts.optional(),
});

/** Hosts whose own file for headers a build writes. */
export const hosts = [
  'apache',
  'azure',
  'caddy',
  'cloudflare',
  'cloudfront',
  'github-pages',
  'netlify',
  'nginx',
  'vercel',
] as const;
export type Host = (typeof hosts)[number];

/** What a newsroom may set in `astro.config.mjs`: `sourceline({ name: 'The Ledger Desk' })`. */
export const optionsSchema = z.strictObject({
  /** Name of the publication, in the header and in titles. */
  name: z.string().min(1),
  /** One line under the name on the front page. */
  tagline: z.string().default(''),
  /** Who may use the reports, and how: `© The Ledger Desk`. Goes into feeds, and into what search engines read. */
  rights: z.string().min(1).optional(),
  /** Language of the pages. */
  language: z
    .enum(localeCodes as [string, ...string[]], {
      error: ({ input }) =>
        `${JSON.stringify(input)} is not a supported language. Use one of: ${localeCodes.join(', ')}.`,
    })
    .default(defaultLanguage),
  /** Style sheets of the newsroom's own, loaded after Sourceline's: paths from the project's root. Tokens are custom properties on `:root`. */
  styles: z.array(z.string()).default([]),
  /** Own `.astro` components in place of Sourceline's: paths from the project's root. */
  components: componentsSchema.default({}),
  /** The newsroom's time zone, in which a report's `published:` day begins: `Asia/Damascus`. */
  timezone: z.string().refine(isTimeZone, 'not a valid time zone: write Europe/Paris, or UTC').default('UTC'),
  /** Whether reports are published before the day of their `published:`. */
  future: z.boolean().default(false),
  /** The time of the build in place of the clock, `2026-11-26` or `2026-11-26T08:00:00Z`; SOURCELINE_NOW overrides it. */
  now: z
    .string()
    .refine(isTime, 'not a valid date or time: write 2026-11-26, or 2026-11-26T08:00:00Z')
    .optional(),
  /**
   * Whether charts are drawn as PNGs too, for downloads, newsletters and social cards: `false`, or `{ dark: true }` for
   * dark PNGs besides the light ones.
   */
  pictures: z
    .preprocess(picturesOf, picturesSchema.nullable().prefault({}))
    .transform(pictures => pictures ?? false),
  /** Which files charts have: `{ files: ['embed', 'svg', 'csv'] }`, or `{ files: 'none' }`. */
  charts: chartsSchema.default({}),
  /**
   * Whether each event has a page of its own. Without them, a site of very many events is built in a fraction of the
   * time, and links to an event lead to its row in the list of its dataset.
   */
  eventPages: z.boolean().default(true),
  /**
   * Where the site is published: the build writes the file by which this host learns what headers to send. Without
   * it, the build writes `_headers`, which Netlify and Cloudflare Pages read, and `.nojekyll` for GitHub Pages.
   */
  host: z.enum(hosts).optional(),
  /**
   * For how many seconds browsers ask for this host by HTTPS alone once they have been there (`Strict-Transport-Security`): 31536000 is a year. Set it when every page of the host is served by HTTPS and will stay so.
   */
  hsts: z.number().int().nonnegative().optional(),
  /**
   * Charts that are no more, by id, and where their readers go: the id of another chart, or a path of the site that
   * begins and ends with a slash. `{ 'killed-by-town': 'killed-by-city', 'toll': '/reports/six-explosions/' }`
   */
  redirects: z.record(chartId, redirect).default({}),
  /** Files of `data/` in other places, for tests: paths from the project's root. */
  dataDir: z.string().default('data'),
  contentDir: z.string().default('content'),
});

export type UserOptions = z.input<typeof optionsSchema>;

/** Options parsed once into their full form, with what Astro's own configuration adds. */
export type Options = z.output<typeof optionsSchema> & {
  /** The path that the site is served under. */
  readonly base: string;
  /** The site's absolute address, if Astro was given one. */
  readonly site: string | undefined;
  /** Files that are published as they are: a path from the project's root. */
  readonly publicDir: string;
  /** Whether drafts show (the dev server). */
  readonly drafts: boolean;
  /** Whether pages with errors are drawn as far as they can be, and tell their lines (the dev server). */
  readonly marksLines?: boolean;
  /** The day of the build in the newsroom's time zone, ISO date; undefined where there is no clock, as in tests. */
  readonly today: string | undefined;
};
