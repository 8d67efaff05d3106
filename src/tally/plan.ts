import { deepFreeze } from '../dataset/deep-freeze.ts';
import type { ClaimKind, Dataset } from '../dataset/types.ts';
import { isPeople, type Measure, type PeopleMeasure } from '../grammar/measures.ts';
import { isStatedField, type StatedField } from '../grammar/stated-people.ts';
import { byCodePoint } from './by-code-point.ts';
import { claimKinds } from './event-facts.ts';
import { type RateBase, rateBaseOf } from './rate-base.ts';
import { sourcesWithin } from './sources.ts';
import type { By, Filter, Question, Sort } from './types.ts';

/** What a selected event must be. Any of the values may hold; with `not`, none of them may. */
export type Condition = { readonly not: boolean; readonly values: readonly string[] } & (
  | {
      readonly on:
        | ('event' | 'place' | 'region' | 'country' | 'control' | 'status')
        | ('with' | 'claim' | 'participant' | 'pair');
    }
  /** People whom a source names. */
  | { readonly on: 'who' }
  | { readonly on: 'facet'; readonly facet: string }
  /** Actors with a claim of these kinds, or `no-claim`. */
  | { readonly on: 'claimant'; readonly kinds: readonly ClaimKind[] }
);

/** What is counted in a selected event. */
export type Counted =
  | {
      readonly kind: 'people';
      readonly measure: PeopleMeasure;
      /** Values of `who=`; undefined means everyone. */
      readonly who: readonly string[] | undefined;
      /** What the people of an event are divided by: its parts (rule 15), what sources state of them (rule 27), or nothing. */
      readonly dividedBy: 'parts' | 'nothing' | StatedField;
    }
  | { readonly kind: 'events' | 'parts' | 'devices' };

/** Which units a question counts, however it groups them. Equal selections have equal keys. */
export type Selection = {
  readonly key: string;
  /** Events lie wholly between these days, ISO dates, both inclusive (rule 19). */
  readonly days: { readonly from: string; readonly to: string } | undefined;
  /** The cheapest to look at first. */
  readonly conditions: readonly Condition[];
  /**
   * The sources that are asked for, with what is part of them; undefined means all. Of people they are those whose
   * accounts count, of anything else those of whom one must speak of the event.
   */
  readonly sources: readonly string[] | undefined;
  readonly counted: Counted;
  /** By the weapon whose row contains a unit. */
  readonly weapons: readonly Pick<Condition, 'not' | 'values'>[];
};

/**
 * A question, worked out against one dataset: all that is needed to answer it, as a plain value without a name, an alias
 * or a language. Questions that mean the same have the same `key`.
 */
export type Plan = {
  readonly key: string;
  readonly measure: Measure;
  readonly selection: Selection;
  /** The same with the people of each event as one: what the rows are of. */
  readonly whole: Selection;
  readonly by: readonly By[];
  /** The kinds of claim that make an actor a claimant. */
  readonly kinds: readonly ClaimKind[];
  /** Certain sources are asked for: a sum in which they lack a figure is incomplete (rule 12). */
  readonly isBySource: boolean;
  /** The sources that were asked for by name. */
  readonly namedSources: readonly string[];
  readonly sort: Sort | undefined;
  readonly limit: number | undefined;
  readonly fewest: number | undefined;
  readonly severalApart: boolean;
  /** Rows by a unit of time are running sums (rule 35). */
  readonly cumulative: boolean;
  /** Sums are divided by the populations of `base` and multiplied by this (rule 30). */
  readonly per: number | undefined;
  readonly base: RateBase | undefined;
};

type Asked = Pick<Question, 'measure' | 'by' | 'filters'>;

/** `claim=` says which claims are meant where claimants are asked for; elsewhere it selects events (rule 16). */
export const asksClaimants = ({ measure, by, filters }: Asked): boolean =>
  measure === 'claimants' ||
  by.some(({ word }) => word === 'claimant') ||
  filters.some(({ word }) => word === 'claimant');

/** The kinds of claim that make an actor a claimant. */
export function kindsOf(question: Asked): readonly ClaimKind[] {
  const filter = question.filters.find(({ word }) => word === 'claim');
  if (filter === undefined || !asksClaimants(question)) return ['claimed'];
  return claimKinds.filter(kind => filter.values.includes(kind) !== filter.not);
}

