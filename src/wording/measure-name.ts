import { textIn } from '../dataset/text-in.ts';
import type { ClaimKind } from '../dataset/types.ts';
import { isPeople } from '../grammar/measures.ts';
import { isolate } from '../i18n/isolate.ts';
import { kindsOf } from '../tally/plan.ts';
import type { CountMeasure, Measure, Question } from '../tally/types.ts';
import type { WordingContext } from './context.ts';
import { measureWord } from './measure-word.ts';

/** What of a question says which claims make a claimant. */
type Asked = Pick<Question, 'measure' | 'by' | 'filters' | 'per'>;

/** The one kind of claim that a question means where it asks for claimants; `named` where it means several. */
export function claimKind(asked: Asked): ClaimKind | 'named' {
  const [kind = 'claimed', ...others] = kindsOf(asked);
  return others.length === 0 ? kind : 'named';
}

/** The dataset's word for so many events: `attacks`, `shooting`. */
export const eventWord = ({ dataset, locale }: WordingContext, n: number): string =>
  measureWord(dataset, 'attacks', n, locale);

export const partWord = ({ dataset, locale }: WordingContext, n: number): string =>
  measureWord(dataset, 'explosions', n, locale);

/** As the newsroom writes it: it may be an acronym or a proper name. */
export function facetName(id: string, { dataset, locale }: WordingContext): string {
  const facet = dataset.facets.get(id);
  if (facet === undefined) throw new RangeError(`no facet "${id}" in ${dataset.id}`);
  return isolate(textIn(facet.name, locale.code), locale);
}

/** What a question counts, as its several: the dataset's word, or what the kind of claim makes of actors. */
function countedWord(measure: CountMeasure, asked: Asked | undefined, context: WordingContext): string {
  const kind = measure === 'claimants' && asked !== undefined ? claimKind(asked) : 'claimed';
  return kind === 'claimed'
    ? measureWord(context.dataset, measure, 2, context.locale)
    : context.locale.strings.charts.claimants.counted[kind];
}

/** Of what is counted, as a rate of so many inhabitants where one is asked for. */
const asRate = (name: string, asked: Asked | undefined, { locale }: WordingContext): string =>
  asked?.per === undefined ? name : locale.strings.charts.rates.name(name, locale.number(asked.per));

/**
 * "People reported killed"; "Attacks". The question says what kind of claim makes a claimant, and of how many
 * inhabitants a rate is.
 */
export function measureName(measure: Measure, context: WordingContext, asked?: Asked): string {
  const { people } = context.locale.strings.charts;
  const name = isPeople(measure)
    ? people.measure[measure](people.killed[context.dataset.killedMeans])
    : context.locale.words.capitalise(countedWord(measure, asked, context));
  return asRate(name, asked, context);
}

/** "How many people were reported killed"; "How many attacks". */
export function measureQuestion(question: Question, context: WordingContext): string {
  const { charts } = context.locale.strings;
  const { measure } = question;
  const asked = isPeople(measure)
    ? charts.people.question[measure](charts.people.killed[context.dataset.killedMeans])
    : charts.countQuestion(countedWord(measure, question, context));
  return asRate(asked, question, context);
}
