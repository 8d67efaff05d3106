import { textIn } from '../dataset/text-in.ts';
import type { Answer } from '../tally/types.ts';
import { hasChartPages, makesChartFile } from './chart-files.ts';
import { getAnswer } from './get-answer.ts';
import { type KeyFigure, keyFigures, keyQuestions } from './key-figures.ts';
import type { Site } from './types.ts';

type Titled = { readonly title: string; readonly description: string; readonly address: string };

export type DescribedReport = Titled & {
  /** ISO dates. */
  readonly published: string;
  readonly updated: string | undefined;
  readonly dateline: string | undefined;
  readonly authors: readonly string[];
  /** Ids, in the order of the text. */
  readonly charts: readonly string[];
  /** Id of the dataset that it rests on. */
  readonly dataset: string;
};

export type DescribedChart = {
  readonly id: string;
  readonly title: string;
  /** "People reported killed, by city". */
  readonly measure: string;
  /** "5 September 2016". */
  readonly period: string;
  /** What it shows, in words. */
  readonly description: string;
  /** Of its page, or of its place in the report where charts have none. */
  readonly address: string;
  /** Undefined where there are no embeds. */
  readonly embed: string | undefined;
  /** Address of the report that it is in. */
  readonly report: string;
};

export type DescribedDataset = {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  /** ISO date. */
  readonly updated: string;
  readonly address: string;
  /** How many events it has. */
  readonly events: number;
  /** The figures that lead its page, with their words. */
  readonly keyFigures: readonly KeyFigure[];
  /**
   * The answer to a question without `by=`, as on the command line: `ask('killed', ['place', 'homs'])`.
   * @throws RangeError where the dataset cannot answer it.
   */
  ask(measure: string, ...filters: readonly (readonly [name: string, value: string])[]): Answer['total'];
};

/**
 * What pages of a newsroom's own can read of the site. It stays as it is from one version to the next until a major one:
 * fields are added, none is removed. Addresses begin with the path that the site is served under. Read only.
 */
export type DescribedSite = {
  readonly name: string;
  readonly tagline: string;
  readonly language: string;
  /** The site's absolute address, if Astro was given one. */
  readonly address: string | undefined;
  /** The front page's. */
  readonly home: string;
  /** The address of a path below the site's: `at('team/')`. */
  at(path: string): string;
  /** As the front page lists them. */
  readonly reports: readonly DescribedReport[];
  /** Pages of content/pages/. */
  readonly pages: readonly Titled[];
  readonly charts: readonly DescribedChart[];
  readonly datasets: readonly DescribedDataset[];
};

function chartsOfSite({ addresses, charts, options }: Site): DescribedChart[] {
  return [...charts].map(([id, { chart, report }]) => {
    const inReport = addresses.report(report.slug);
    return {
      id,
      title: chart.title.text,
      measure: chart.measure,
      period: chart.period,
      description: chart.description,
      address: hasChartPages(options) ? addresses.chart(id) : `${inReport}#${id}`,
      embed: makesChartFile(options, 'embed') ? addresses.embed(id) : undefined,
      report: inReport,
    };
  });
}

function datasetsOfSite(site: Site): DescribedDataset[] {
  const { addresses, datasets, locale } = site;
  return [...datasets.values()].map(dataset => ({
    id: dataset.id,
    title: textIn(dataset.title, locale.code),
    version: dataset.version,
    updated: dataset.updated,
    address: addresses.dataset(dataset.id),
    events: dataset.events.size,
    // Asked for by few pages, and counted only then.
    get keyFigures() {
      return keyFigures(site, dataset, keyQuestions(site, dataset), true);
    },
    ask: (measure, ...filters) => getAnswer(dataset, measure, ...filters).total,
  }));
}

/** The site as pages of a newsroom's own read it. */
export function describeSite(site: Site): DescribedSite {
  const { addresses, options, pages, reports } = site;
  const { name, tagline, language, site: address } = options;
  return Object.freeze({
    name,
    tagline,
    language,
    address,
    home: addresses.home(),
    at: (path: string) => addresses.at(path.replace(/^\//, '')),
    get reports() {
      return reports.map(({ slug, title, description, front, charts, dataset }) => ({
        title: title.text,
        description: description.text,
        address: addresses.report(slug),
        published: front.published,
        updated: front.updated,
        dateline: front.dateline,
        authors: front.authors.map(author => author.name),
        charts: charts.map(({ id }) => id),
        dataset,
      }));
    },
    get pages() {
      return [...pages.values()].map(({ slug, title, description }) => ({
        title: title.text,
        description: description.text,
        address: addresses.page(slug),
      }));
    },
    get charts() {
      return chartsOfSite(site);
    },
    get datasets() {
      return datasetsOfSite(site);
    },
  });
}
