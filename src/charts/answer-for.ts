import type { Question } from '../tally/types.ts';
import { answerIn, type LabelledAnswer } from '../wording/labelled-answer.ts';
import type { ChartContext } from './chart-spec.ts';

/** The answer that a chart shows: of a panel, what falls to it. What all panels share is asked with `answerIn`. */
export const answerFor = (context: ChartContext, question: Question): LabelledAnswer =>
  context.panel === undefined
    ? answerIn(context.dataset, question, context.locale)
    : context.panel.answer(question);
