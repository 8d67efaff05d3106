/** What a host refuses, or asks its customers to stay below. */
export type HostLimit = {
  readonly host: string;
  /** Where not all plans have it. */
  readonly plan?: string;
  /** All files; all files and folders; the files directly in one folder; one file; all files together. */
  readonly of: 'files' | 'entries' | 'folder-files' | 'file-bytes' | 'site-bytes';
  readonly most: number;
  /** The host's own page that says so. */
  readonly source: string;
};

const cloudflare = {
  host: 'Cloudflare Pages',
  source: 'https://developers.cloudflare.com/pages/platform/limits/',
};

/** The limits that a site of files can exceed, as the hosts' documentation gave them in November 2026. */
export const hostLimits: readonly HostLimit[] = [
  { ...cloudflare, plan: 'free plan', of: 'files', most: 20_000 },
  { ...cloudflare, plan: 'paid plans', of: 'files', most: 100_000 },
  { ...cloudflare, of: 'file-bytes', most: 25 * 1024 ** 2 },
  {
    host: 'GitHub Pages',
    of: 'site-bytes',
    most: 1e9,
    source: 'https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits',
  },
  {
    host: 'GitLab Pages',
    of: 'entries',
    most: 200_000,
    source:
      'https://docs.gitlab.com/administration/instance_limits/#number-of-files-per-gitlab-pages-website',
  },
  {
    host: 'Netlify',
    of: 'folder-files',
    most: 54_000,
    source: 'https://docs.netlify.com/deploy/deploy-overview/#files-per-directory-limit',
  },
];
