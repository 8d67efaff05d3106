import { Parser } from 'htmlparser2';
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

/** The number of similar pages that are all tested; of more, only a sample. */
const alikeAtMost = 30;
const sampled = 8;

/** Pages whose addresses differ only in the last segment: the events of one dataset, the charts. */
const kindOf = (path: string): string => path.replace(/[^/]+\/$/, '');

/** The largest, the smallest and the one with the longest name, then some evenly spread over the rest. */
function sampleOf(alike: readonly Found[]): readonly Found[] {
  const by = (measure: (page: Found) => number) => alike.toSorted((a, b) => measure(b) - measure(a));
  const size = by(({ text }) => text.length);
  const extremes = [size[0], size.at(-1), by(({ url }) => url.length)[0]].filter(page => page !== undefined);
  const step = alike.length / (sampled - extremes.length);
  const spread = alike.filter((_, i) => i % Math.ceil(step) === 0);
  return [...new Set([...extremes, ...spread])];
}

/**
 * Addresses of HTML pages of the site as paths below it: all of a kind, or a sample of many similar ones, and the
 * error page.
 */
export async function pagesOf(site: string): Promise<string[]> {
  const pages = [...(await crawl(site)).values()].filter(page => page.type.includes('text/html'));
  const kinds = Map.groupBy(pages, page => kindOf(page.url.slice(site.length)));
  const seen = [...kinds.values()].flatMap(alike => (alike.length > alikeAtMost ? sampleOf(alike) : alike));
  return [...seen.map(page => page.url.slice(site.length)), 'no-such-page/'].sort();
}
