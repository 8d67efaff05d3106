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
    case 'without-source':
      return { word: 'source' };
    default:
      return { word };
  }
}

/** Names of the values of a filter, joined: "Homs or Tartous". Two of one name are told apart. */
export function filterNames(filter: Filter, { dataset, locale }: WordingContext, ofKind = false): string {
  const { or, inSentence, parties, statedPeople } = locale.strings.charts;
  const { word, values } = filter;
  const by: By | undefined = word === 'who' ? { word: 'control' } : keyOf(filter);
  const people = word === 'who' ? values.map(whoIs) : undefined;
  const keys = people?.flatMap(({ actors }) => actors) ?? values;
  const named = by && labelsOf(dataset, by, keys, locale, { ofKind });
  // The title of an event stands as it is: it is no name within a sentence.
  const nameOf = (key: string) => {
    if (word === 'event') return named?.get(key) ?? key;
    const isAllParties = word === 'without-source' && !dataset.sources.has(key);
    return isAllParties ? parties : inSentence(named?.get(key) ?? key);
  };
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

/** A filter as words: "in Homs", "claimed by nobody", "weapon: car bomb". Dates and kinds of claims are no part of it. */
function phraseOf(filter: Filter, question: Question, context: WordingContext): string {
  const { charts } = context.locale.strings;
  const { word, values } = filter;
  const [only, ...others] = values;
  const isUnstated = others.length === 0 && (only === 'no-claim' || only === 'not-stated');
  const names = filterNames(
    filter,
    context,
    question.filters.some(one => one.word === 'claim'),
  );
  const side = filter.not ? 'not' : 'is';
  switch (word) {
    case 'claimant': {
      const kind = claimKind(question);
      if (isUnstated) return charts.claimants.someone[kind][side];
      const phrase = charts.claimants.filter[kind](names);
      return filter.not ? charts.filterNot(phrase) : phrase;
    }
    case 'facet': {
      const facet = facetName(filter.facet ?? '', context);
      return isUnstated ? charts.filterStatedOf(facet)[side] : charts.filterOf(facet)[side](names);
    }
    case 'region':
      return isUnstated
        ? charts.filterStatedOf(regionWord(context.dataset, 1, context.locale))[side]
        : charts.filter.region[side](names);
    case 'who':
    case 'source':
    case 'without-source':
    case 'event':
    case 'status':
      return charts.filter[word][side](names);
    case 'as-of':
      return values.map(moment => charts.asOf(wordMoment(moment, context.locale))).join(' ');
    case 'claim':
    case 'from':
    case 'to':
      throw new RangeError(`"${word}" has words of its own`);
    case 'pair':
      if (values.every(value => value === 'several')) return filter.not ? charts.filterNot(names) : names;
      return isUnstated ? charts.filterStated.pair[side] : charts.filter.pair[side](names);
    default:
      return isUnstated ? charts.filterStated[word][side] : charts.filter[word][side](names);
  }
}

/** Each filter as words, in the question's order; dates are left to the period. */
function filterWords(question: Question, context: WordingContext): string[] {
  return question.filters.flatMap(filter => {
    const { word } = filter;
    if (word === 'from' || word === 'to') return [];
    return word === 'claim' ? claimWords(question, filter, context) : [phraseOf(filter, question, context)];
  });
}

/** What a question is limited to, dates apart: "Homs · car bomb". Empty where it is not. */
export const filterLine = (question: Question, context: WordingContext): string =>
  filterWords(question, context).join(' · ');

/** The line that says what is measured: "People reported killed, by place · in places held by Kurdish forces". */
export function measureLine(question: Question, context: WordingContext): string {
  const { charts } = context.locale.strings;
  const counted = measureName(question.measure, context, question);
  const name = question.cumulative ? charts.lines.summed(counted) : counted;
  const by = byWords(question, context);
  return [by.length === 0 ? name : charts.byLine(name, by), ...filterWords(question, context)].join(' · ');
}
