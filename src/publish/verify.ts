import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { decodeAddress } from '../addresses.ts';
import { publishRules } from '../output/files/publish-rules.ts';
import { pinnedBelow, verifyPinned } from '../output/files/verify-pinned.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { createProgress, type Log, noLog } from '../progress.ts';
import { filesBelow } from './files-below.ts';

type PageFacts = {
  readonly ids: ReadonlySet<string>;
  readonly twice: readonly string[];
  readonly links: readonly string[];
  readonly complete: boolean;
};

const linkAttributes = ['href', 'src', 'poster'] as const;

/** The ids and links of one HTML file. */
function factsOf(html: string): PageFacts {
  const ids = new Set<string>();
  const twice: string[] = [];
  const links: string[] = [];
  const parser = new Parser({
    onopentag(_name, attributes) {
      const id = attributes['id'];
      if (id !== undefined) {
        if (ids.has(id)) twice.push(id);
        ids.add(id);
      }
      for (const name of linkAttributes) {
        const link = attributes[name];
        if (link !== undefined) links.push(link);
      }
      for (const entry of attributes['srcset']?.split(',') ?? []) {
        const link = entry.trim().split(/\s+/)[0];
        if (link) links.push(link);
      }
    },
  });
  parser.write(html);
  parser.end();
  return { ids, twice, links, complete: html.trimEnd().endsWith('</html>') };
}

/**
 * Checks a finished site before it is published: every page whole, every id unique, every internal link,
 * asset and fragment there.
 * @param folder the staged site.
 * @param base the path it will be served under.
 * @param log prints progress.
 * @param fresh kept copies that this very build has made, `<id>/<hash>`: their sums were just taken.
 * @param files all of the site, by their paths from the folder.
 */
export function verifySite(
  folder: string,
  base: string,
  log: Log = noLog,
  fresh: ReadonlySet<string> = new Set(),
  files: readonly string[] = filesBelow(folder),
): Problem[] {
  const problems: Problem[] = [];
  const report = (rule: keyof typeof publishRules, file: string, what: string, fix?: string) =>
    problems.push(problem(publishRules, rule, { what, fix }, { file: `dist/${file}` }));

  const known = new Set(files);
  const pages = new Map<string, PageFacts>();
  const progress = createProgress('Files verified', files.length, log);
  for (const file of files) {
    progress.step();
    if (statSync(join(folder, file)).size === 0)
      report('publish/empty-file', file, 'The file is empty.', 'Build again.');
    if (file.endsWith('.html')) pages.set(file, factsOf(readFileSync(join(folder, file), 'utf8')));
  }
  progress.end();
  for (const [file, facts] of pages) {
    if (!facts.complete)
      report('publish/cut-off', file, 'The page is cut off.', 'Build again; check the free disk space.');
    for (const id of facts.twice) {
      report(
        'publish/id-twice',
        file,
        `The id "${id}" is repeated on the page.`,
        'Change one of the two headings or ids.',
      );
    }
    const here = new URL(`${base}${file.replace(/index\.html$/, '')}`, 'https://site.invalid');
    for (const link of new Set(facts.links)) {
      if (!URL.canParse(link, here)) {
        report('publish/broken-link', file, `The link "${link}" is not a valid URL.`, 'Fix the link.');
        continue;
      }
      const url = new URL(link, here);
      if (url.origin !== here.origin) continue;
      const fix = 'Fix the link in the report, or restore its target.';
      if (!url.pathname.startsWith(base)) {
        report(
          'publish/broken-link',
          file,
          `The link "${link}" leads outside the site, which is served under ${base}.`,
          fix,
        );
        continue;
      }
      const path = decodeAddress(url.pathname.slice(base.length));
      const fragment = decodeAddress(url.hash.slice(1));
      if (path === undefined || fragment === undefined) {
        const what = `The link "${link}" contains an invalid percent escape.`;
        report('publish/broken-link', file, what, 'Write %25 for a percent sign, or remove the escape.');
        continue;
      }
      const target = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      if (!known.has(target)) {
        report('publish/broken-link', file, `The target of the link "${link}" does not exist.`, fix);
        continue;
      }
      const aimed = pages.get(target);
      if (fragment !== '' && aimed !== undefined && !aimed.ids.has(fragment)) {
        report(
          'publish/broken-fragment',
          file,
          `The target of the link "${link}" does not exist on its page.`,
          fix,
        );
      }
    }
  }
  for (const { id, hash } of pinnedBelow(join(folder, 'embed'))) {
    if (fresh.has(`${id}/${hash}`)) continue;
    const path = `embed/${id}/${hash}`;
    problems.push(...verifyPinned(join(folder, path), hash, `dist/${path}`));
  }
  if (!existsSync(join(folder, 'index.html')))
    report('publish/no-front-page', 'index.html', 'The site has no front page.', 'Build again.');
  return problems;
}
