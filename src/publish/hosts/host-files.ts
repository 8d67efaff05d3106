import type { Host } from '../../options/hosts.ts';
import type { Forward } from '../../output/files/forwards.ts';
import { defaultHostFile, hostFileNames } from '../../site/host-file-names.ts';
import type { HeaderRules } from './header-rules.ts';
import {
  apacheForwards,
  caddyForwards,
  cloudflareForwards,
  mostForwards,
  netlifyForwards,
  nginxForwards,
} from './host-forwards.ts';
import { writeApache } from './write-apache.ts';
import { writeAzure } from './write-azure.ts';
import { writeCaddy } from './write-caddy.ts';
import { viewerRequest, viewerResponse } from './write-cloudfront.ts';
import { writeHeadersFile } from './write-headers-file.ts';
import { writeNginx } from './write-nginx.ts';
import { writeVercel } from './write-vercel.ts';

/** A file by which a host learns what to send. */
export type HostFile = {
  readonly name: string;
  /** In the site, where the host reads it, or beside it, for whoever sets up the server. */
  readonly at: 'site' | 'beside';
  readonly text: string;
};

/** GitHub Pages leaves out folders that begin with `_`, where Astro puts style and fonts, unless there is this file. */
const noJekyll: HostFile = { name: '.nojekyll', at: 'site', text: 'GitHub Pages: publish every folder.\n' };

const inSite = (name: string, text: string): readonly HostFile[] => [{ name, at: 'site', text }];
const beside = (name: string, text: string): HostFile => ({ name, at: 'beside', text });

/** None where no address went: hosts need no empty file. */
const redirectsFile = (text: string): readonly HostFile[] => (text === '' ? [] : inSite('_redirects', text));

const writers: Readonly<
  Record<Host, (rules: HeaderRules, forwards: readonly Forward[]) => readonly HostFile[]>
> = {
  apache: (rules, forwards) =>
    inSite(hostFileNames.apache, `${writeApache(rules)}${apacheForwards(forwards)}`),
  azure: rules => inSite(hostFileNames.azure, writeAzure(rules)),
  caddy: (rules, forwards) => [beside('Caddyfile', `${caddyForwards(forwards)}${writeCaddy(rules)}`)],
  cloudflare: (rules, forwards) => [
    ...inSite(hostFileNames.cloudflare, writeHeadersFile(rules)),
    ...redirectsFile(cloudflareForwards(forwards)),
  ],
  cloudfront: (rules, forwards) => [
    beside('viewer-request.js', viewerRequest(forwards)),
    beside('viewer-response.js', viewerResponse(rules)),
  ],
  'github-pages': () => [noJekyll],
  netlify: (rules, forwards) => [
    ...inSite(hostFileNames.netlify, writeHeadersFile(rules)),
    ...redirectsFile(netlifyForwards(forwards)),
  ],
  nginx: (rules, forwards) => [beside('nginx.conf', `${nginxForwards(forwards)}${writeNginx(rules)}`)],
  vercel: (rules, forwards) => inSite(hostFileNames.vercel, writeVercel(rules, forwards)),
};

/**
 * The files of a host. Where the newsroom names none, those that several hosts read and no host minds.
 * @param forwards addresses that only send readers on; a host that takes so many answers for the first of them itself,
 * the others have pages that do it.
 */
export function hostFiles(
  host: Host | undefined,
  rules: HeaderRules,
  forwards: Iterable<Forward> = [],
): readonly HostFile[] {
  if (host === undefined) return [...inSite(defaultHostFile, writeHeadersFile(rules)), noJekyll];
  const first: Forward[] = [];
  for (const one of forwards) {
    if (first.length >= mostForwards[host]) break;
    first.push(one);
  }
  return writers[host](rules, first);
}
