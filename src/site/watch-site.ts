import { createHash } from 'node:crypto';
import { canonicalText } from '../canonical-text.ts';
import { boundariesOfChart } from '../charts/boundaries-of-chart.ts';
import type { Report } from '../prose/types.ts';
import type { Note } from '../stamped-memo.ts';
import type { Site } from './types.ts';

/** Checksums of the files that a site is made from. */
export type SiteSources = {
  /** Of everything in the data folder: data, lock files, boundaries. */
  readonly data: string;
  /** Of each file in the content folder, by its path from the root. */
  readonly content: ReadonlyMap<string, string>;
};

/** What a page has asked for of the site's data. */
export const askedData = 'datasets';
/** What a page has asked for of all reports. */
export const askedReports = 'reports';
/** What a page has asked for of one chart. */
export const askedChart = (id: string): string => `charts ${id}`;
/** What a page has asked for of the drawing of one chart, or of its files. */
export const askedDrawing = (id: string): string => `drawing ${id}`;
/** What a page has asked for of one file of the content folder. */
export const askedFile = (file: string): string => `content ${file}`;

/** How one field of a site is stamped, and how it is handed out so that its use is noted. */
type Input<Field> = {
  /** @param asked what `watch` has noted; empty for all of it. */
  stamp(field: Field, asked: string, of: Stamps): string;
  watch(field: Field, note: Note): Field;
};

/** What stamps are made of. */
type Stamps = {
  readonly sources: SiteSources;
  readonly ofReport: (report: Report) => string;
};

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
/** Equal checksums, equal values. It fails on what is not plain data. */
const ofValue = (value: unknown): string => digest(canonicalText(value));

/** The same on every page of a build: options and what follows from them. Whoever keeps pages knows them. */
const common = <Field>(): Input<Field> => ({ stamp: () => '', watch: field => field });

/** A field that is handed out as one. */
const whole = <Field>(stamp: (field: Field, of: Stamps) => string): Input<Field> => ({
  stamp: (field, _, of) => stamp(field, of),
  watch(field, note) {
    note('');
    return field;
  },
});

/** A map that notes which entries are asked for, and anything that rests on all of them. */
class NotedMap<Value> implements ReadonlyMap<string, Value> {
  readonly #map: ReadonlyMap<string, Value>;
  readonly #note: Note;
  constructor(map: ReadonlyMap<string, Value>, note: Note) {
    this.#map = map;
    this.#note = note;
  }
  get #all(): ReadonlyMap<string, Value> {
    this.#note('');
    return this.#map;
  }
  get(key: string): Value | undefined {
    this.#note(key);
    return this.#map.get(key);
  }
  has(key: string): boolean {
    this.#note(key);
    return this.#map.has(key);
  }
  get size(): number {
    return this.#all.size;
  }
  forEach(visit: (value: Value, key: string, map: ReadonlyMap<string, Value>) => void): void {
    for (const [key, value] of this.#all) visit(value, key, this);
  }
  entries(): MapIterator<[string, Value]> {
    return this.#all.entries();
  }
  keys(): MapIterator<string> {
    return this.#all.keys();
  }
  values(): MapIterator<Value> {
    return this.#all.values();
  }
  [Symbol.iterator](): MapIterator<[string, Value]> {
    return this.#all[Symbol.iterator]();
  }
}

/** A map whose entries are noted one by one. */
function entries<Value>(stamp: (value: Value, of: Stamps) => string): Input<ReadonlyMap<string, Value>> {
  const one = (map: ReadonlyMap<string, Value>, key: string, of: Stamps): string => {
    const value = map.get(key);
    return value === undefined ? 'none' : stamp(value, of);
  };
  return {
    stamp: (map, asked, of) =>
      asked !== ''
        ? one(map, asked, of)
        : digest([...map.keys()].map(key => `${key} ${one(map, key, of)}`).join('\n')),
    watch: (map, note) => new NotedMap(map, note),
  };
}

