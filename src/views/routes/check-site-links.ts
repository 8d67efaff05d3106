import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { decodeAddress } from '../../addresses.ts';
import { eventAddress } from '../../charts/event-address.ts';
import { publishRules } from '../../output/files/publish-rules.ts';
import { placeIn } from '../../problems/place-in.ts';
import { type Problem, type ProblemPlace, problem } from '../../problems/problem.ts';
import { readingId } from '../../prose/page-ids.ts';
import type { Page, Report } from '../../prose/types.ts';
import { configPlace } from '../../site/config-place.ts';
import { changesOfReport } from '../../site/site-changes.ts';
import type { Site } from '../../site/types.ts';
import { optionLinks } from './option-links.ts';
import { partsOf } from './page-parts.ts';
import { knownPaths } from './site-paths.ts';

type Prose = Pick<Report, 'file' | 'slug' | 'blocks' | 'charts' | 'citations'> & {
  readonly head?: Report['head'];
};

/** Everything on a page that was written in Markdown, as HTML. */
const htmlOf = ({ blocks, charts, head }: Prose): string =>
  [
    head?.titleHtml ?? '',
    head?.descriptionHtml ?? '',
    head?.notesHtml ?? '',
    ...charts.map(({ title }) => title.html),
    ...blocks.flatMap(block =>
      block.kind === 'html'
        ? [block.html]
        : block.kind === 'chart'
          ? [block.captionHtml ?? '']
          : block.kind === 'own'
            ? [block.label?.html ?? '', block.html ?? '']
            : [],
    ),
  ].join('\n');

/**
 * The links of a page, and the ids that they may lead to.
 * @param listsSources whether a page that cites sources has their list.
 * @param isChanged whether it has a list of its changes.
 */
function read(page: Prose, listsSources: boolean, isChanged: boolean) {
  const links = new Set<string>();
  const ids = new Set([
    'content',
    ...(isChanged ? ['changes'] : []),
    ...(page.charts.length > 0 ? [readingId] : []),
    ...page.charts.flatMap(({ id }) => [id, `${id}--title`]),
    ...page.blocks.flatMap(block => (block.kind === 'disputed' ? [block.id] : [])),
    ...(listsSources && page.citations.length > 0
      ? ['sources', ...page.citations.map(({ n }) => `source-${n}`)]
      : []),
  ]);
  const parser = new Parser({
    onopentag(_name, { id, href }) {
      if (id !== undefined) ids.add(id);
      if (href !== undefined) links.add(href);
    },
  });
  parser.write(htmlOf(page));
  parser.end();
  return { links, ids };
}

/** Where a link was typed: as it is printed, or without the base that the site is served under. */
function placeOf(root: string, file: string, link: string, base: string): ProblemPlace {
  const text = readFileSync(join(root, file), 'utf8');
  const typed = [link, link.startsWith(base) ? `/${link.slice(base.length)}` : link];
  const at = typed.flatMap(url => [`](${url}`, `]: ${url}`, url]).map(url => text.indexOf(url));
  const offset = at.find(one => one !== -1);
  return offset === undefined ? { file } : placeIn(file, text, offset);
}

/** Escapes that are none are refused where the link is read (prose/bad-link). */
const decoded = (part: string): string => decodeAddress(part) ?? part;

/** How to fix a link to the page of an event where events have none; undefined for any other path. */
function rowInstead({ addresses, datasets }: Site, path: string): string | undefined {
  if (addresses.hasEventPages) return undefined;
  const [, id = '', event = ''] = /\/data\/([^/]+)\/events\/([^/]+)\/$/.exec(path) ?? [];
  const dataset = datasets.get(id);
  if (dataset === undefined || !dataset.events.has(event)) return undefined;
  const row = eventAddress(addresses, dataset, event);
  return `Events have no pages (eventPages: false); link to the row of the event: "${row}".`;
}

/** Whether a path would be that of a file of a chart of this site, if charts had all files. */
function isOfChart(path: string, { addresses, charts }: Site): boolean {
  const inside = path.slice(addresses.base.length);
  const [, name = ''] = /^(?:charts|embed|oembed)\/([^/.]+)/.exec(inside) ?? [];
  return charts.has(name) || charts.has(name.replace(/(?:-narrow)?(?:-dark)?$/, ''));
}

const notMade =
  'The chart exists, but not this file of it: add the file to "charts.files" in astro.config.mjs, or fix the path.';

/**
 * Links of reports, pages and options that lead to no page of the site. The finished site is held to
 * all of its links once more (publish/broken-link); this finds the author's before anything is built.
 * @param root absolute path of the project.
 */
export function checkSiteLinks(site: Site, root: string): Problem[] {
  const { addresses, reports, pages } = site;
  const { base } = addresses;
  const isKnown = knownPaths(site, root);
  const partsAt = partsOf(site);
  const problems: Problem[] = [];
  const say = (rule: keyof typeof publishRules, what: string, fix: string, place: ProblemPlace) =>
    problems.push(problem(publishRules, rule, { what, fix }, place));
  const own = new Map<string, { page: Report | Page; links: Set<string>; ids: Set<string> }>();
  for (const report of reports) {
    const isChanged = changesOfReport(site, report).length > 0;
    own.set(addresses.report(report.slug), { page: report, ...read(report, true, isChanged) });
  }
  for (const page of pages.values()) {
    const listsSources = page.blocks.some(({ kind }) => kind === 'sources');
    own.set(addresses.page(page.slug), { page, ...read(page, listsSources, false) });
  }

  for (const [address, { page, links }] of own) {
    const here = new URL(address, 'https://site.invalid');
    for (const link of links) {
      const place = () => placeOf(root, page.file, link, base);
      if (!URL.canParse(link, here)) {
        say('publish/broken-link', `The link "${link}" is not a valid URL.`, 'Fix the link.', place());
        continue;
      }
      const url = new URL(link, here);
      if (url.origin !== here.origin) continue;
      const path = decoded(url.pathname);
      if (!path.startsWith(base) || !isKnown(path)) {
        const what = `The target of the link "${link}" does not exist.`;
        const slash = isKnown(`${path}/`) ? `End the path with a slash: "${link}/".` : undefined;
        const row = rowInstead(site, path);
        say(
          'publish/broken-link',
          what,
          slash ??
            row ??
            (isOfChart(path, site) ? notMade : 'Fix the path, or restore the page that it leads to.'),
          place(),
        );
        continue;
      }
      const fragment = decoded(url.hash.slice(1));
      const aimed = own.get(path);
      const ids = fragment === '' ? undefined : (aimed?.ids ?? partsAt(path));
      if (ids !== undefined && !ids.has(fragment)) {
        const what = `The target of the link "${link}" does not exist on its page.`;
        say(
          'publish/broken-fragment',
          what,
          'Fix the part after the #: it is the id of a heading, a chart or a source there.',
          place(),
        );
      }
    }
  }
  for (const { path, named, place, fix } of optionLinks(site)) {
    const aim = decoded(addresses.at(path).replace(/[?#].*$/, ''));
    if (isKnown(aim)) continue;
    const slash = isKnown(`${aim}/`) ? `End the path with a slash: "/${path}/".` : undefined;
    const what = `${named}, but the page ${aim} does not exist.`;
    say('publish/broken-link', what, slash ?? fix, configPlace(root, place));
  }
  return problems;
}
