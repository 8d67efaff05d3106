import { type ChartChange, type IsTouched, type ShownData, touches } from '../charts/chart-changes.ts';
import type { Chart } from '../charts/registry.ts';
import { successorsOf } from '../dataset/former-ids.ts';
import { latestFirst } from '../dataset/latest-first.ts';
import { groupOf, type RevisionGroup, revisionIds } from '../dataset/revision-ids.ts';
import type { Dataset, Revision } from '../dataset/types.ts';
import { peopleMeasures } from '../grammar/measures.ts';
import { factQuestion } from '../history/answer-question.ts';
import type { Report } from '../prose/types.ts';
import { eventsBehind } from '../tally/events-behind.ts';
import { memoizeByDataset } from '../tally/memoize-by-dataset.ts';
import type { Measure } from '../tally/types.ts';
import { getDataset } from './get-dataset.ts';
import type { Site } from './types.ts';

/** An entry of a dataset's list of changes, with its permanent id. */
export type ChangeEntry = { readonly dataset: Dataset; readonly revision: Revision; readonly id: string };

const byDay = (a: ChangeEntry, b: ChangeEntry) =>
  latestFirst(a.revision, b.revision) || a.dataset.id.localeCompare(b.dataset.id, 'en');

const entries = memoizeByDataset((dataset: Dataset, _all: 'all'): readonly ChangeEntry[] => {
  const ids = revisionIds(dataset);
  return dataset.revisions
    .map(revision => ({ dataset, revision, id: ids.get(revision) ?? '' }))
    .toSorted(byDay);
});

/** All entries of a dataset, the latest first; those of one version on one day in the file's order. */
export const entriesOf = (dataset: Dataset): readonly ChangeEntry[] => entries(dataset, 'all');

/** The entries of every dataset, the latest first. */
export const allEntries = ({ datasets }: Pick<Site, 'datasets'>): ChangeEntry[] =>
  [...datasets.values()].flatMap(entriesOf).toSorted(byDay);

/** The entries of one group. */
export const inGroup = (entries: readonly ChangeEntry[], group: RevisionGroup): ChangeEntry[] =>
  entries.filter(({ revision }) => groupOf(revision.kind) === group);

const entriesNamed = (dataset: Dataset, changes: readonly ChartChange[]): ChangeEntry[] => {
  const ids = new Set(changes.map(({ id }) => id));
  return entriesOf(dataset).filter(({ id }) => ids.has(id));
};

/** The ids of the datasets that a chart shows. */
const datasetsOf = ({ dataset, others = [] }: Chart): string[] => [dataset.id, ...others.map(({ id }) => id)];

/** The entries that touch what a chart counts since it was published, the latest first. */
export const changesOfChart = (site: Site, chart: Chart): ChangeEntry[] =>
  chart.changes.length === 0
    ? []
    : datasetsOf(chart)
        .flatMap(id => entriesNamed(getDataset(site, id), chart.changes))
        .toSorted(byDay);

const byEvent = memoizeByDataset(
  (dataset: Dataset, _all: 'all'): ReadonlyMap<string, readonly ChangeEntry[]> => {
    const found = new Map<string, ChangeEntry[]>();
    const successors = successorsOf(dataset);
    for (const entry of entriesOf(dataset)) {
      const { events, removed } = entry.revision;
      const named = [...events, ...removed];
      for (const event of new Set([...named, ...named.flatMap(id => successors.get(id) ?? [])])) {
        const known = found.get(event);
        if (known === undefined) found.set(event, [entry]);
        else known.push(entry);
      }
    }
    return found;
  },
);

/** The entries that name an event, under an earlier id too, or that removed it before it came back, the latest first. */
export const changesOfEvent = (dataset: Dataset, event: string): readonly ChangeEntry[] =>
  byEvent(dataset, 'all').get(event) ?? [];

const everyMeasure: readonly Measure[] = [...peopleMeasures, 'attacks'];

