import { compareVersions } from '../dataset/compare-versions.ts';
import type { Dataset } from '../dataset/types.ts';
import type { Locale } from '../i18n/locale.ts';
import { recentCache } from '../tally/recent-cache.ts';
import type { Answer } from '../tally/types.ts';
import { answerQuestion, plainAnswer, watchedAnswers } from './answer-question.ts';
import { type BoundQuestion, questionOf } from './bound-question.ts';
import type { Change } from './changes/change.ts';
import { changesByEvent, diffRecords } from './changes/diff-records.ts';
import type { LockAnswer, Moved } from './changes/locked-answer.ts';
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

/** Reports ask the same after each change of the prose. More questions than these are answered again. */
const answers = recentCache<{ readonly answer: LockAnswer | undefined }>(10_000);

const answerOf = (dataset: Dataset, question: string, locale: Locale): LockAnswer | undefined =>
  answers(dataset, `${locale.code} ${question}`, () => ({
    answer: answerQuestion(dataset, question, locale),
  })).answer;

/**
 * What the prose was answered, by the question. Where that was not the answer to the question as it stands (what a
 * statement says, a row that joins those of few events), there is none.
 */
function answersInProse(bound: readonly BoundQuestion[]): ReadonlyMap<string, Answer> {
  const known = new Map<string, Answer>();
  for (const one of bound) {
    const asked = one.answer?.question;
    if (one.answer !== undefined && asked?.text === questionOf(one) && asked.fewest === undefined)
      known.set(asked.text, one.answer);
  }
  return known;
}

/** @param bound every place of the prose that rests on the dataset. */
export function historyOf(
  dataset: Dataset,
  { lock }: Pick<LockFile, 'lock'>,
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
  const inProse = answersInProse(own);
  const answerNow = (question: string): LockAnswer | undefined => {
    const answer = inProse.get(question);
    return answer === undefined ? answerOf(dataset, question, locale) : plainAnswer(answer);
  };
  const touched = findTouched(
    own,
    question => Object.hasOwn(lock.answers, question),
    question => lock.answers[question],
    answerNow,
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
