import { textIn } from '../dataset/text-in.ts';
import type { ClaimKind } from '../dataset/types.ts';
import { isPeople } from '../grammar/measures.ts';
import { isolate } from '../i18n/isolate.ts';
import { countsParts } from '../tally/counts-parts.ts';
import { claimKinds } from '../tally/event-facts.ts';
import { labelsOf } from '../tally/labels-of.ts';
import { measureWord } from '../tally/measure-word.ts';
import { asksClaimants, kindsOf } from '../tally/plan.ts';
import type { By, CountMeasure, Filter, Measure, Question } from '../tally/types.ts';
import { whoIs } from '../tally/who-words.ts';
import type { ChartContext } from './spec.ts';

/** What of a question says which claims make a claimant. */
type Asked = Pick<Question, 'measure' | 'by' | 'filters'>;

/** The one kind of claim that a question means where it asks for claimants; `named` where it means several. */
export function claimKind(asked: Asked): ClaimKind | 'named' {
  const [kind = 'claimed', ...others] = kindsOf(asked);
  return others.length === 0 ? kind : 'named';
}

/** The dataset's word for so many events: `attacks`, `shooting`. */
export const eventWord = ({ dataset, locale }: ChartContext, n: number): string =>
  measureWord(dataset, 'attacks', n, locale);

export const partWord = ({ dataset, locale }: ChartContext, n: number): string =>
  measureWord(dataset, 'explosions', n, locale);

/** What the rows are, as words of a sentence: `place`, `who held the place`, `actor it is attributed to`. */
export function byWord(by: By, { filters }: Pick<Question, 'filters'>, context: ChartContext): string {
  const { by: words, claimants } = context.locale.strings.charts;
  if (by.word === 'facet') return facetName(by.facet, context);
  if (by.word === 'claimant') return claimants.by[claimKind({ measure: 'attacks', by: [by], filters })];
  return by.word === 'event' ? words.event(eventWord(context, 1)) : words[by.word];
}

/** The words for all keys of a question. */
export const byWords = (question: Question, context: ChartContext): string[] =>
  question.by.map(by => byWord(by, question, context));

/** As the newsroom writes it: it may be an acronym or a proper name. */
export function facetName(id: string, { dataset, locale }: ChartContext): string {
  const facet = dataset.facets.get(id);
  if (facet === undefined) throw new RangeError(`no facet "${id}" in ${dataset.id}`);
  return isolate(textIn(facet.name, locale.code), locale);
}

/** What a question counts, as its several: the dataset's word, or what the kind of claim makes of actors. */
function countedWord(measure: CountMeasure, asked: Asked | undefined, context: ChartContext): string {
  const kind = measure === 'claimants' && asked !== undefined ? claimKind(asked) : 'claimed';
  return kind === 'claimed'
    ? measureWord(context.dataset, measure, 2, context.locale)
    : context.locale.strings.charts.claimants.counted[kind];
}

/** "People reported killed"; "Attacks". The question says what kind of claim makes a claimant. */
export function measureName(measure: Measure, context: ChartContext, asked?: Asked): string {
  const { people } = context.locale.strings.charts;
  if (isPeople(measure)) return people.measure[measure](people.killed[context.dataset.killedMeans]);
  return context.locale.words.capitalise(countedWord(measure, asked, context));
}

/** "How many people were reported killed"; "How many attacks". */
export function measureQuestion(question: Question, context: ChartContext): string {
  const { charts } = context.locale.strings;
  const { measure } = question;
  if (isPeople(measure))
    return charts.people.question[measure](charts.people.killed[context.dataset.killedMeans]);
  return charts.countQuestion(countedWord(measure, question, context));
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

/** Names of the values of a filter, joined: "Homs or Tartous". Two of one name are told apart. */
export function filterNames(filter: Filter, { dataset, locale }: ChartContext, ofKind = false): string {
  const { roles, or, inSentence } = locale.strings.charts;
  const { word, values } = filter;
  const by: By | undefined = word === 'who' ? { word: 'control' } : keyOf(filter);
  const said = values.map(value => (word === 'who' ? whoIs(value) : { actor: value }));
  const keys = said.flatMap(one => ('role' in one ? [] : [one.actor]));
  const named = by && labelsOf(dataset, by, keys, locale, { ofKind });
  return or(
    said.map(one =>
      'role' in one ? (roles[one.role] ?? one.role) : inSentence(named?.get(one.actor) ?? one.actor),
    ),
  );
}

/** Words for the kinds of claims that a filter names; none where the word for claimants says it already. */
function claimWords(question: Question, filter: Filter, { locale }: ChartContext): string[] {
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
function filterWords(question: Question, context: ChartContext): string[] {
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
      case 'place':
      case 'region':
      case 'country':
        return isNamed ? charts.filter[word](names) : charts.filterIs(names, charts.filterWord[word]);
      default:
        return names;
    }
  };
  return question.filters.flatMap(filter => {
    const { word, not } = filter;
    if (word === 'from' || word === 'to') return [];
    if (word === 'claim') return claimWords(question, filter, context);
    return [not ? charts.filterNot(phrase(filter)) : phrase(filter)];
  });
}

/** The line that says what is measured: "People reported killed, by place · Kurdish forces (holding the place)". */
export function measureLine(question: Question, context: ChartContext): string {
  const { charts } = context.locale.strings;
  const name = measureName(question.measure, context, question);
  const by = byWords(question, context);
  return [by.length === 0 ? name : charts.byLine(name, by), ...filterWords(question, context)].join(' · ');
}

/** How such things are counted, in one sentence. */
export function countingRule(measure: CountMeasure, question: Question, context: ChartContext): string {
  const { rule, claimants } = context.locale.strings.charts;
  const [event, events] = [eventWord(context, 1), eventWord(context, 2)];
  const hasParts = countsParts(context.dataset);
  switch (measure) {
    case 'attacks':
      return rule.attacks(event, hasParts ? partWord(context, 2) : undefined);
    case 'explosions':
      return rule.explosions(hasParts ? partWord(context, 1) : undefined, event);
    case 'devices':
      return rule.devices(partWord(context, 1));
    case 'places':
    case 'regions':
      return rule[measure](events);
    case 'claimants':
      return claimants.rule[claimKind(question)](events);
  }
}
