import { questionText } from '../tally/question.ts';
import type { ChartBase } from './types.ts';

/**
 * What to ask for the numbers of a chart, in the grammar of questions.
 * @param measure the word for what is counted, if not the product's own.
 */
export const askedText = ({ question, asked }: Pick<ChartBase, 'question' | 'asked'>, measure?: string) =>
  asked === undefined
    ? questionText(question, measure)
    : `${questionText(asked.question, measure)} ${asked.option}`;
