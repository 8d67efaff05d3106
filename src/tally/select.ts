import type { ClaimKind, Dataset } from '../dataset/types.ts';
import { isPeople } from '../grammar/measures.ts';
import { claimKinds, type EventFacts, eventFacts } from './event-facts.ts';
import { claimantsOf, keysOf, listsOf } from './keys.ts';
import { type Accepts, isWithin, remember, speaks } from './sources.ts';
import type { Filter, Question } from './types.ts';
import { countUnits, figureUnits, type Unit } from './units.ts';

/** `claim=` says which claims are meant where claimants are asked for; elsewhere it selects events (rule 16). */
export const asksClaimants = ({
  measure,
  by,
  filters,
}: Pick<Question, 'measure' | 'by' | 'filters'>): boolean =>
  measure === 'claimants' ||
  by.some(({ word }) => word === 'claimant') ||
  filters.some(({ word }) => word === 'claimant');

/** The kinds of claim that make an actor a claimant. */
export function kindsOf(question: Pick<Question, 'measure' | 'by' | 'filters'>): readonly ClaimKind[] {
  const filter = question.filters.find(({ word }) => word === 'claim');
  if (filter === undefined || !asksClaimants(question)) return ['claimed'];
  return claimKinds.filter(kind => filter.values.includes(kind) !== filter.not);
}

/** Which sources' accounts are asked for; undefined where all are (rule 12). */
export function acceptsOf(dataset: Dataset, { filters }: Question): Accepts | undefined {
  const wanted = filters.filter(({ word }) => word === 'source');
  if (wanted.length === 0) return undefined;
  return remember(source =>
    wanted.every(({ values, not }) => values.some(value => isWithin(dataset, source, value)) !== not),
  );
}

/** Whose people are asked for, where people are counted. */
export const whoOf = ({ measure, filters }: Question): readonly string[] | undefined =>
  isPeople(measure) ? filters.find(({ word }) => word === 'who')?.values : undefined;

/** What a filter compares its values with; undefined where it does not select events. */
function wordsIn(filter: Filter, question: Question, facts: EventFacts): readonly string[] | undefined {
  switch (filter.word) {
    case 'event':
    case 'place':
    case 'region':
    case 'country':
    case 'control':
      return keysOf({ word: filter.word }, facts, facts.weapon, []);
    case 'facet':
      return [facts.event.facets[filter.facet ?? ''] ?? 'not-stated'];
    case 'claimant':
      return claimantsOf(facts, kindsOf(question));
    case 'claim':
      return asksClaimants(question) ? undefined : claimKinds.filter(kind => facts.claimants[kind].size > 0);
    case 'with':
      return facts.partWeapons;
    case 'status':
      return [facts.status];
    case 'who':
      return isPeople(question.measure) ? undefined : [...facts.who];
    case 'weapon':
    case 'source':
    case 'from':
    case 'to':
      return undefined;
  }
}

const holds = (filter: Filter, words: readonly string[]): boolean =>
  words.some(word => filter.values.includes(word)) !== filter.not;

/** Whether an event lies in the days asked for: wholly, in part, or not at all (rule 19). */
function within({ filters }: Question, { span }: EventFacts): 'wholly' | 'partly' | 'not' {
  const from = filters.find(({ word }) => word === 'from')?.values[0] ?? '';
  const to = filters.find(({ word }) => word === 'to')?.values[0] ?? '9999-12-31';
  if (span.last < from || span.first > to) return 'not';
  return span.first >= from && span.last <= to ? 'wholly' : 'partly';
}

/** The shortest known list of events that holds all that a question can select. */
function candidates(dataset: Dataset, { filters }: Question): readonly EventFacts[] {
  let shortest = eventFacts(dataset);
  for (const { word, not, values } of filters) {
    const listed =
      word === 'event' || word === 'place' || word === 'region' || word === 'country' || word === 'control';
    if (not || !listed) continue;
    const lists = listsOf(dataset, word);
    const found = [...new Set(values)].flatMap(value => lists.get(value) ?? []);
    if (found.length < shortest.length) shortest = found;
  }
  return shortest.toSorted((a, b) => a.order - b.order);
}

export type Selected = {
  /** Events that pass every filter but those on weapons, in the dataset's order. */
  readonly events: readonly EventFacts[];
  /** Events that pass too but lie only partly in the days asked for. */
  readonly partly: readonly EventFacts[];
};

export function selectEvents(dataset: Dataset, question: Question): Selected {
  const accepts = isPeople(question.measure) ? undefined : acceptsOf(dataset, question);
  const passing = candidates(dataset, question).filter(
    facts =>
      question.filters.every(filter => {
        const words = wordsIn(filter, question, facts);
        return words === undefined || holds(filter, words);
      }) &&
      (accepts === undefined || speaks(facts, accepts)),
  );
  return {
    events: passing.filter(facts => within(question, facts) === 'wholly'),
    partly: passing.filter(facts => within(question, facts) === 'partly'),
  };
}

/**
 * The units that a question counts in an event.
 * @param accepts the sources whose figures are asked for; the question's own, or one row's.
 */
export function selectUnits(
  dataset: Dataset,
  question: Question,
  facts: EventFacts,
  accepts: Accepts | undefined,
): readonly Unit[] {
  const { measure, filters } = question;
  const units = isPeople(measure)
    ? figureUnits(dataset, facts, { measure, who: whoOf(question), accepts })
    : countUnits(facts, measure);
  const weapons = filters.filter(({ word }) => word === 'weapon');
  return weapons.length === 0
    ? units
    : units.filter(unit => weapons.every(filter => holds(filter, [unit.weapon])));
}