/** A field that is not here does not compile, so that no page can rest on what its stamps leave out. */
const inputs: { readonly [Name in keyof Site]: Input<Site[Name]> } = {
  options: common(),
  addresses: common(),
  locale: common(),
  logo: whole(logo => ofValue(logo ?? 'none')),
  datasets: whole((datasets, { sources }) => digest(JSON.stringify([sources.data, [...datasets.keys()]]))),
  // They follow from the data and the lock files, which are in the same folder.
  formerEvents: whole((_, { sources }) => sources.data),
  formerPages: whole((_, { sources }) => sources.data),
  isTouched: whole((_, { sources }) => sources.data),
  // A country's own file is in the data folder; the others change with the version.
  boundariesOf: whole((_, { sources }) => sources.data),
  outlineOf: {
    stamp(outlineOf, dataset) {
      const { events, sources, measures, ...rest } = outlineOf(dataset);
      return ofValue([rest, [...events], [...sources], [...measures]]);
    },
    watch: (outlineOf, note) => dataset => {
      note(dataset);
      return outlineOf(dataset);
    },
  },
  reports: whole((reports, { ofReport }) => digest(reports.map(ofReport).join('\n'))),
  reportsBySlug: entries((report, { ofReport }) => ofReport(report)),
  charts: entries(({ chart, report }, { ofReport }) => `${chart.id} ${ofReport(report)}`),
  pages: whole(pages => ofValue([...pages])),
  redirects: whole(redirects => ofValue([...redirects])),
  held: whole(held => ofValue([...held])),
  warnings: whole(warnings => ofValue(warnings)),
};

const isInput = (name: string): name is keyof Site => Object.hasOwn(inputs, name);

/**
 * Stamps what pages ask of a site.
 * @returns of what was asked for, as `watchSite` notes it: a short text that differs whenever what is given could.
 */
export function siteStamps(site: Site, sources: SiteSources): (asked: string) => string {
  const known = new Map<string, string>();
  const reports = new Map<Report, string>();
  const ofReport = (report: Report): string => {
    const known = reports.get(report);
    if (known !== undefined) return known;
    // Its charts are those of its blocks, and more than a third of its text.
    const { charts, ...rest } = report;
    const stamp = ofValue([rest, charts.map(({ id }) => id)]);
    reports.set(report, stamp);
    return stamp;
  };
  /** A chart is drawn from itself and from its boundaries. */
  const stampOfDrawing = (found: ReturnType<Site['charts']['get']>): string | undefined =>
    found && digest(`${ofReport(found.report)} ${boundariesOfChart(found.chart)?.hash ?? ''}`);
  const make = (asked: string): string => {
    const [name = '', ...rest] = asked.split(' ');
    const key = rest.join(' ');
    if (name === 'content') return sources.content.get(key) ?? sources.data;
    if (name === 'drawing') return stampOfDrawing(site.charts.get(key)) ?? sources.data;
    if (!isInput(name)) throw new RangeError(`a site has no "${name}"`);
    const stamp = <Name extends keyof Site>(field: Name) =>
      inputs[field].stamp(site[field], key, { sources, ofReport });
    return stamp(name);
  };
  return asked => {
    const stamp = known.get(asked) ?? make(asked);
    known.set(asked, stamp);
    return stamp;
  };
}

/**
 * The same site, which notes what is asked of it. It is another object each time, so that nothing that is remembered of
 * one page's site spares another page its notes.
 */
export function watchSite(site: Site, note: Note): Site {
  const watch = <Name extends keyof Site>(name: Name): Site[Name] =>
    inputs[name].watch(site[name], asked => note(asked === '' ? name : `${name} ${asked}`));
  return {
    get options() {
      return watch('options');
    },
    get addresses() {
      return watch('addresses');
    },
    get locale() {
      return watch('locale');
    },
    get logo() {
      return watch('logo');
    },
    get datasets() {
      return watch('datasets');
    },
    get reports() {
      return watch('reports');
    },
    reportsBySlug: watch('reportsBySlug'),
    get pages() {
      return watch('pages');
    },
    charts: watch('charts'),
    get redirects() {
      return watch('redirects');
    },
    get formerEvents() {
      return watch('formerEvents');
    },
    get formerPages() {
      return watch('formerPages');
    },
    get isTouched() {
      return watch('isTouched');
    },
    outlineOf: watch('outlineOf'),
    get boundariesOf() {
      return watch('boundariesOf');
    },
    get held() {
      return watch('held');
    },
    get warnings() {
      return watch('warnings');
    },
  };
}
