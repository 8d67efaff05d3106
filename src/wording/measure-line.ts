import { claimKinds } from '../tally/event-facts.ts';
import { asksClaimants, kindsOf } from '../tally/plan.ts';
import type { By, Filter, Question } from '../tally/types.ts';
import { whoIs } from '../tally/who-words.ts';
import type { WordingContext } from './context.ts';
import { labelsOf } from './labels-of.ts';
import { claimKind, eventWord, facetName, measureName } from './measure-name.ts';
import { regionWord } from './region-word.ts';
import { wordMoment } from './when.ts';

/** What the rows are, as words of a sentence: `place`, `who held the place`, `actor it is attributed to`. */
export function byWord(by: By, { filters }: Pick<Question, 'filters'>, context: WordingContext): string {
  const { by: words, claimants } = context.locale.strings.charts;
  if (by.word === 'facet') return facetName(by.facet, context);
  if (by.word === 'claimant') return claimants.by[claimKind({ measure: 'attacks', by: [by], filters })];
  if (by.word === 'region') return regionWord(context.dataset, 1, context.locale);
  return by.word === 'event' ? words.event(eventWord(context, 1)) : words[by.word];
}

/** The words for all keys of a question. */
export const byWords = (question: Question, context: WordingContext): string[] =>
  question.by.map(by => byWord(by, question, context));

/** The key that a filter's values are rows of; undefined where they are words of their own. */
function keyOf({ word, facet }: Filter): By | undefined {
  switch (word) {
    case 'with':
      return { word: 'weapon' };
    case 'with-participant':
      return { word: 'participant' };
    case 'facet':
      return facet === undefined ? undefined : { word: 'facet', facet };
    case 'who':
    case 'claim':
    case 'status':
    case 'from':
    case 'to':
    case 'as-of':
      return undefined;
    default:
      return { word };
  }
}

/** Names of the values of a filter, joined: "Homs or Tartous". Two of one name are told apart. */
export function filterNames(filter: Filter, { dataset, locale }: WordingContext, ofKind = false): string {
  const { or, inSentence, statedPeople } = locale.strings.charts;
  const { word, values } = filter;
  const by: By | undefined = word === 'who' ? { word: 'control' } : keyOf(filter);
  const people = word === 'who' ? values.map(whoIs) : undefined;
  const keys = people?.flatMap(({ actors }) => actors) ?? values;
  const named = by && labelsOf(dataset, by, keys, locale, { ofKind });
  const nameOf = (key: string) => inSentence(named?.get(key) ?? key);
  return or(
    people?.map(({ actors, ...stated }) => statedPeople.called(stated, actors.map(nameOf))) ??
      values.map(nameOf),
  );
}

/** Words for the kinds of claims that a filter names; none where the word for claimants says it already. */
function claimWords(question: Question, filter: Filter, { locale }: WordingContext): string[] {
  const { charts } = locale.strings;
  const words = (kinds: readonly string[]) =>
    charts.or(claimKinds.filter(kind => kinds.includes(kind)).map(kind => charts.claimants.kinds[kind]));
  if (!asksClaimants(question)) {
    const phrase = words(filter.values);
    return [filter.not ? charts.filterNot(phrase) : phrase];
  }
  const kinds = kindsOf(question);
  return kinds.length === 1 ? [] : [words(kinds)];
}

/** Each filter as words, in the question's order; dates are left to the period. */
function filterWords(question: Question, context: WordingContext): string[] {
  const { charts } = context.locale.strings;
  const ofKind = question.filters.some(({ word }) => word === 'claim');
  const phrase = (filter: Filter): string => {
    const { word, values } = filter;
    const names = filterNames(filter, context, ofKind);
    // "Claimed by no claim" would be nonsense.
    const isNamed = !values.some(value => value === 'no-claim' || value === 'not-stated');
    switch (word) {
      case 'facet':
        return charts.filterIs(names, facetName(filter.facet ?? '', context));
      case 'weapon':
      case 'with':
      case 'status':
      case 'control':
        return charts.filterIs(names, charts.filterWord[word]);
      case 'who':
      case 'source':
      case 'event':
        return charts.filter[word](names);
      case 'claimant': {
        const kind = claimKind(question);
        return isNamed
          ? charts.claimants.filter[kind](names)
          : charts.filterIs(names, charts.claimants.by[kind]);
      }
      case 'pair':
        return values.every(value => value === 'several')
          ? names
          : charts.filterIs(names, charts.filterWord.pair);
      case 'region':
        return isNamed
          ? charts.filter.region(names)
          : charts.filterIs(names, regionWord(context.dataset, 1, context.locale));
      case 'participant':
      case 'with-participant':
      case 'place':
      case 'country':
        return isNamed ? charts.filter[word](names) : charts.filterIs(names, charts.filterWord[word]);
      default:
        return names;
    }
  };
  return question.filters.flatMap(filter => {
    const { word, not } = filter;
    if (word === 'from' || word === 'to') return [];
    if (word === 'as-of')
      return filter.values.map(moment => charts.filter['as-of'](wordMoment(moment, context.locale)));
    if (word === 'claim') return claimWords(question, filter, context);
    return [not ? charts.filterNot(phrase(filter)) : phrase(filter)];
  });
}

/** What a question is limited to, dates apart: "Homs · car bomb". Empty where it is not. */
export const filterLine = (question: Question, context: WordingContext): string =>
  filterWords(question, context).join(' · ');

/** The line that says what is measured: "People reported killed, by place · Kurdish forces (holding the place)". */
export function measureLine(question: Question, context: WordingContext): string {
  const { charts } = context.locale.strings;
  const name = measureName(question.measure, context, question);
  const by = byWords(question, context);
  return [by.length === 0 ? name : charts.byLine(name, by), ...filterWords(question, context)].join(' · ');
}
