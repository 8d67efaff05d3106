import { makeQuestion } from '../../tally/question.ts';
import type { Filter, Question, Sum } from '../../tally/types.ts';
import { answerFor } from '../answer-for.ts';
import type { ChartContext } from '../chart-spec.ts';

/**
 * The sum over some of the events that a question asks about.
 * @param regions of a rate, the regions or countries whose populations it is of.
 */
export function sumOver(
  { measure, filters, by, per }: Question,
  events: readonly string[],
  context: ChartContext,
  regions: readonly string[] = [],
): Sum {
  const only: Filter = { word: 'event', not: false, values: events };
  const level = by[0]?.word === 'country' ? 'country' : 'region';
  const base: Filter = { word: level, not: false, values: regions };
  const asked =
    per === undefined ? { filters: [...filters, only] } : { filters: [base, ...filters, only], per };
  const question = makeQuestion({ measure, by: [], ...asked });
  const { total } = answerFor(context, question);
  if (total === undefined) throw new RangeError(`no total for "${question.text}"`);
  return total;
}
