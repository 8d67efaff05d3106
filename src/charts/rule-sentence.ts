import { isPeople } from '../tally/add-up.ts';
import type { Question } from '../tally/types.ts';
import type { ChartContext } from './spec.ts';
import type { Show } from './sum-words.ts';
import { countingRule, eventWord, filterNames } from './wording.ts';

/** The counting rule of a chart of sums, one sentence; for people it says what a range is (rule 9). */
export function ruleSentence({ measure, filters }: Question, show: Show, context: ChartContext): string {
  const { rule } = context.locale.strings.charts;
  if (!isPeople(measure)) return countingRule(measure, context);
  const event = eventWord(context, 1);
  if (show !== 'range') return rule[show](event);
  const source = filters.find(filter => filter.word === 'source' && !filter.not);
  if (source !== undefined) return rule.source(filterNames(source, context));
  return context.dataset.compiler === undefined ? rule.range(event) : rule.compiler(event);
}
