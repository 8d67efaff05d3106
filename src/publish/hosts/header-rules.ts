import { groupKinds } from '../../addresses.ts';
import { feedNames, feedTypes } from '../../output/feeds/feed-files.ts';
import { contentTypes } from '../../output/files/file-response.ts';
import { searchFolder } from '../../output/search/search-records.ts';

/** Name and value. */
export type SentHeader = readonly [name: string, value: string];

/** What a host sends with some files of the site. */
export type HeaderRule = {
  /** The files below a folder, or all whose addresses begin so; or one address. */
  readonly of: 'folder' | 'address';
  /** From the root of the host, with the site's base: `/a/b/embed/`, `/a/b/feed.xml`. */
  readonly path: string;
  /** Sent with every answer, an error's too. */
  readonly headers: readonly SentHeader[];
  /** `Cache-Control`, for answers that have a file. */
  readonly cache: string;
  /** The type of the file, where its ending does not say it. */
  readonly type?: string;
};

/** What a host sends with all files of a site. No address is in two rules, as some hosts combine them. */
export type HeaderRules = {
  readonly base: string;
  readonly rules: readonly HeaderRule[];
  /** For every address that no rule names, on hosts that can say so. */
  readonly rest: Omit<HeaderRule, 'of' | 'path'>;
  /** Types by the ending of a file, without a dot, for hosts that do not know all of them. */
  readonly types: Readonly<Record<string, string>>;
};

/** Types of files that are not drawn or tabulated. */
const textTypes = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  woff2: 'font/woff2',
  xml: 'application/xml; charset=utf-8',
} as const;

/** Folders of pages, and single pages, that no other site may frame. */
const pageFolders = [
  'reports/',
  'sources/',
  'corrections/',
  'search/',
  ...groupKinds.map(kind => `${kind}/`),
];
const pageAddresses = ['', '404', '404.html', 'robots.txt'] as const;

/** Browsers keep a page, but ask whether it is still the same each time they show it. */
const asked = 'public, max-age=0, must-revalidate';
/** Embeds, charts and data are shown on other sites, where they need not be asked for at each view. */
const short = 'public, max-age=300';
/** Of files whose names change with their bytes. */
const forEver = 'public, max-age=31536000, immutable';

/** A picture is shown, never run: what an SVG opened by itself might hold is switched off once more. */
const shown: SentHeader = [
  'Content-Security-Policy',
  "default-src 'none'; style-src 'unsafe-inline'; sandbox",
];
const unframed: SentHeader = ['Content-Security-Policy', "frame-ancestors 'none'"];
const framed: SentHeader = ['Content-Security-Policy', 'frame-ancestors * file:'];
/** Other sites may show a file. */
const shared: SentHeader = ['Cross-Origin-Resource-Policy', 'cross-origin'];
const ours: SentHeader = ['Cross-Origin-Resource-Policy', 'same-origin'];
/** Scripts of other sites may read a file. */
const anywhere: SentHeader = ['Access-Control-Allow-Origin', '*'];

/**
 * The headers of a site, whatever its host: embeds may be in any frame, pages in none; charts and data may be shown
 * and read anywhere; files whose names change with their bytes are kept for ever.
 * @param base the path that the site is served under.
 * @param more folders of the newsroom's own pages, `method/`.
 * @param hsts for how many seconds browsers ask for the site by HTTPS alone; undefined, and nothing is said of it.
 */
export function headerRules(base: string, more: readonly string[], hsts?: number): HeaderRules {
  const always: readonly SentHeader[] = [
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ...(hsts === undefined ? [] : [['Strict-Transport-Security', `max-age=${hsts}`] as const]),
  ];
  const rule =
    (of: HeaderRule['of'], cache: string, ...headers: readonly SentHeader[]) =>
    (path: string): HeaderRule => ({ of, path: `${base}${path}`, headers: [...headers, ...always], cache });
  const page = [unframed, ours] as const;
  const feed = rule('address', asked, anywhere, shared);
  return {
    base,
    rules: [
      rule('folder', short, framed, shared, anywhere)('embed/'),
      rule('folder', short, anywhere, shared)('oembed/'),
      rule('folder', forEver, ours)('_astro/'),
      rule('folder', forEver, shown, shared)('pictures/'),
      rule('folder', short, shared)('cards/'),
      rule('folder', short, anywhere, shared)('schema/'),
      rule('folder', asked, ours)(`${searchFolder}/`),
      ...['charts/', 'data/'].map(rule('folder', short, unframed, shared, anywhere)),
      ...feedNames.map(name => ({ ...feed(name), type: `${feedTypes[name]}; charset=utf-8` })),
      rule('folder', asked, ours)('sitemap'),
      rule('address', asked, anywhere, shared)('llms.txt'),
      ...[...pageFolders, ...more].map(rule('folder', asked, ...page)),
      ...pageAddresses.map(rule('address', asked, ...page)),
    ],
    rest: { headers: [...page, ...always], cache: asked },
    types: { ...contentTypes, ...textTypes },
  };
}

/** The addresses of a rule as most hosts write them: a star stands for the rest. */
export const patternOf = ({ of, path }: Pick<HeaderRule, 'of' | 'path'>): string =>
  of === 'folder' ? `${path}*` : path;

/** All headers of a rule, for hosts that send the same with every answer. */
export const headersOf = ({
  headers,
  cache,
  type,
}: Omit<HeaderRule, 'of' | 'path'>): readonly SentHeader[] => [
  ...(type === undefined ? [] : [['Content-Type', type] as const]),
  ['Cache-Control', cache],
  ...headers,
];
