import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type HostLimit, hostLimits } from './host-limits.ts';

/** How much a site is. */
export type SiteSize = {
  readonly files: number;
  readonly folders: number;
  readonly bytes: number;
  readonly largestFile: Sized;
  readonly largestPage: Sized;
  /** The folder with most files directly in it. */
  readonly fullestFolder: { readonly path: string; readonly files: number };
};
type Sized = { readonly path: string; readonly bytes: number };

/** Pages above this take long to open on a phone. A report may be long, so that this is a hint and no problem. */
const longPage = 300_000;

/**
 * @param folder the site, absolute.
 * @param files all of its files, by their paths from there.
 */
export function measureSite(folder: string, files: readonly string[]): SiteSize {
  const none: Sized = { path: '', bytes: 0 };
  let [bytes, largestFile, largestPage] = [0, none, none];
  const inFolder = new Map<string, number>();
  for (const path of files) {
    const file = { path, bytes: statSync(join(folder, path)).size };
    bytes += file.bytes;
    if (file.bytes > largestFile.bytes) largestFile = file;
    if (path.endsWith('.html') && file.bytes > largestPage.bytes) largestPage = file;
    inFolder.set(dirname(path), (inFolder.get(dirname(path)) ?? 0) + 1);
  }
  let fullestFolder = { path: '', files: 0 };
  for (const [path, count] of inFolder)
    if (count > fullestFolder.files) fullestFolder = { path, files: count };
  return { files: files.length, folders: inFolder.size, bytes, largestFile, largestPage, fullestFolder };
}

const number = (amount: number) => amount.toLocaleString('en');
const count = (files: number) => `${number(files)} ${files === 1 ? 'file' : 'files'}`;

/** Rounded: "9 kB", "1.2 MB". */
export function printBytes(bytes: number): string {
  if (bytes >= 1e9) return `${(bytes / 1e9).toLocaleString('en', { maximumFractionDigits: 2 })} GB`;
  if (bytes >= 1e6) return `${(bytes / 1e6).toLocaleString('en', { maximumFractionDigits: 1 })} MB`;
  return `${Math.ceil(bytes / 1000)} kB`;
}

/** What is limited, and what the site has of it. */
function measured({ of }: HostLimit, size: SiteSize): { readonly has: number; readonly text: string } {
  const { largestFile, fullestFolder } = size;
  switch (of) {
    case 'files':
      return { has: size.files, text: `this site has ${count(size.files)}` };
    case 'entries':
      return {
        has: size.files + size.folders,
        text: `this site has ${number(size.files + size.folders)}`,
      };
    case 'site-bytes':
      return { has: size.bytes, text: `this site has ${printBytes(size.bytes)}` };
    case 'file-bytes':
      return { has: largestFile.bytes, text: `${largestFile.path} has ${printBytes(largestFile.bytes)}` };
    case 'folder-files':
      return { has: fullestFolder.files, text: `${fullestFolder.path}/ has ${count(fullestFolder.files)}` };
  }
}

/** A limit in words: "20,000 files", "25 MiB in a file". */
export function printLimit({ of, most }: HostLimit): string {
  switch (of) {
    case 'files':
      return count(most);
    case 'entries':
      return `${number(most)} files and folders`;
    case 'site-bytes':
      return printBytes(most);
    case 'file-bytes':
      return `${most / 1024 ** 2} MiB in a file`;
    case 'folder-files':
      return `${count(most)} in a folder`;
  }
}

/** Where a reader finds what to do. */
const page = 'docs/publishing.md, "Limits of hosts"';

/**
 * The end of a build: how much the site is, and which hosts would not take it.
 * @param limits those of the hosts.
 */
export function siteSummary(size: SiteSize, limits: readonly HostLimit[] = hostLimits): string[] {
  const { files, bytes, largestPage } = size;
  const isLong = largestPage.bytes > longPage;
  const address = `/${largestPage.path.replace(/index\.html$/, '')}`;
  const hint = isLong ? `; pages above ${printBytes(longPage)} open slowly on phones` : '';
  return [
    `${count(files)}, ${printBytes(bytes)}`,
    `Largest page: ${address}, ${printBytes(largestPage.bytes)}${hint}`,
    ...limits.flatMap(limit => {
      const { has, text } = measured(limit, size);
      if (has <= limit.most) return [];
      const plan = limit.plan === undefined ? '' : ` (${limit.plan})`;
      return [`${limit.host}${plan} takes ${printLimit(limit)}, and ${text}: see ${page}`];
    }),
  ];
}