const valuesOf = ({ values }: Filter): readonly string[] => [...new Set(values)].sort(byCodePoint);

/** What a filter asks of events; undefined where it chooses something else. */
function conditionOf(filter: Filter, question: Asked): Condition | undefined {
  const { word, not } = filter;
  const values = valuesOf(filter);
  switch (word) {
    case 'facet':
      return { on: word, facet: filter.facet ?? '', not, values };
    case 'claimant':
      return { on: word, kinds: kindsOf(question), not, values };
    case 'claim':
      return asksClaimants(question) ? undefined : { on: word, not, values };
    case 'who':
      return isPeople(question.measure) ? undefined : { on: word, not, values };
    case 'with-participant':
      return { on: 'participant', not, values };
    case 'weapon':
    case 'source':
    case 'from':
    case 'to':
    case 'without-source':
    case 'as-of':
      return undefined;
    default:
      return { on: word, not, values };
  }
}

/** What is one value of an event is looked at before what is a list of them. */
const cheapestFirst: readonly Condition['on'][] = [
  ...(['event', 'place', 'region', 'country', 'control', 'status', 'pair'] as const),
  ...(['facet', 'with', 'claim', 'claimant', 'participant', 'who'] as const),
];

function conditionsOf(question: Asked): readonly Condition[] {
  return question.filters
    .flatMap(filter => conditionOf(filter, question) ?? [])
    .map(condition => ({ condition, text: JSON.stringify(condition) }))
    .sort(
      (a, b) =>
        cheapestFirst.indexOf(a.condition.on) - cheapestFirst.indexOf(b.condition.on) ||
        byCodePoint(a.text, b.text),
    )
    .map(({ condition }) => condition);
}

function daysOf({ filters }: Asked): Selection['days'] {
  const from = filters.find(({ word }) => word === 'from')?.values[0];
  const to = filters.find(({ word }) => word === 'to')?.values[0];
  return from === undefined && to === undefined ? undefined : { from: from ?? '', to: to ?? '9999-12-31' };
}

function sourcesOf(dataset: Dataset, { filters }: Asked): readonly string[] | undefined {
  const asked = filters.filter(({ word }) => word === 'source');
  if (asked.length === 0) return undefined;
  const sets = asked.map(({ values, not }) => ({ not, within: sourcesWithin(dataset, values) }));
  return [...dataset.sources.keys()]
    .filter(source => sets.every(({ not, within }) => within.has(source) !== not))
    .sort(byCodePoint);
}

function countedOf({ measure, by, filters }: Asked): Counted {
  if (isPeople(measure)) {
    const who = filters.find(({ word }) => word === 'who');
    const dividedBy = by.map(({ word }) => word).find(isStatedField) ?? 'parts';
    return { kind: 'people', measure, who: who && valuesOf(who), dividedBy };
  }
  return { kind: measure === 'explosions' ? 'parts' : measure === 'devices' ? 'devices' : 'events' };
}

/** Plans the answer to a question. The plan is frozen. */
export function planOf(dataset: Dataset, question: Question): Plan {
  const { measure, by, sort, limit, fewest, severalApart = false, cumulative = false, per } = question;
  const selected = {
    days: daysOf(question),
    conditions: conditionsOf(question),
    sources: sourcesOf(dataset, question),
    counted: countedOf(question),
    weapons: question.filters
      .filter(({ word }) => word === 'weapon')
      .map(filter => ({ not: filter.not, values: valuesOf(filter) })),
  };
  const keyed = (selection: Omit<Selection, 'key'>): Selection => ({
    key: JSON.stringify(selection),
    ...selection,
  });
  const selection = keyed(selected);
  const { counted } = selected;
  const whole =
    counted.kind === 'people' && counted.dividedBy !== 'parts'
      ? keyed({ ...selected, counted: { ...counted, dividedBy: 'nothing' } })
      : selection;
  const rest = {
    measure,
    by,
    kinds: kindsOf(question),
    isBySource: selected.sources !== undefined || by.some(({ word }) => word === 'source'),
    namedSources: question.filters.flatMap(({ word, not, values }) =>
      word === 'source' && !not ? values : [],
    ),
    sort,
    limit,
    fewest,
    severalApart,
    cumulative,
    per,
    base: per === undefined ? undefined : rateBaseOf(question),
  };
  return deepFreeze({ key: JSON.stringify([selection.key, rest]), selection, whole, ...rest });
}
