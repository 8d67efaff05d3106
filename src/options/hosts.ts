import { z } from 'zod';
import { documented } from './documented.ts';

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

/** Options for where a site is published. */
export const hostOptions = {
  host: documented(
    z.enum(hosts).optional(),
    `Where the site is published: the build writes the file by which this host learns what headers to send. Without it, the build writes \`_headers\`, which Netlify and Cloudflare Pages read, and \`.nojekyll\` for GitHub Pages. Hosts: ${hosts.map(host => `\`${host}\``).join(', ')}.`,
    "host: 'nginx'",
  ),
  hsts: documented(
    z.number().int().nonnegative().optional(),
    'For how many seconds browsers ask for this host by HTTPS alone once they have been there (`Strict-Transport-Security`): 31536000 is a year. Set it when every page of the host is served by HTTPS and will stay so.',
    'hsts: 31536000',
  ),
} as const;
