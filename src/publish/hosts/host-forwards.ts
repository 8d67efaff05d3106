import type { Host } from '../../options/hosts.ts';
import type { Forward } from '../../output/files/forwards.ts';

/**
 * How many addresses a host is told to redirect by itself. Cloudflare Pages takes 2,000 fixed ones, Vercel 1,024, a
 * function of CloudFront 10 kB of code, and Apache reads its file at each request; a configuration of Azure may have
 * 20 kB, which leaves no room, and GitHub Pages takes none. The pages at all other addresses send readers on.
 * Sources: https://developers.cloudflare.com/pages/configuration/redirects/, https://vercel.com/docs/project-configuration,
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html,
 * https://learn.microsoft.com/azure/static-web-apps/quotas.
 */
export const mostForwards: Readonly<Record<Host, number>> = {
  apache: 200,
  azure: 0,
  caddy: 10_000,
  cloudflare: 2000,
  cloudfront: 40,
  'github-pages': 0,
  netlify: 10_000,
  nginx: 10_000,
  vercel: 1000,
};

const lines = (forwards: readonly Forward[], line: (forward: Forward) => string): string =>
  forwards.map(one => `${line(one)}\n`).join('');

/** Paths hold letters, digits, hyphens, slashes and escapes: of signs that mean something, only the dot. */
const pattern = (path: string): string => path.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

export const cloudflareForwards = (forwards: readonly Forward[]): string =>
  lines(forwards, ({ from, to }) => `${from} ${to} 301`);

/** With `!`, Netlify goes by the rule though there is a page. */
export const netlifyForwards = (forwards: readonly Forward[]): string =>
  lines(forwards, ({ from, to }) => `${from} ${to} 301!`);

/** An exact location comes before that of a folder. Source: https://nginx.org/en/docs/http/ngx_http_core_module.html#location. */
export const nginxForwards = (forwards: readonly Forward[]): string =>
  lines(forwards, ({ from, to }) => `location = ${from} { return 301 ${to}; }`);

/** Source: https://caddyserver.com/docs/caddyfile/directives/redir. */
export const caddyForwards = (forwards: readonly Forward[]): string =>
  lines(forwards, ({ from, to }) => `redir ${from} ${to} 301`);

/**
 * A server without the module would answer every address with an error, so it is asked for it first.
 * Source: https://httpd.apache.org/docs/2.4/mod/mod_alias.html#redirectmatch.
 */
export const apacheForwards = (forwards: readonly Forward[]): string =>
  forwards.length === 0
    ? ''
    : `<IfModule mod_alias.c>\n${lines(forwards, ({ from, to }) => `  RedirectMatch 301 "^${pattern(from)}$" "${to}"`)}</IfModule>\n`;
