import type { Dataset } from '../dataset/types.ts';
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
  measure: string,
  ...words: readonly (readonly [name: string, value: string])[]
): Answer {
  const asked: Word[] = [{ name: measure }, ...words.map(([name, value]) => ({ name, value }))];
  const question = parseQuestion(asked, dataset);
  if (!question.ok) {
    const faults = question.faults.map(({ what }) => what).join(' ');
    throw new RangeError(`a page asks ${dataset.id} what it cannot answer: ${faults}`);
  }
  return tally(dataset, question.question);
}

/** How many there are of something that is counted, never reported: `attacks`, `explosions`, `places`. */
export function getCount(answer: Answer): number {
  if (answer.total?.kind !== 'range') throw new RangeError(`"${answer.question.text}" has no count`);
  return answer.total.low;
}
