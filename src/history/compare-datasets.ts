import type { Dataset } from '../dataset/types.ts';
import type { Locale } from '../i18n/locale.ts';
import { answerQuestion, watchedAnswers } from './answer-question.ts';
import type { BoundQuestion } from './bound-question.ts';
import type { Change } from './changes/change.ts';
import { changesByEvent, diffRecords } from './changes/diff-records.ts';
import type { Moved } from './changes/locked-answer.ts';
import { compareAnswers } from './compare-answers.ts';
import { findTouched, type TouchedBinding } from './find-touched.ts';
import { recordOf } from './record-of.ts';

/** Two versions of a dataset, held against each other. */
export type Comparison = {
  readonly was: Dataset;
  readonly now: Dataset;
  readonly changes: readonly Change[];
  /** Totals and facts that are not what they were. */
  readonly moved: readonly Moved[];
  readonly touched: readonly TouchedBinding[];
};

/** Whether two files hold the same, however they are laid out. */
const sameContent = (was: Dataset, now: Dataset): boolean =>
  was.hash === now.hash ||
  JSON.stringify(JSON.parse(was.original)) === JSON.stringify(JSON.parse(now.original));

/**
 * Every typed change between two versions of a dataset, and what of the prose it touches.
 * @param bound every place of the prose; those that rest on other datasets are left alone.
 */
export function compareDatasets(
  was: Dataset,
  now: Dataset,
  bound: readonly BoundQuestion[],
  locale: Locale,
): Comparison {
  const typed = was.hash === now.hash ? [] : diffRecords(recordOf(was, locale), recordOf(now, locale));
  const changes: readonly Change[] =
    typed.length > 0 || sameContent(was, now) ? typed : [{ kind: 'wording-changed' }];
  return {
    was,
    now,
    changes,
    moved: compareAnswers(watchedAnswers(was, locale), watchedAnswers(now, locale), changes, now),
    touched: findTouched(
      bound.filter(one => one.dataset === now.id),
      () => true,
      question => answerQuestion(was, question, locale),
      question => answerQuestion(now, question, locale),
      changesByEvent(changes),
    ),
  };
}
