import type { Figure } from '../dataset/trusted.ts';
import type { Dataset } from '../dataset/types.ts';
import type { Locale } from '../i18n/locale.ts';
import type { PeopleMeasure, Sum } from '../tally/types.ts';
import { measureWord } from './measure-word.ts';
import { printFigure, printSum } from './print-sum.ts';

/** A number of people and the word that stands beside it: `35`, `killed`; `nobody`, `injured`. */
export type People = {
  readonly printed: string;
  readonly word: string;
  /** The number where it follows its word: `pupils killed: none`. */
  readonly after: string;
};

/** Zero as a word: "nobody" where the word beside it names no people, "no pupils" where it does. */
function zero(dataset: Dataset, measure: PeopleMeasure, locale: Locale): { before: string; after: string } {
  const { nobody, no, none } = locale.strings.pages.zero;
  const namesPeople = measure === 'attackersKilled' || dataset.units[measure] !== undefined;
  return namesPeople ? { before: no, after: none } : { before: nobody, after: nobody };
}

/** The word beside a figure of people: the dataset's own, or as short as it can be. */
function wordFor(
  dataset: Dataset,
  measure: PeopleMeasure,
  low: number,
  high: number,
  locale: Locale,
): string {
  if (measure !== 'attackersKilled' && dataset.units[measure] === undefined)
    return locale.strings.pages.account[measure];
  return measureWord(dataset, measure, low === high ? low : 2, locale);
}

/** What one source gave. */
export function peopleInFigure(
  dataset: Dataset,
  measure: PeopleMeasure,
  figure: Figure,
  locale: Locale,
): People {
  const word = wordFor(dataset, measure, figure.lo, figure.hi, locale);
  if (figure.hi === 0) {
    const { before, after } = zero(dataset, measure, locale);
    return { printed: before, after, word };
  }
  const printed = printFigure(figure, locale);
  return { printed, after: printed, word };
}

/** What the sources' figures add up to, with the bound of mixed figures: `nobody, or up to 7`. */
export function peopleInSum(dataset: Dataset, measure: PeopleMeasure, sum: Sum, locale: Locale): People {
  if (sum.kind === 'incomplete' || sum.high > 0) {
    const printed = printSum(sum, locale, dataset);
    const [low, high] = sum.kind === 'range' ? [sum.low, sum.high] : [0, 0];
    return { printed, after: printed, word: wordFor(dataset, measure, low, high, locale) };
  }
  const { before, after } = zero(dataset, measure, locale);
  const word = wordFor(dataset, measure, 0, 0, locale);
  if (sum.outer === 0) return { printed: before, after, word };
  const { orUpTo, orPossiblyMore } = locale.strings.figures;
  const bounded = Number.isFinite(sum.outer)
    ? orUpTo(after, locale.number(sum.outer))
    : orPossiblyMore(after);
  return { printed: bounded, after: bounded, word };
}

/**
 * The same with remarks beside the number: a range leaves that bound to them. A single figure that only a mixed one
 * exceeds would hide it.
 */
export function peopleWithRemarks(
  dataset: Dataset,
  measure: PeopleMeasure,
  sum: Sum,
  locale: Locale,
): People {
  const isRange = sum.kind === 'range' && sum.low < sum.high;
  return peopleInSum(dataset, measure, isRange ? { ...sum, outer: sum.high } : sum, locale);
}
