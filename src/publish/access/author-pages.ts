import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A page of the finished site that somebody of the newsroom wrote. */
export type AuthorPage = {
  /** Its file, from the site's folder: `reports/six-explosions/index.html`. */
  readonly html: string;
  /** The file that it was written in, from the project's root; the page itself for the front page. */
  readonly file: string;
};

const markdownIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .flatMap(name => /^(.+)\.md$/.exec(name)?.[1] ?? [])
        .sort()
    : [];

/**
 * The front page, and every report and page of `content/` that is in the finished site; drafts are not.
 * @param root absolute path of the project. @param contentDir from there. @param dist absolute path of the site.
 */
export function authorPages(root: string, contentDir: string, dist: string): AuthorPage[] {
  const of = (folder: string, under: string): AuthorPage[] =>
    markdownIn(join(root, contentDir, folder)).map(slug => ({
      html: `${under}${slug}/index.html`,
      file: `${contentDir}/${folder}/${slug}.md`,
    }));
  const front: AuthorPage = { html: 'index.html', file: 'dist/index.html' };
  return [front, ...of('reports', 'reports/'), ...of('pages', '')].filter(({ html }) =>
    existsSync(join(dist, html)),
  );
}
