import type { Host } from '../options/hosts.ts';

/** The file of the site in which a host reads what headers to send; none where it is told elsewhere, or takes none. */
export const hostFileNames = {
  apache: '.htaccess',
  azure: 'staticwebapp.config.json',
  caddy: undefined,
  cloudflare: '_headers',
  cloudfront: undefined,
  'github-pages': undefined,
  netlify: '_headers',
  nginx: undefined,
  vercel: 'vercel.json',
} as const satisfies Record<Host, string | undefined>;

/** The file that a build writes where no host is named. */
export const defaultHostFile = '_headers';
