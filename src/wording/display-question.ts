import type { Dataset } from '../dataset/types.ts';
import type { Locale } from '../i18n/locale.ts';
import { measureOf } from '../tally/measure-of.ts';
import { questionText } from '../tally/question.ts';
import type { Measure, Question } from '../tally/types.ts';
import { measureWord } from './measure-word.ts';

/** Bare words that a directive takes. */
const words = /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}_-]*(?: [\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}_-]*)*$/u;

/** The word for a measure in such a question. */
export function displayMeasure(measure: Measure, dataset: Dataset, locale: Locale): string {
  const own = measureWord(dataset, measure, 2, locale);
  return words.test(own) && measureOf(dataset, own) === measure ? own : measure;
}

/**
 * A question as a reader of the dataset would ask it: with the dataset's own word for the measure, where it has one
 * that the grammar takes: `shootings by=school`.
 */
export const displayQuestion = (question: Question, dataset: Dataset, locale: Locale): string =>
  questionText(question, displayMeasure(question.measure, dataset, locale));
