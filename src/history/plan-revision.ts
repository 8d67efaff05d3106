import { compareVersions } from '../dataset/compare-versions.ts';
import type { Dataset, Revision } from '../dataset/types.ts';
import type { Locale } from '../i18n/locale.ts';
import type { BoundQuestion } from './bound-question.ts';
import { type Change, eventOf } from './changes/change.ts';
import type { Draft } from './draft.ts';
import { batchDrafts, draftRevisions } from './draft-revisions.ts';
import { historyOf } from './history-of.ts';
import { nextVersion } from './next-version.ts';
import type { LockFile } from './read-locks.ts';

/** What the editor wants of a revision. */
export type RevisionOptions = {
  /** The words of one entry for everything. */
  readonly batch: string | undefined;
  /** What all entries are but those of retractions. */
  readonly kind: Revision['kind'];
  /** ISO date of the change. */
  readonly date: string;
  readonly locale: Locale;
  /** Accounts whose published figures were overwritten are kept beside as superseded; asked for if not said. */
  readonly keepOld?: boolean;
};

export type RevisionPlan = {
  readonly drafts: readonly Draft[];
  readonly version: string;
  /** Ids that look renamed. */
  readonly renamed: readonly Extract<Change, { kind: 'id-renamed' }>[];
};

/**
 * What is to be written for a dataset that was locked before; undefined where nothing is new.
 * @throws RangeError where the version is below the one that was published.
 */
export function planRevision(
  dataset: Dataset,
  locked: Pick<LockFile, 'lock'>,
  bound: readonly BoundQuestion[],
  wishes: RevisionOptions,
): RevisionPlan | undefined {
  const { lock } = locked;
  const { kind, locale, batch } = wishes;
  const history = historyOf(dataset, locked, bound, locale);
  const rise = compareVersions(dataset.version, lock.version);
  if (rise < 0) {
    const what = `${dataset.id} is version ${dataset.version}, but version ${lock.version} is already published.`;
    throw new RangeError(`${what} Raise "version" above it, or restore the data of that version.`);
  }
  const unlisted = new Map(history.unlisted.map(event => [event, history.changed.get(event) ?? []]));
  // Where the version has risen already, the editor has described the rest.
  const others = rise > 0 ? [] : history.changes.filter(change => eventOf(change) === undefined);
  const single = draftRevisions(unlisted, others, { dataset, before: lock, kind, locale });
  const drafts = batch === undefined ? single : batchDrafts(single, batch, kind);
  const isChanged = drafts.length > 0 || (rise === 0 && history.moved.length + history.touched.length > 0);
  if (!isChanged) return undefined;
  const isFigure =
    history.moved.length > 0 ||
    single.some(
      draft => draft.measure !== undefined || draft.removed.length > 0 || draft.kind === 'retraction',
    );
  const version =
    rise > 0 ? dataset.version : nextVersion(lock.version, isFigure ? 'minor' : 'patch', wishes.date);
  return { drafts, version, renamed: history.changes.filter(change => change.kind === 'id-renamed') };
}
