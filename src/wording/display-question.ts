import type { Dataset } from '../dataset/types.ts';
import type { Locale } from '../i18n/locale.ts';
import { measureOf } from '../tally/measure-of.ts';
import { questionText } from '../tally/question.ts';
import type { Question } from '../tally/types.ts';
import { measureWord } from './measure-word.ts';

/** Bare words that a directive takes. */
const words = /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}_-]*(?: [\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}_-]*)*$/u;

/**
 * A question as a reader of the dataset would ask it: with the dataset's own word for the measure, where it has one
 * that the grammar takes: `shootings by=school`.
 */
export function displayQuestion(question: Question, dataset: Dataset, locale: Locale): string {
  const own = measureWord(dataset, question.measure, 2, locale);
  const isTaken = words.test(own) && measureOf(dataset, own) === question.measure;
  return questionText(question, isTaken ? own : question.measure);
}
