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
export type ShownData = {
  /** Ids of events. */
  readonly events: ReadonlySet<string>;
  readonly measures: readonly Measure[];
  /** In its normal form; undefined where nothing is asked, as for a card of an event. */
  readonly question?: string;
  /** Whether what is said of single events is shown. */
  readonly ofEvents?: boolean;
};

/**
 * Whether an entry changed the answer to a question or the events behind it, by the lock file of the dataset.
 * Undefined where that is not known.
 */
export type IsTouched = (
  revision: Revision,
  asked: { readonly question: string; readonly ofEvents: boolean },
) => boolean | undefined;

/** Which rows the lock file of a dataset has for a question, and the version of the data that last changed them. */
export type FindLockedRows = (
  question: string,
) => { readonly checksum: string; readonly version: string; readonly updated: string } | undefined;

/**
 * Whether an entry speaks of the dataset as a whole, as far as nobody knows better: it names no event that is there.
 * An event that was merged into another counted where that one counts.
 */
const concernsAll = ({ events }: Revision): boolean => events.length === 0;

/** Whether an entry touches what is shown: by the lock file, or, where that does not know, by the events that it names. */
export function touches(revision: Revision, shown: ShownData, isTouched?: IsTouched): boolean {
  const { question, ofEvents = false, events, measures } = shown;
  if (!measures.some(asked => movesMeasure(revision.measure, asked))) return false;
  const known = question === undefined ? undefined : isTouched?.(revision, { question, ofEvents });
  return known ?? (concernsAll(revision) || revision.events.some(id => events.has(id)));
}

/**
 * The entries that touch what is shown, the latest first.
 * @param since ISO date of the first publication: what changed before was never shown otherwise. Undefined takes all.
 */
export function changesSince(
  dataset: Dataset,
  shown: ShownData,
  since: string | undefined,
  locale: Locale,
  isTouched?: IsTouched,
): ChartChange[] {
  const ids = revisionIds(dataset);
  return dataset.revisions
    .filter(
      revision => (since === undefined || revision.date >= since) && touches(revision, shown, isTouched),
    )
    .toSorted(latestFirst)
    .map(revision => ({
      id: ids.get(revision) ?? '',
      kind: revision.kind,
      date: revision.date,
      version: revision.version,
      text: textIn(revision.text, locale.code),
    }));
}
