import { feedNames, feedTypes } from '../feeds/feed-files.ts';

/** Folders and files of the site's own pages, each with what its rule matches. Disjoint from those of embeds. */
const pages = ['', 'reports/*', 'charts/*', 'data/*', 'sources/*', 'corrections/*'] as const;

const safe = ['X-Content-Type-Options: nosniff', 'Referrer-Policy: strict-origin-when-cross-origin'];

/**
 * The site's headers in the form that Netlify and Cloudflare Pages read (`_headers`). Embeds may stand in any frame,
 * pages in none. No two rules match one address, as Cloudflare adds rules up.
 * @param base the path that the site is served under.
 * @param more addresses of the newsroom's own pages, `method/`.
 */
export function headersFile(base: string, more: readonly string[]): string {
  const rule = (path: string, headers: readonly string[]) =>
    [`${base}${path}`, ...headers.map(header => `  ${header}`), ''].join('\n');
  const framed = [
    'Cross-Origin-Resource-Policy: cross-origin',
    'Access-Control-Allow-Origin: *',
    'Content-Security-Policy: frame-ancestors * file:',
    ...safe,
  ];
  /** Feed readers in a browser ask from another host. */
  const feed = (type: string) => [
    `Content-Type: ${type}; charset=utf-8`,
    'Access-Control-Allow-Origin: *',
    ...safe,
  ];
  const own = ["Content-Security-Policy: frame-ancestors 'none'", ...safe];
  return [
    rule('embed/*', framed),
    rule('oembed/*', ['Access-Control-Allow-Origin: *', ...safe]),
    ...feedNames.map(name => rule(name, feed(feedTypes[name]))),
    ...[...pages, ...more].map(path => rule(path, own)),
  ].join('\n');
}
