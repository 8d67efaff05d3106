import { isPeople } from '../grammar/measures.ts';
import type { Answer } from '../tally/types.ts';
import type { ChartContext } from './spec.ts';
import { areExact, type Show } from './sum-words.ts';
import { countingRule, eventWord, filterNames } from './wording.ts';

/** The counting rule of a chart of sums, one sentence; for people it says what a range is (rule 9). */
export function ruleSentence(answer: Answer, show: Show, context: ChartContext): string {
  const { rule } = context.locale.strings.charts;
  const { question, rows, total } = answer;
  const { measure, filters } = question;
  if (!isPeople(measure)) return countingRule(measure, question, context);
  const event = eventWord(context, 1);
  const exact = areExact([...rows.map(({ sum }) => sum), ...(total ? [total] : [])]);
  const isOne = answer.events.length === 1;
  if (show !== 'range' && !exact) return rule[show](event, isOne);
  const words = exact ? rule.exact : rule;
  const source = filters.find(filter => filter.word === 'source' && !filter.not);
  if (source !== undefined) return words.source(filterNames(source, context));
  return context.dataset.compiler === undefined ? words.range(event, isOne) : words.compiler(event, isOne);
}
