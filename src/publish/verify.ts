import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { publishRules } from '../output/files/publish-rules.ts';
import { pinnedBelow, verifyPinned } from '../output/files/verify-pinned.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { createProgress, type Log, noLog } from '../progress.ts';
import { onceForEach } from '../stamped-memo.ts';
import { type FactsMemo, forgetFacts, type NumberedFacts } from './facts-memo.ts';
import { filesBelow } from './files-below.ts';
import { fixLink, isWholeLink, linkTargets } from './link-target.ts';
import { isWholePage, pageFactsOf } from './page-facts.ts';

/** What is wrong with a link. */
type LinkFault = { readonly rule: keyof typeof publishRules; readonly what: string; readonly fix: string };

/** What links are held to. */
type Targets = {
  /** The path that the site is served under. */
  readonly base: string;
  readonly files: ReadonlySet<string>;
  /** Whether a page has an id; true for a file that is none. */
  readonly hasId: (file: string, id: string) => boolean;
};

/** Finds what is wrong with a link of a page. */
function linkChecker({ base, files, hasId }: Targets): (link: string, file: string) => LinkFault | undefined {
  const targetOf = linkTargets(base);
  const missing = (what: string): LinkFault => ({ rule: 'publish/broken-link', what, fix: fixLink });
  return (link, file) => {
    const target = targetOf(link, file);
    if (target.kind === 'broken') return { rule: 'publish/broken-link', what: target.what, fix: target.fix };
    if (target.kind === 'other-site') return undefined;
    if (!files.has(target.file)) return missing(`The target of the link "${link}" does not exist.`);
    if (target.fragment === '' || hasId(target.file, target.fragment)) return undefined;
    const what = `The target of the link "${link}" does not exist on its page.`;
    return { rule: 'publish/broken-fragment', what, fix: fixLink };
  };
}

/** Remembers what is wrong with links that mean the same on every page: pages share most of theirs. */
function checkOnce(
  check: ReturnType<typeof linkChecker>,
  texts: readonly string[],
): (link: number, file: string) => LinkFault | undefined {
  const known = new Map<number, LinkFault | undefined>();
  return (n, file) => {
    if (known.has(n)) return known.get(n);
    const link = texts[n] ?? '';
    const fault = check(link, file);
    if (isWholeLink(link)) known.set(n, fault);
    return fault;
  };
}

/** The ids of a page that it has more than once, each as often as it is repeated. */
function repeatedIn(ids: Uint32Array): readonly number[] {
  if (new Set(ids).size === ids.length) return [];
  const seen = new Set<number>();
  return [...ids].filter(id => seen.size === seen.add(id).size);
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
  {
    log = noLog,
    fresh = new Set(),
    files = filesBelow(folder),
    own,
    memo = forgetFacts(),
  }: VerifyRequest = {},
): Problem[] {
  const problems: Problem[] = [];
  const report = (rule: keyof typeof publishRules, file: string, what: string, fix?: string) =>
    problems.push(problem(publishRules, rule, { what, fix }, { file: `dist/${file}` }));

  const pages = new Map<string, NumberedFacts & { readonly complete: boolean }>();
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
      complete = isWholePage(html);
      return pageFactsOf(html);
    });
    pages.set(file, { ...facts, complete });
  }
  progress.end();
  const { numbers } = memo;
  const idsOf = onceForEach((file: string) => new Set(pages.get(file)?.ids));
  const hasId = (file: string, id: string) => !pages.has(file) || idsOf(file).has(numbers.find(id) ?? -1);
  const check = checkOnce(linkChecker({ base, files: new Set(files), hasId }), numbers.texts);
  for (const [file, page] of pages) {
    if (!page.complete)
      report('publish/cut-off', file, 'The page is cut off.', 'Build again; check the free disk space.');
    for (const id of repeatedIn(page.ids)) {
      report(
        'publish/id-twice',
        file,
        `The id "${numbers.texts[id]}" is repeated on the page.`,
        'Change one of the two headings or ids.',
      );
    }
    for (const link of page.links) {
      const fault = check(link, file);
      if (fault !== undefined) report(fault.rule, file, fault.what, fault.fix);
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
