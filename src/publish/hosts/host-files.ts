import type { Host } from '../../options/hosts.ts';
import { defaultHostFile, hostFileNames } from '../../site/host-file-names.ts';
import type { HeaderRules } from './header-rules.ts';
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

const writers: Readonly<Record<Host, (rules: HeaderRules) => readonly HostFile[]>> = {
  apache: rules => inSite(hostFileNames.apache, writeApache(rules)),
  azure: rules => inSite(hostFileNames.azure, writeAzure(rules)),
  caddy: rules => [beside('Caddyfile', writeCaddy(rules))],
  cloudflare: rules => inSite(hostFileNames.cloudflare, writeHeadersFile(rules)),
  cloudfront: rules => [
    beside('viewer-request.js', viewerRequest),
    beside('viewer-response.js', viewerResponse(rules)),
  ],
  'github-pages': () => [noJekyll],
  netlify: rules => inSite(hostFileNames.netlify, writeHeadersFile(rules)),
  nginx: rules => [beside('nginx.conf', writeNginx(rules))],
  vercel: rules => inSite(hostFileNames.vercel, writeVercel(rules)),
};

/** The files of a host. Where the newsroom names none, those that several hosts read and no host minds. */
export const hostFiles = (host: Host | undefined, rules: HeaderRules): readonly HostFile[] =>
  host === undefined ? [...inSite(defaultHostFile, writeHeadersFile(rules)), noJekyll] : writers[host](rules);
