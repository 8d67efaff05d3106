import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { publishRules } from '../output/files/publish-rules.ts';
import { pinnedBelow, verifyPinned } from '../output/files/verify-pinned.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { createProgress, type Log, noLog } from '../progress.ts';
import { type FactsMemo, noFactsMemo } from './facts-memo.ts';
import { filesBelow } from './files-below.ts';
import { fixLink, linkTargets } from './link-target.ts';
import { type PageFacts, pageFactsOf } from './page-facts.ts';

/** A link of which something is wrong, or that leads to a fragment of a page that may not have been read yet. */
type OpenLink =
  | { readonly kind: 'broken'; readonly what: string; readonly fix: string }
  | { readonly kind: 'fragment'; readonly link: string; readonly file: string; readonly fragment: string };

type ReadPage = {
  readonly ids: ReadonlySet<string>;
  readonly repeated: readonly string[];
  readonly open: readonly OpenLink[];
  readonly complete: boolean;
};

/** Reads pages. What is kept of one is small, whatever its size. */
function pageReader(
  base: string,
): (file: string, facts: PageFacts, known: ReadonlySet<string>) => Omit<ReadPage, 'complete'> {
  const targetOf = linkTargets(base);
  const texts = new Map<string, string>();
  /** A part of a long string keeps all of it in memory; this is a text of its own. */
  const kept = (part: string): string => {
    const text = texts.get(part) ?? Buffer.from(part).toString();
    texts.set(text, text);
    return text;
  };
  return (file, facts, known) => {
    const ids = new Set<string>();
    const repeated: string[] = [];
    for (const id of facts.ids.map(kept)) {
      if (ids.has(id)) repeated.push(id);
      ids.add(id);
    }
    const open: OpenLink[] = [];
    for (const link of new Set(facts.links.map(kept))) {
      const target = targetOf(link, file);
      if (target.kind === 'broken') open.push(target);
      else if (target.kind === 'other-site') continue;
      else if (!known.has(target.file)) {
        const what = `The target of the link "${link}" does not exist.`;
        open.push({ kind: 'broken', what, fix: fixLink });
      } else if (target.fragment !== '') {
        open.push({ kind: 'fragment', link, file: target.file, fragment: target.fragment });
      }
    }
    return { ids, repeated, open };
  };
}

/** What whoever has a site verified knows of it already. */
export type VerifyRequest = {
  /** Prints progress. */
  readonly log?: Log;
  /** Kept copies that this very build has made, `<id>/<hash>`: their sums were just taken. */
  readonly fresh?: ReadonlySet<string>;
  /** All files of the site, by their paths from the folder. */
  readonly files?: readonly string[];
  /** The folder of files that are published as they are, absolute: these may be empty. */
  readonly own?: string;
  /** Spares reading pages again that were published as they are. */
  readonly memo?: FactsMemo;
};

/**
 * Checks a finished site before it is published: every page whole, every id unique, every internal link,
 * asset and fragment there.
 * @param folder the staged site.
 * @param base the path it will be served under.
 */
export function verifySite(
  folder: string,
  base: string,
  { log = noLog, fresh = new Set(), files = filesBelow(folder), own, memo = noFactsMemo }: VerifyRequest = {},
): Problem[] {
  const problems: Problem[] = [];
  const report = (rule: keyof typeof publishRules, file: string, what: string, fix?: string) =>
    problems.push(problem(publishRules, rule, { what, fix }, { file: `dist/${file}` }));

  const known = new Set(files);
  const pages = new Map<string, ReadPage>();
  const readPage = pageReader(base);
  const progress = createProgress('Files verified', files.length, log);
  for (const file of files) {
    progress.step();
    const path = join(folder, file);
    if (statSync(path).size === 0 && !(own !== undefined && existsSync(join(own, file))))
      report('publish/empty-file', file, 'The file is empty.', 'Build again.');
    if (!file.endsWith('.html')) continue;
    let complete = true;
    const facts = memo.get(file, () => {
      const html = readFileSync(path, 'utf8');
      complete = html.trimEnd().endsWith('</html>');
      return pageFactsOf(html);
    });
    pages.set(file, { ...readPage(file, facts, known), complete });
  }
  progress.end();
  for (const [file, page] of pages) {
    if (!page.complete)
      report('publish/cut-off', file, 'The page is cut off.', 'Build again; check the free disk space.');
    for (const id of page.repeated) {
      report(
        'publish/id-twice',
        file,
        `The id "${id}" is repeated on the page.`,
        'Change one of the two headings or ids.',
      );
    }
    for (const link of page.open) {
      if (link.kind === 'broken') report('publish/broken-link', file, link.what, link.fix);
      else if (pages.get(link.file)?.ids.has(link.fragment) === false) {
        report(
          'publish/broken-fragment',
          file,
          `The target of the link "${link.link}" does not exist on its page.`,
          fixLink,
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
