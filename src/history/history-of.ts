import { compareVersions } from '../dataset/compare-versions.ts';
import type { Dataset } from '../dataset/types.ts';
import type { Locale } from '../i18n/locale.ts';
import { answerQuestion, watchedAnswers } from './answer-question.ts';
import type { BoundQuestion } from './bound-question.ts';
import type { Change } from './changes/change.ts';
import { changesByEvent, diffRecords } from './changes/diff-records.ts';
import type { Moved } from './changes/locked-answer.ts';
import { compareAnswers } from './compare-answers.ts';
import { findTouched, type TouchedBinding } from './find-touched.ts';
import type { LockFile } from './read-locks.ts';
import { recordOf } from './record-of.ts';

/** What became of a published dataset since its lock was made. */
export type History = {
  readonly changes: readonly Change[];
  readonly changed: ReadonlyMap<string, readonly Change[]>;
  /** Totals of the dataset's page, and facts, that are not as they were. */
  readonly moved: readonly Moved[];
  readonly touched: readonly TouchedBinding[];
  /** Ids of changed events that no newer revision names. */
  readonly unlisted: readonly string[];
};

/** @param bound every place of the prose that rests on the dataset. */
export function historyOf(
  dataset: Dataset,
  { lock }: LockFile,
  bound: readonly BoundQuestion[],
  locale: Locale,
): History {
  const changes = lock.hash === dataset.hash ? [] : diffRecords(lock, recordOf(dataset, locale));
  const changed = changesByEvent(changes);
  const listed = new Set(
    dataset.revisions
      .filter(({ version }) => compareVersions(version, lock.version) > 0)
      .flatMap(({ events, removed }) => [...events, ...removed]),
  );
  const own = bound.filter(one => one.dataset === dataset.id);
  const touched = findTouched(
    own,
    question => Object.hasOwn(lock.answers, question),
    question => lock.answers[question],
    question => answerQuestion(dataset, question, locale),
    changed,
  );
  return {
    changes,
    changed,
    moved: compareAnswers(lock.answers, watchedAnswers(dataset, locale), changes, dataset),
    touched,
    unlisted: [...changed.keys()].filter(event => !listed.has(event)),
  };
}
