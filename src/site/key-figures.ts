import type { Dataset } from '../dataset/types.ts';
import { isPeople } from '../grammar/measures.ts';
import { countsParts } from '../tally/counts-parts.ts';
import { parseKeyFigure } from '../tally/parse-key-figure.ts';
import { tally } from '../tally/tally.ts';
import type { Question } from '../tally/types.ts';
import { filterLine } from '../wording/measure-line.ts';
import { namesOf } from '../wording/names.ts';
import { peopleWithRemarks } from '../wording/people-words.ts';
import { sumRemarks } from '../wording/sum-remarks.ts';
import { getCount } from './get-answer.ts';
import type { Site } from './types.ts';

/** A number that leads a page, with its words. */
export type KeyFigure = {
  readonly printed: string;
  readonly words: string;
  /** Whether it is of people: its words hold what must be said with the number, and need room. */
  readonly isOfPeople: boolean;
};

const usual = (dataset: Dataset, countsPlaces: boolean): readonly string[] => [
  'killed',
  'attacks',
  ...(countsParts(dataset) ? ['explosions'] : []),
  ...(countsPlaces ? ['places'] : []),
];

/**
 * The questions that lead the pages of a dataset: the newsroom's, or Sourceline's.
 * @param only filters of a page that is about a part of the data; it has Sourceline's, and the number of places only
 *   where the page is about all of them.
 * @throws RangeError if the dataset cannot answer them, which `checkKeyFigures` has ruled out.
 */
export function keyQuestions(
  { options }: Pick<Site, 'options'>,
  dataset: Dataset,
  only: readonly (readonly [name: string, value: string])[] = [],
): Question[] {
  const isWhole = only.length === 0;
  const filters = only.map(([name, value]) => ` ${name}="${value}"`).join('');
  const asked = (isWhole ? options.keyFigures : undefined) ?? usual(dataset, isWhole);
  return asked.map(text => {
    const parsed = parseKeyFigure(text + filters, dataset);
    if (!parsed.ok) throw new RangeError(`${dataset.id} cannot answer "${text}${filters}"`);
    return parsed.question;
  });
}

/**
 * The answers, in the order of the questions. Nothing is said of people where nothing is counted.
 * @param namesFilters whether what the questions are limited to is said with each number.
 */
export function keyFigures(
  { locale }: Site,
  dataset: Dataset,
  questions: readonly Question[],
  namesFilters: boolean,
): KeyFigure[] {
  const names = namesOf(dataset, locale);
  const { places } = locale.strings.pages;
  return questions.flatMap((question): KeyFigure[] => {
    const { measure } = question;
    const answer = tally(dataset, question);
    const about = namesFilters ? filterLine(question, { dataset, locale }) : '';
    const join = (words: string) => [words, about].filter(part => part !== '').join(' · ');
    if (isPeople(measure)) {
      const sum = answer.events.length === 0 ? undefined : answer.total;
      if (sum === undefined) return [];
      const { printed, word } = peopleWithRemarks(dataset, measure, sum, locale);
      const remarks = sumRemarks(answer.remarks, dataset, locale);
      const words = [join(word), remarks.join('; ')].filter(part => part !== '').join(': ');
      return [{ printed, words, isOfPeople: true }];
    }
    const n = getCount(answer);
    const word = measure === 'places' ? places(n) : names.word(measure, n);
    return [{ printed: locale.number(n), words: join(word), isOfPeople: false }];
  });
}
