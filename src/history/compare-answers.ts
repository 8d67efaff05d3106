import type { Dataset } from '../dataset/types.ts';
import { countsParts } from '../tally/counts-parts.ts';
import { watchedQuestions } from './answer-question.ts';
import type { Change } from './changes/change.ts';
import { type LockAnswer, type Moved, sameAnswer } from './changes/locked-answer.ts';

type Answers = Readonly<Record<string, LockAnswer>>;

/** Totals of the dataset's page that are not those of the lock, and facts. */
export function compareAnswers(
  before: Answers,
  after: Answers,
  changes: readonly Change[],
  dataset: Dataset,
): Moved[] {
  const totals = watchedQuestions.flatMap((measure): Moved[] => {
    const [was, now] = [before[measure], after[measure]];
    if (was === undefined || now === undefined || sameAnswer(was, now)) return [];
    // Where nobody stated parts, each event is one, and they say what the events say.
    if (measure === 'explosions' && !countsParts(dataset)) return [];
    return [{ kind: 'total', measure, was, now }];
  });
  const facts = changes.flatMap((change): Moved[] =>
    change.kind === 'fact-changed'
      ? [{ kind: 'fact', fact: change.fact, was: change.was, now: change.now }]
      : [],
  );
  return [...totals, ...facts];
}
