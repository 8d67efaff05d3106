import type { Dataset } from '../dataset/types.ts';
import type { Locale } from '../i18n/locale.ts';
import { parseQuestion } from '../tally/parse-question.ts';
import { tally } from '../tally/tally.ts';
import type { Answer } from '../tally/types.ts';
import type { Word } from '../tally/words-of.ts';

/**
 * The answer to one of the pages' own questions, given as words: `killed`, `['place', 'homs']`.
 * @throws RangeError if the page asks what the dataset cannot answer, which is a fault of the page.
 */
export function getAnswer(
  dataset: Dataset,
  locale: Locale,
  measure: string,
  ...filters: readonly (readonly [name: string, value: string])[]
): Answer {
  const words: Word[] = [{ name: measure }, ...filters.map(([name, value]) => ({ name, value }))];
  const asked = parseQuestion(words, dataset);
  if (!asked.ok) {
    throw new RangeError(
      `a page asks ${dataset.id} what it cannot answer: ${asked.faults.map(f => f.what).join(' ')}`,
    );
  }
  return tally(dataset, asked.question, locale);
}

/** How many there are of something that is counted, never reported: `attacks`, `explosions`, `places`. */
export function getCount(answer: Answer): number {
  if (answer.total?.kind !== 'range') throw new RangeError(`"${answer.question.text}" has no count`);
  return answer.total.low;
}
