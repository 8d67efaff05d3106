import type { Dataset } from '../dataset/types.ts';
import type { Locale } from '../i18n/locale.ts';
import { answerQuestion, standingAnswers } from './answer-question.ts';
import { type Bound, questionOf } from './bound.ts';
import type { Lock } from './lock-schema.ts';
import { recordOf } from './record-of.ts';

/**
 * The lock of a dataset as it is now.
 * @param bound every place of the prose, of whatever dataset; drafts are left out.
 */
export function makeLock(dataset: Dataset, bound: readonly Bound[], locale: Locale): Lock {
  const own = bound.filter(one => one.dataset === dataset.id && !one.draft);
  const answers = standingAnswers(dataset, locale);
  for (const one of own) {
    const answer = answerQuestion(dataset, questionOf(one), locale);
    if (answer !== undefined) answers[questionOf(one)] = answer;
  }
  const charts = own.filter(({ kind, inReport }) => kind === 'chart' && inReport);
  return {
    format: 'lock/1',
    dataset: dataset.id,
    version: dataset.version,
    hash: dataset.hash,
    answers,
    charts: Object.fromEntries(charts.map(({ words, question, file }) => [words, { question, file }])),
    ...recordOf(dataset, locale),
  };
}
