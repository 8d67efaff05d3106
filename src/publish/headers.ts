import { feedNames, feedTypes } from '../output/feeds/feed-files.ts';

/** Folders and files of the site's own pages, each with what its rule matches. Disjoint from those of embeds. */
const pages = ['', 'reports/*', 'charts/*', 'data/*', 'sources/*', 'corrections/*'] as const;

const safe = ['X-Content-Type-Options: nosniff', 'Referrer-Policy: strict-origin-when-cross-origin'];

/** Of files whose names change with their bytes. */
const forEver = 'Cache-Control: public, max-age=31536000, immutable';

/** A picture is shown, never run: what an SVG opened by itself might hold is switched off once more. */
const shown = "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; sandbox";

const anywhere = 'Access-Control-Allow-Origin: *';

/**
 * The site's headers in the form that Netlify and Cloudflare Pages read (`_headers`). Embeds may be in any frame,
 * pages in none. No two rules match one address, as Cloudflare adds rules up.
 * @param base the path that the site is served under.
 * @param more addresses of the newsroom's own pages, `method/`.
 * @param hsts for how many seconds browsers ask for the site by HTTPS alone; undefined, and nothing is said of it.
 */
export function headersFile(base: string, more: readonly string[], hsts?: number): string {
  const transport = hsts === undefined ? [] : [`Strict-Transport-Security: max-age=${hsts}`];
  const rule = (path: string, headers: readonly string[]) =>
    [`${base}${path}`, ...[...headers, ...safe, ...transport].map(header => `  ${header}`), ''].join('\n');
  const framed = [
    'Cross-Origin-Resource-Policy: cross-origin',
    anywhere,
    'Content-Security-Policy: frame-ancestors * file:',
  ];
  /** Feed readers in a browser ask from another host. */
  const feed = (type: string) => [`Content-Type: ${type}; charset=utf-8`, anywhere];
  const own = ["Content-Security-Policy: frame-ancestors 'none'"];
  return [
    rule('embed/*', framed),
    rule('oembed/*', [anywhere]),
    rule('_astro/*', [forEver]),
    rule('pictures/*', [forEver, shown]),
    rule('cards/*', ['Cross-Origin-Resource-Policy: cross-origin']),
    rule('schema/*', [anywhere]),
    ...feedNames.map(name => rule(name, feed(feedTypes[name]))),
    ...[...pages, '404', '404.html', ...more].map(path => rule(path, own)),
  ].join('\n');
}
