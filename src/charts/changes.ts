import { latestFirst } from '../dataset/latest-first.ts';
import { revisionIds } from '../dataset/revision-ids.ts';
import { textIn } from '../dataset/text-in.ts';
import type { Dataset, Revision } from '../dataset/types.ts';
import type { Locale } from '../i18n/locale.ts';
import { movesMeasure } from '../tally/events-behind.ts';
import type { Measure } from '../tally/types.ts';

/** An entry of the dataset's list of changes that touches what a chart counts. */
export type ChartChange = {
  /** Its anchor on the page of corrections, and its name for ever. */
  readonly id: string;
  readonly kind: Revision['kind'];
  /** ISO date. */
  readonly date: string;
  readonly version: string;
  /** In the chart's language. */
  readonly text: string;
};

/** What a chart or a sentence shows, as far as a change can touch it. */
export type Shown = {
  /** Ids of events. */
  readonly events: ReadonlySet<string>;
  readonly measures: readonly Measure[];
};

/**
 * Whether an entry speaks of the dataset as a whole, and so of everything made from it: where it names no event, and
 * where it took events out of the file, as nobody can ask any more which answers these stood in.
 */
export const concernsAll = ({ events, removed }: Revision): boolean =>
  events.length === 0 || removed.length > 0;

export const touches = (revision: Revision, shown: Shown): boolean =>
  (concernsAll(revision) || revision.events.some(id => shown.events.has(id))) &&
  shown.measures.some(asked => movesMeasure(revision.measure, asked));

/**
 * The entries that touch what is shown, the latest first.
 * @param since ISO date of the first publication: what changed before was never shown otherwise. Undefined takes all.
 */
export function changesSince(
  dataset: Dataset,
  shown: Shown,
  since: string | undefined,
  locale: Locale,
): ChartChange[] {
  const ids = revisionIds(dataset);
  return dataset.revisions
    .filter(revision => (since === undefined || revision.date >= since) && touches(revision, shown))
    .toSorted(latestFirst)
    .map(revision => ({
      id: ids.get(revision) ?? '',
      kind: revision.kind,
      date: revision.date,
      version: revision.version,
      text: textIn(revision.text, locale.code),
    }));
}
