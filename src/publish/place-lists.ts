import { markdownFiles } from '../output/markdown/markdown-files.ts';
import { ownPaths, readOwnPages } from '../site/own-pages.ts';
import type { Site } from '../site/types.ts';
import { sitemapFiles } from '../views/routes/sitemap.ts';
import type { PlaceFiles } from './place-files.ts';

/**
 * Puts into the staged site what machines read of it: the sitemap, the Markdown of reports, `llms.txt`.
 * @param root absolute path of the project.
 */
export function placeLists(place: PlaceFiles, site: Site, root: string): void {
  const own = ownPaths(readOwnPages(root, site.options));
  place(sitemapFiles(site, own));
  place(markdownFiles(site, own));
}
