import { textIn } from '../dataset/text-in.ts';
import { isPeople } from '../tally/add-up.ts';
import { labelOf } from '../tally/labels.ts';
import { measureWord } from '../tally/measure-word.ts';
import type { By, CountMeasure, Filter, Measure, Question } from '../tally/types.ts';
import { whoIs } from '../tally/who-words.ts';
import type { ChartContext } from './spec.ts';

/** The dataset's word for so many events: `attacks`, `shooting`. */
export const eventWord = ({ dataset, locale }: ChartContext, n: number): string =>
  measureWord(dataset, 'attacks', n, locale);

export const partWord = ({ dataset, locale }: ChartContext, n: number): string =>
  measureWord(dataset, 'explosions', n, locale);

/** What the rows are, as words of a sentence: `place`, `who held the place`. */
export function byWord(by: By, context: ChartContext): string {
  const { by: words } = context.locale.strings.charts;
  if (by.word === 'facet') return facetName(by.facet, context);
  return by.word === 'event' ? words.event(eventWord(context, 1)) : words[by.word];
}

export function facetName(id: string, { dataset, locale }: ChartContext): string {
  const facet = dataset.facets.get(id);
  if (facet === undefined) throw new RangeError(`no facet "${id}" in ${dataset.id}`);
  return textIn(facet.name, locale.code).toLowerCase();
}

/** "People reported killed"; "Attacks". */
export function measureName(measure: Measure, context: ChartContext): string {
  const { people } = context.locale.strings.charts;
  if (isPeople(measure)) return people.measure[measure](people.killed[context.dataset.killedMeans]);
  return context.locale.words.capitalise(measureWord(context.dataset, measure, 2, context.locale));
}

/** "How many people were reported killed"; "How many attacks". */
export function measureQuestion(measure: Measure, context: ChartContext): string {
  const { charts } = context.locale.strings;
  if (isPeople(measure))
    return charts.people.question[measure](charts.people.killed[context.dataset.killedMeans]);
  return charts.countQuestion(measureWord(context.dataset, measure, 2, context.locale));
}

/** The key that a filter's values are rows of; undefined where they are words of their own. */
function keyOf({ word, facet }: Filter): By | undefined {
  switch (word) {
    case 'with':
      return { word: 'weapon' };
    case 'facet':
      return facet === undefined ? undefined : { word: 'facet', facet };
    case 'who':
    case 'claim':
    case 'status':
    case 'from':
    case 'to':
      return undefined;
    default:
      return { word };
  }
}

function nameOf(filter: Filter, value: string, { dataset, locale }: ChartContext): string {
  const by = keyOf(filter);
  if (filter.word === 'who') {
    const who = whoIs(value);
    return 'role' in who
      ? (locale.strings.charts.roles[who.role] ?? who.role)
      : labelOf(dataset, { word: 'control' }, who.actor, locale, 0);
  }
  return by === undefined ? value : labelOf(dataset, by, value, locale, 0);
}

/** Names of the values of a filter, joined: "Homs or Tartous". */
export const filterNames = (filter: Filter, context: ChartContext): string =>
  context.locale.strings.charts.or(filter.values.map(value => nameOf(filter, value, context)));

/** Each filter as words, in the question's order; dates are left to the period. */
function filterWords(question: Question, context: ChartContext): string[] {
  const { charts } = context.locale.strings;
  const phrase = (filter: Filter): string[] => {
    const { word, values } = filter;
    const names = filterNames(filter, context);
    // "Claimed by no claim" would be nonsense.
    const isNamed = !values.some(value => value === 'no-claim' || value === 'not-stated');
    switch (word) {
      case 'from':
      case 'to':
        return [];
      case 'facet':
        return [charts.filterIs(names, facetName(filter.facet ?? '', context))];
      case 'claim':
      case 'weapon':
      case 'with':
      case 'status':
      case 'control':
        return [charts.filterIs(names, charts.filterWord[word])];
      case 'who':
      case 'source':
      case 'event':
        return [charts.filter[word](names)];
      default:
        return [isNamed ? charts.filter[word](names) : charts.filterIs(names, charts.filterWord[word])];
    }
  };
  return question.filters.flatMap(filter =>
    phrase(filter).map(words => (filter.not ? charts.filterNot(words) : words)),
  );
}

/** The line that says what is measured: "People reported killed, by place · Kurdish forces (holding the place)". */
export function measureLine(question: Question, context: ChartContext): string {
  const { charts } = context.locale.strings;
  const name = measureName(question.measure, context);
  const by = question.by.map(one => byWord(one, context));
  return [by.length === 0 ? name : charts.byLine(name, by), ...filterWords(question, context)].join(' · ');
}

/** How such things are counted, in one sentence. */
export function countingRule(measure: CountMeasure, context: ChartContext): string {
  const { rule } = context.locale.strings.charts;
  const [event, events] = [eventWord(context, 1), eventWord(context, 2)];
  const [part, parts] = [partWord(context, 1), partWord(context, 2)];
  switch (measure) {
    case 'attacks':
      return rule.attacks(event, parts);
    case 'explosions':
      return rule.explosions(part, event);
    case 'devices':
      return rule.devices(part);
    case 'places':
    case 'regions':
    case 'claimants':
      return rule[measure](events);
  }
}