/** What the sentences, cards and charts of a report show. The strip of the dataset's totals is none of the report's words. */
function shownIn(report: Report, dataset: Dataset): ShownData[] {
  const cards = report.blocks.flatMap(block =>
    (block.kind === 'event' || block.kind === 'disputed') && block.dataset === dataset.id
      ? [block.event]
      : [],
  );
  const sentences = report.bindings.flatMap(({ kind, question, asked, dataset: of }) =>
    asked === undefined || kind === 'chart' || of !== dataset.id
      ? []
      : [
          {
            events: new Set(eventsBehind(dataset, asked)),
            measures: [asked.measure],
            question,
          },
        ],
  );
  const facts = report.bindings.flatMap(({ kind, question, dataset: of }) =>
    kind === 'fact' && of === dataset.id
      ? [{ events: new Set<string>(), measures: everyMeasure, question: factQuestion(question) }]
      : [],
  );
  return [
    ...sentences,
    ...facts,
    { events: new Set(cards), measures: cards.length === 0 ? [] : everyMeasure },
  ];
}

/** The entries of one dataset that touch a report. */
function changesIn(report: Report, dataset: Dataset, isTouched: IsTouched | undefined): ChangeEntry[] {
  if (dataset.revisions.length === 0) return [];
  const own = report.charts.filter(chart => datasetsOf(chart).includes(dataset.id));
  const inCharts = new Set(own.flatMap(chart => chart.changes.map(({ id }) => id)));
  const shown = shownIn(report, dataset);
  return entriesOf(dataset).filter(
    ({ id, revision }) =>
      revision.date >= report.front.published &&
      (inCharts.has(id) || shown.some(one => touches(revision, one, isTouched))),
  );
}

/** A report may outlive the site that it was parsed for, not what is said of its data and its lock file. */
const changesKept = new WeakMap<Site, Map<Report, readonly ChangeEntry[]>>();

/**
 * The entries that touch what a report's sentences, charts and cards rest on, dated on the day of its publication or
 * later, the latest first.
 */
export function changesOfReport(site: Site, report: Report): readonly ChangeEntry[] {
  const ofSite = changesKept.get(site) ?? new Map<Report, readonly ChangeEntry[]>();
  changesKept.set(site, ofSite);
  const kept = ofSite.get(report);
  if (kept !== undefined) return kept;
  const found = report.datasets
    .flatMap(id => changesIn(report, getDataset(site, id), site.isTouched(id)))
    .toSorted(byDay);
  ofSite.set(report, found);
  return found;
}

/** The day on which a report last changed: by its author's word, or by a change of the data that touches it. ISO date. */
export function modifiedOn(site: Site, report: Report): string {
  const { published, updated } = report.front;
  const days = [published, updated ?? published, ...changesOfReport(site, report).map(e => e.revision.date)];
  return days.sort().at(-1) ?? published;
}

/** The day on which a dataset last changed: that of its file, or of its latest entry. ISO date. */
export const datasetModifiedOn = ({ updated, revisions }: Dataset): string =>
  [updated, ...revisions.map(({ date }) => date)].sort().at(-1) ?? updated;

/** What an entry touches. */
export type TouchedPages = { readonly reports: readonly Report[]; readonly charts: readonly Chart[] };

/** What each entry touches, by its id, in the site's order. */
export function touchedBy(site: Site): ReadonlyMap<string, TouchedPages> {
  const touched = new Map<string, { reports: Report[]; charts: Chart[] }>();
  const at = (id: string) => {
    const found = touched.get(id) ?? { reports: [], charts: [] };
    touched.set(id, found);
    return found;
  };
  for (const report of site.reports) {
    for (const { id } of changesOfReport(site, report)) at(id).reports.push(report);
  }
  for (const { chart } of site.charts.values()) {
    for (const { id } of chart.changes) at(id).charts.push(chart);
  }
  return touched;
}
