import type { Dataset } from '../dataset/types.ts';
import { measureNames } from '../grammar/measures.ts';
import type { Locale } from '../i18n/locale.ts';
import { countsParts } from '../tally/counts-parts.ts';
import { measureWord } from '../tally/measure-word.ts';
import { sameAnswer } from './answer-question.ts';
import type { Change } from './change.ts';
import { describeAnswers } from './describe-change.ts';
import type { Lock, LockAnswer } from './lock-schema.ts';

/** A total or a fact that is not what it was: its name, and `44–47 → 44–50, outer 54 → 57`. */
export type Moved = { readonly what: string; readonly change: string };

/** Totals of the dataset's page that are not those of the lock, and facts. */
export function compareAnswers(
  { answers }: Pick<Lock, 'answers'>,
  now: Readonly<Record<string, LockAnswer>>,
  changes: readonly Change[],
  dataset: Dataset,
  locale: Locale,
): Moved[] {
  const totals = Object.entries(now).flatMap(([question, answer]) => {
    const was = answers[question];
    if (was === undefined || sameAnswer(was, answer)) return [];
    const measure = measureNames.find(one => one === question);
    // Where nobody stated parts, each event is one, and they say what the events say.
    if (measure === 'explosions' && !countsParts(dataset)) return [];
    const what = measure === undefined ? question : measureWord(dataset, measure, 2, locale);
    return [{ what, change: describeAnswers(was, answer, locale) }];
  });
  const facts = changes.flatMap(change =>
    change.kind === 'fact-changed'
      ? [{ what: `fact ${change.fact}`, change: `${change.was ?? 'none'} → ${change.now ?? 'none'}` }]
      : [],
  );
  return [...totals, ...facts];
}
