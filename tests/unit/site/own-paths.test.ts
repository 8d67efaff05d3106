import { afterAll, expect, test } from 'vitest';
import { ownPaths, readOwnPages } from '../../../src/site/own-pages.ts';
import { sitemapFiles } from '../../../src/views/routes/sitemap.ts';
import { smallProject } from '../history/project.ts';
import { revisedSite } from '../revised.ts';

const project = smallProject();
afterAll(() => project.erase());

test('own pages that readers can open are in the sitemap, below the base', async () => {
  for (const name of ['team', 'about/desk', '404', 'people/[name]', 'index', '_part', 'reports/index'])
    project.write(`src/pages/${name}.astro`, '');
  project.write('src/pages/figures.json.ts', '');
  const paths = ownPaths(readOwnPages(project.root, {}));
  expect(paths).toEqual(['about/desk/', 'reports/', 'team/']);
  const [[, map] = ['', '']] = sitemapFiles(await revisedSite({ base: '/a/' }), paths);
  const listed = [...String(map).matchAll(/<loc>https:\/\/desk\.example([^<]*)/g)].map(([, path]) => path);
  expect(listed).toContain('/a/about/desk/');
  expect(listed.filter(path => path === '/a/reports/')).toHaveLength(1);
});
