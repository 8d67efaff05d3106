import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AstroPrerenderer } from 'astro';
import { decodeAddress } from '../addresses.ts';
import { setFiles, watchFiles } from '../output/files/get-files.ts';
import type { Files, NamedFile } from '../output/files/types.ts';
import { setSite } from '../site/get-site.ts';
import type { Site } from '../site/types.ts';
import { askedData, siteStamps, watchSite } from '../site/watch-site.ts';
import type { MemoStore } from '../stamped-memo.ts';
import { routeList } from '../views/routes/route-list.ts';
import type { BuildInputs } from './build-inputs.ts';
import type { EarlyFacts } from './early-facts.ts';
import { addressOfPage } from './page-address.ts';
import type { FileGroups, PublishedFiles } from './published-files.ts';

/** A page as it was made: the checksum of its bytes, and the stamps of everything that it had asked for. */
type MadePage = { readonly checksum: string; readonly stamps: ReadonlyMap<string, string> };
export type MadePages = ReadonlyMap<string, MadePage>;

export type ReuseRequest = {
  readonly site: Site;
  readonly files: Files;
  readonly inputs: Pick<BuildInputs, 'sources'>;
  /** Absolute path of the published site. */
  readonly dist: string;
  /** The pages of the last build, by their addresses. Its entries are of builds with the same common inputs. */
  readonly store: MemoStore<MadePages>;
  /** The files of that site. */
  readonly published: PublishedFiles;
  /** Is told of the pages that are made. */
  readonly early?: Pick<EarlyFacts, 'expect' | 'add'>;
  /** Writes files of the new site. @returns whether they are there: not where the newsroom has one of that name. */
  readonly place: (files: readonly NamedFile[]) => Promise<boolean>;
};

/** Makes pages, and knows how many of them were as they had been. */
export type PageReuse = {
  readonly by: (standard: AstroPrerenderer) => AstroPrerenderer;
  readonly counts: () => { readonly made: number; readonly unchanged: number };
  /** The files of pages that the next build may take, by what they were made from. */
  readonly groups: FileGroups;
};

const propsOf = new Map(routeList.map(({ pattern, props }) => [pattern, props]));

/** "Pages: 20 made, 1,046 unchanged": what a build says of its pages. */
export const pagesLine = ({ made, unchanged }: ReturnType<PageReuse['counts']>): string =>
  `Pages: ${made.toLocaleString('en')} made, ${unchanged.toLocaleString('en')} unchanged`;

/** The key of all pages in their store. */
const allPages = 'all';

const checksumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The bytes of a page in the published site; undefined where there is none. */
function readPage(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** A page whose bytes are at hand. Astro asks for them as an array: to read them out of a response again copies them twice. */
class BytesResponse extends Response {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  constructor(bytes: Uint8Array<ArrayBuffer>, init?: ResponseInit) {
    super(bytes.length === 0 ? null : ' ', init);
    this.#bytes = bytes;
  }
  override arrayBuffer(): Promise<ArrayBuffer> {
    return Promise.resolve(this.#bytes.buffer);
  }
  override text(): Promise<string> {
    return Promise.resolve(new TextDecoder().decode(this.#bytes));
  }
}

const noBytes = new Uint8Array();

/**
 * The stamps of what a page asked for. The pages of 50,000 events all ask for the same: they share one map, in the
 * store too.
 */
function shareStamps(stampOf: (asked: string) => string): (notes: ReadonlySet<string>) => MadePage['stamps'] {
  const known = new Map<string, MadePage['stamps']>();
  return notes => {
    const key = [...notes].join('\n');
    const stamps = known.get(key) ?? new Map([...notes].map(asked => [asked, stampOf(asked)]));
    known.set(key, stamps);
    return stamps;
  };
}

/** What the file of a page is made from, as its bytes tell. */
const originOf = (file: string, { checksum }: MadePage): string => `${file} ${checksum}`;

/**
 * Makes only those pages that would differ from the published ones. A page is made in front of a site that notes what it
 * asks for; while all of that has the same stamps, its bytes in the published site are used, if they have their
 * checksum. One page must be made after another, each in a folder of its own (`build.format` of Astro).
 */
export function reusePages(request: ReuseRequest): PageReuse {
  const { site, files, inputs, dist, store, published, early, place } = request;
  const last = store.read(allPages) ?? new Map<string, MadePage>();
  const pages = new Map<string, MadePage>();
  const stampOf = siteStamps(site, inputs.sources);
  const stampsOf = shareStamps(stampOf);
  const { base } = site.addresses;
  let [made, unchanged] = [0, 0];

  const groups = new Map<string, readonly string[]>();
  const fileOf = (address: string): string => {
    const path = decodeAddress(address.slice(base.length)) ?? '';
    return path === '' || path.endsWith('/') ? `${path}index.html` : path;
  };
  const keep = (address: string, page: MadePage) => {
    pages.set(address, page);
    groups.set(originOf(fileOf(address), page), [fileOf(address)]);
  };

  /** The page of the last build, if it would be made the same again. */
  const findPage = (address: string): MadePage | undefined => {
    const page = last.get(address);
    return page !== undefined && [...page.stamps].every(([asked, stamp]) => stampOf(asked) === stamp)
      ? page
      : undefined;
  };

  /** Gives the new site the file of a page without reading it, if that is as it was published. */
  const take = (address: string): boolean => {
    const page = findPage(address);
    const names = page && published.find(originOf(fileOf(address), page));
    if (page === undefined || names === undefined) return false;
    published.take(names);
    keep(address, page);
    return true;
  };

  const find = (address: string): Buffer | undefined => {
    const page = findPage(address);
    if (page === undefined) return undefined;
    const bytes = readPage(join(dist, fileOf(address)));
    if (bytes === undefined || checksumOf(bytes) !== page.checksum) return undefined;
    keep(address, page);
    return bytes;
  };

  /** Calls while pages ask a site that takes notes. */
  const watched = async <Value>(make: () => Promise<Value>, notes: Set<string>): Promise<Value> => {
    const note = (asked: string) => notes.add(asked);
    setSite(watchSite(site, note));
    setFiles(watchFiles(files, note));
    try {
      return await make();
    } finally {
      setSite(site);
      setFiles(files);
    }
  };

  /** Astro would wait four times for the disk before it makes the next page. */
  const write = async (address: string, bytes: Uint8Array): Promise<boolean> => {
    const isThere = await place([[fileOf(address), bytes]]);
    // Threads and the search index send what they have made: it is read between two pages.
    await nextTurn();
    return isThere;
  };

  return {
    counts: () => ({ made, unchanged }),
    groups,
    by: standard => ({
      ...standard,
      async getStaticPaths() {
        const taken = new Set<string>();
        const all = await standard.getStaticPaths();
        const asked = all.filter(page => {
          const address = addressOfPage(base, page);
          // The first route of an address makes its page.
          if (taken.has(address)) return false;
          if (!propsOf.has(page.route.route) || !take(address)) return true;
          taken.add(address);
          unchanged++;
          return false;
        });
        early?.expect(asked.length);
        return asked;
      },
      async render(request, options) {
        const props = propsOf.get(options.routeData.route);
        if (props === undefined) {
          made++;
          return standard.render(request, options);
        }
        const address = new URL(request.url).pathname;
        const found = find(address);
        if (found !== undefined) {
          unchanged++;
          return new BytesResponse(new Uint8Array(found));
        }
        made++;
        const notes = new Set(props === 'data' ? [askedData] : []);
        const result = await watched(async () => {
          const rendered = await standard.render(request, options);
          const response = rendered instanceof Response ? rendered : rendered.response;
          // Its components run while its body is read.
          return { response, bytes: new Uint8Array(await response.arrayBuffer()) };
        }, notes);
        const { status, headers } = result.response;
        if (status !== 200) return new BytesResponse(result.bytes, { status, headers });
        keep(address, { checksum: checksumOf(result.bytes), stamps: stampsOf(notes) });
        const isThere = await write(address, result.bytes);
        early?.add([fileOf(address)]);
        // Astro writes no file of a response without a body, and warns of a file that the newsroom has in its place.
        return new BytesResponse(isThere ? noBytes : result.bytes, { status, headers });
      },
      async teardown() {
        store.write(allPages, pages);
        await standard.teardown?.();
      },
    }),
  };
}
