import { Parser } from 'htmlparser2';
import { wantsAll } from '../rounds.ts';
import { siteVariables } from './build-sites.ts';

/** The address of a site that the specs share, with a trailing slash. */
export function siteAt(where: keyof typeof siteVariables): string {
  const address = process.env[siteVariables[where]];
  if (address === undefined) throw new Error(`no site ${where}: tests/e2e/build-sites.ts has not run`);
  return address;
}

export type Found = {
  readonly url: string;
  readonly status: number;
  readonly type: string;
  /** The ids in an HTML page. */
  readonly ids: ReadonlySet<string>;
  readonly text: string;
  /** Every address in the page, as typed, with its attribute. */
  readonly links: readonly { readonly name: string; readonly typed: string }[];
  /** The first page that links to it. */
  readonly from: string;
};

const naming = [
  'href',
  'src',
  'srcset',
  'poster',
  'action',
  'data',
  'cite',
  'xlink:href',
  'style',
  'content',
];

function linksOf(html: string): Pick<Found, 'ids' | 'links'> {
  const ids = new Set<string>();
  const links: { name: string; typed: string }[] = [];
  const parser = new Parser({
    onopentag(tag, attributes) {
      if (attributes['id'] !== undefined) ids.add(attributes['id']);
      for (const name of naming) {
        const value = attributes[name];
        if (value === undefined) continue;
        if (name === 'srcset') {
          for (const each of value.split(',')) {
            const typed = each.trim().split(/\s+/)[0];
            if (typed !== undefined) links.push({ name: `${tag} srcset`, typed });
          }
        } else if (name === 'style') {
          links.push(...inCss(value, `${tag} style`));
        } else if (name !== 'content' || /^(https?:)?\/\//.test(value)) {
          links.push({ name: `${tag} ${name}`, typed: value });
        }
      }
    },
  });
  parser.end(html);
  return { ids, links };
}

const inCss = (css: string, name: string) =>
  [...css.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)["']/g)].map(match => ({
    name,
    typed: match[1] ?? match[2] ?? '',
  }));

const crawled = new Map<string, Promise<ReadonlyMap<string, Found>>>();

/**
 * Everything that a reader can reach from the front page by links within the site, assets included. The sites of a run
 * stay as they are, so each is crawled once by every worker.
 */
export function crawl(site: string): Promise<ReadonlyMap<string, Found>> {
  const known = crawled.get(site) ?? crawlNow(site);
  crawled.set(site, known);
  return known;
}

async function crawlNow(site: string): Promise<ReadonlyMap<string, Found>> {
  const found = new Map<string, Found>();
  const queue = [{ url: site, from: 'the front page' }];
  const origin = new URL(site).origin;
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (found.has(next.url)) continue;
    const response = await fetch(next.url, { redirect: 'manual' });
    const type = response.headers.get('content-type') ?? '';
    const text = /text|json|xml|svg/.test(type) ? await response.text() : '';
    const page = type.includes('text/html') ? linksOf(text) : { ids: new Set<string>(), links: [] };
    const links = type.includes('text/css') ? inCss(text, 'css') : page.links;
    found.set(next.url, {
      url: next.url,
      status: response.status,
      type,
      text,
      ids: page.ids,
      links,
      from: next.from,
    });
    for (const { typed } of links) {
      if (!URL.canParse(typed, next.url)) continue;
      const url = new URL(typed, next.url);
      url.hash = '';
      if (url.origin === origin) queue.push({ url: url.href, from: next.url });
    }
  }
  return found;
}

/** Pages whose addresses differ only in the last segment: the events of one dataset, the pages of one list. */
const siblingsOf = (path: string): string => path.replace(/[^/]+\/$/, '');

/**
 * Pages that one template makes: of all charts, of the events of one dataset, the further pages of the lists of its
 * actors, all pinned embeds, all embeds in dark.
 */
function templateOf(path: string): string {
  const [room = '', id = '', ...rest] = path.replace(/[0-9a-f]{12}\/$/, 'pinned/').split('/');
  if (rest.length === 0 || room === 'data') return [room, id, ...named(rest)].join('/');
  return [room, '*', ...named(rest)].join('/');
}

/** A template and an id by turns: participants/civilians/page/2 */
const named = (segments: readonly string[]) =>
  segments.map((segment, i) => (i % 2 === 1 && segment !== '' ? '*' : segment));

/** The largest, the smallest and the one with the longest name, then others evenly spread over the rest. */
function sampleOf(alike: readonly Found[], others: number): readonly Found[] {
  const by = (measure: (page: Found) => number) => alike.toSorted((a, b) => measure(b) - measure(a));
  const size = by(({ text }) => text.length);
  const extremes = [size[0], size.at(-1), by(({ url }) => url.length)[0]].filter(page => page !== undefined);
  const spread = others === 0 ? [] : alike.filter((_, i) => i % Math.ceil(alike.length / others) === 0);
  return [...new Set([...extremes, ...spread])];
}

/** Which pages are alike, how many of these are all looked at, and of more how many others than the extremes. */
type Choice = { kindOf(path: string): string; readonly alikeAtMost: number; readonly others: number };

export const mostPages: Choice = { kindOf: siblingsOf, alikeAtMost: 30, others: 5 };
const ofTemplates: Choice = { kindOf: templateOf, alikeAtMost: 3, others: 0 };
/** No chart shows the same as another, on its page or in its embed. */
const ofTemplatesAndCharts: Choice = {
  ...ofTemplates,
  kindOf: path => (/^(?:charts|embed)\/[^/]+\/$/.test(path) ? path : templateOf(path)),
};

/** How pages are chosen where only their templates matter, and where each chart does. */
export const eachTemplate = wantsAll ? mostPages : ofTemplates;
export const eachChart = wantsAll ? mostPages : ofTemplatesAndCharts;

const htmlOf = async (site: string) =>
  [...(await crawl(site)).values()].filter(page => page.type.includes('text/html'));

/** The addresses of all HTML pages that a reader can reach, as paths below the site. */
export const allPagesOf = async (site: string): Promise<string[]> =>
  (await htmlOf(site)).map(page => page.url.slice(site.length)).sort();

/**
 * Addresses of HTML pages of the site as paths below it: all of a kind, or a sample of many similar ones, and the
 * error page.
 */
export async function pagesOf(site: string, choice = eachChart): Promise<string[]> {
  const kinds = Map.groupBy(await htmlOf(site), page => choice.kindOf(page.url.slice(site.length)));
  const seen = [...kinds.values()].flatMap(alike =>
    alike.length > choice.alikeAtMost ? sampleOf(alike, choice.others) : alike,
  );
  return [...seen.map(page => page.url.slice(site.length)), 'no-such-page/'].sort();
}
