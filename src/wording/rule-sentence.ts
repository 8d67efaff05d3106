import { isPeople } from '../grammar/measures.ts';
import type { ShownBound } from '../grammar/options.ts';
import { countsParts } from '../tally/counts-parts.ts';
import { areExact } from '../tally/known-sum.ts';
import type { Answer, CountMeasure, Question } from '../tally/types.ts';
import type { WordingContext } from './context.ts';
import { filterNames } from './measure-line.ts';
import { claimKind, eventWord, partWord } from './measure-name.ts';
import { regionWord } from './region-word.ts';

/** How such things are counted, in one sentence. */
function countingRule(measure: CountMeasure, question: Question, context: WordingContext): string {
  const { rule, claimants, participants } = context.locale.strings.charts;
  const [event, events] = [eventWord(context, 1), eventWord(context, 2)];
  const hasParts = countsParts(context.dataset);
  switch (measure) {
    case 'attacks':
      return rule.attacks(event, hasParts ? partWord(context, 2) : undefined);
    case 'explosions':
      return rule.explosions(hasParts ? partWord(context, 1) : undefined, event);
    case 'devices':
      return rule.devices(partWord(context, 1));
    case 'participants':
      return participants.rule(events);
    case 'places':
      return rule.places(events);
    case 'regions':
      return rule.regions(events, regionWord(context.dataset, 1, context.locale));
    case 'claimants':
      return claimants.rule[claimKind(question)](events);
  }
}

/** The counting rule of a chart of sums, one sentence; for people it says what a range is (rule 9). */
export function ruleSentence(answer: Answer, show: ShownBound, context: WordingContext): string {
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
