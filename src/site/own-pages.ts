import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Options } from '../options.ts';

/** A page or file that a newsroom makes with Astro itself, from `src/pages/`. */
export type OwnPage = {
  /** Path from the project's root. */
  readonly file: string;
  /** Which paths below the site's base it answers to: `/^team\/$/`. */
  readonly pattern: RegExp;
  /** The one that it answers to, undefined where its file's name has parts in brackets. */
  readonly path: string | undefined;
};

const page = /\.(?:astro|md|mdx|markdown|html)$/;
const endpoint = /\.(?:ts|js|mjs)$/;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A part of an address, which Astro fills where it stands in brackets. */
const partPattern = (part: string): string =>
  part
    .split(/(\[[^\]]+\])/)
    .map(piece => (/^\[\.\.\./.test(piece) ? '.*' : piece.startsWith('[') ? '[^/]+' : escaped(piece)))
    .join('');

function readOwnPage(folder: string, name: string): OwnPage | undefined {
  const parts = name.split('/');
  if (parts.some(part => part.startsWith('_') || part.startsWith('.'))) return undefined;
  const isPage = page.test(name);
  if (!isPage && !endpoint.test(name)) return undefined;
  const route = name.replace(isPage ? page : endpoint, '').replace(/(?:^|\/)index$/, '');
  const path = isPage && route !== '' ? `${route}/` : route;
  const pattern = new RegExp(`^${path.split('/').map(partPattern).join('/')}$`);
  return { file: `${folder}/${name}`, pattern, path: path.includes('[') ? undefined : path };
}

/** The paths of own pages that readers can open: no files, no error pages, and none whose address has parts to be filled. */
export const ownPaths = (pages: readonly OwnPage[]): string[] =>
  pages.flatMap(({ path }) => (path?.endsWith('/') && !/^\d{3}\/$/.test(path) ? [path] : []));

/** The newsroom's own pages, by their files. @param root absolute path of the project. */
export function readOwnPages(root: string, { pagesDir = 'src/pages' }: Pick<Options, 'pagesDir'>): OwnPage[] {
  const folder = join(root, pagesDir);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()
    .flatMap(name => readOwnPage(pagesDir, name) ?? []);
}
