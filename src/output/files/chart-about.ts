import { askedText } from '../../charts/asked-text.ts';
import type { Chart } from '../../charts/registry.ts';

/** Who publishes the chart, and where. */
export type Publication = {
  readonly publisher: string;
  /** Absolute address of the chart's page, where the site's own address is known. */
  readonly page?: string;
};

/** What must go with a chart's numbers wherever they go. What is not known is null. */
export type ChartAbout = {
  /** The chart's address, for ever. */
  readonly id: string;
  readonly kind: Chart['kind'];
  /** BCP 47 tag of all words in the file. */
  readonly language: string;
  readonly title: string;
  /** What is counted: "People reported killed, by city". */
  readonly measure: string;
  /** The time that the chart covers, in words. */
  readonly period: string;
  /** The question that the numbers answer, in the grammar of docs/counting.md. */
  readonly question: string;
  /** The counting rule, one sentence. */
  readonly rule: string;
  /** What must be said beside the numbers: what is unknown, left out or counted in several rows. */
  readonly notes: readonly string[];
  /** The chart in words. */
  readonly description: string;
  /** What was changed in the data behind the chart since it was published, the latest first. */
  readonly changes: readonly {
    /** Its anchor on the page of corrections. */
    readonly id: string;
    readonly kind: 'correction' | 'update' | 'clarification' | 'retraction';
    /** ISO date. */
    readonly date: string;
    /** Of the data: the version that it made. */
    readonly version: string;
    readonly text: string;
  }[];
  readonly sources: {
    /** As under the chart. */
    readonly line: string;
    /** Whoever gave the figures first. */
    readonly speakers: readonly {
      readonly id: string;
      readonly name: string;
      readonly url: string | null;
      /** The source is a party to the conflict. */
      readonly party: boolean;
    }[];
  };
  /** Whose populations rates divide by; only of rates. */
  readonly populations?: {
    readonly name: string;
    readonly url: string | null;
    readonly licence: string | null;
  };
  readonly dataset: {
    readonly id: string;
    readonly title: string;
    /** The version in which what the chart shows last changed. */
    readonly version: string;
    /** ISO date of that version. */
    readonly updated: string;
    readonly licence: { readonly name: string; readonly url: string | null } | null;
  };
  /** Of a comparison: the datasets beside the first one, none of whose numbers is added to it. */
  readonly others?: readonly (ChartAbout['dataset'] & {
    readonly dataHash: string;
    readonly question: string;
  })[];
  /** The checksum of the events that the chart counts: SHA-256, hex. */
  readonly dataHash: string;
  /** Whose boundaries a map has. */
  readonly credit: string | null;
  readonly publisher: string;
  /** Absolute address of the chart's page. */
  readonly page: string | null;
};

const aboutDataset = ({ id, title, version, updated, licence }: Chart['dataset']): ChartAbout['dataset'] => ({
  id,
  title,
  version,
  updated,
  licence: licence === undefined ? null : { name: licence.name, url: licence.url ?? null },
});

export function aboutChart(chart: Chart, { publisher, page }: Publication): ChartAbout {
  const { id, kind, locale, title, measure, period, rule, notes, reading, description, changes, dataset } =
    chart;
  return {
    id,
    kind,
    language: locale,
    title: title.text,
    measure,
    period,
    question: askedText(chart),
    rule,
    notes: [...notes, ...reading],
    description,
    changes,
    sources: {
      line: chart.sources,
      speakers: chart.speakers.map(({ id: source, name, url, party }) => ({
        id: source,
        name,
        url: url ?? null,
        party,
      })),
    },
    ...(chart.populations && {
      populations: {
        name: chart.populations.name,
        url: chart.populations.url ?? null,
        licence: chart.populations.licence ?? null,
      },
    }),
    dataset: aboutDataset(dataset),
    ...(chart.others && {
      others: chart.others.map(other => ({
        ...aboutDataset(other),
        dataHash: other.dataHash,
        question: other.question.text,
      })),
    }),
    dataHash: chart.dataHash,
    credit: chart.credit ?? null,
    publisher,
    page: page ?? null,
  };
}
