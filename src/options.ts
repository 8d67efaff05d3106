import { z } from 'zod';
import { localeCodes } from './i18n/locale.ts';

const chartId = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'not the id of a chart');
const sitePath = z.string().regex(/^\/(?:[^/?#\s]+\/)*$/, 'not a path that begins and ends with a slash');

/** What a newsroom may set in `astro.config.mjs`: `sourceline({ name: 'The Ledger Desk' })`. */
export const optionsSchema = z.strictObject({
  /** Name of the publication, in the header and in titles. */
  name: z.string().min(1),
  /** One line under the name on the front page. */
  tagline: z.string().default(''),
  /** Who may use the reports, and how: `© The Ledger Desk`. Goes into feeds, and into what search engines read. */
  rights: z.string().min(1).optional(),
  /** Language of the pages. */
  language: z.enum(localeCodes as [string, ...string[]]).default('en'),
  /** Style sheets of the newsroom's own, loaded after Sourceline's: paths from the project's root. Tokens are custom properties on `:root`. */
  styles: z.array(z.string()).default([]),
  /** Own `.astro` components in place of Sourceline's: paths from the project's root. */
  components: z.strictObject({ Header: z.string().optional(), Footer: z.string().optional() }).default({}),
  /** Whether charts are drawn as PNGs too, for downloads, newsletters and social cards. */
  pictures: z.boolean().default(true),
  /**
   * Charts that are no more, by id, and where their readers go: the id of another chart, or a path of the site that
   * begins and ends with a slash. `{ 'killed-by-town': 'killed-by-city', 'toll': '/reports/six-explosions/' }`
   */
  redirects: z.record(chartId, z.union([chartId, sitePath])).default({}),
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
  /** Whether drafts show (the dev server). */
  readonly drafts: boolean;
};
