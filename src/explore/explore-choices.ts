import type { Dataset } from '../dataset/types.ts';
import type { Grouping } from '../grammar/groupings.ts';
import { peopleMeasures } from '../grammar/measures.ts';
import type { Locale } from '../i18n/locale.ts';
import { byCodePoint } from '../tally/by-code-point.ts';
import { countsParts } from '../tally/counts-parts.ts';
import { claimKinds, type EventFacts, eventFacts } from '../tally/event-facts.ts';
import { isParty } from '../tally/sources.ts';
import type { By, Measure } from '../tally/types.ts';
import { labelsOf } from '../wording/labels-of.ts';
import type { FilterName } from './explore-state.ts';

export type Choice = { readonly value: string; readonly label: string };

/** A filter that a reader can set, with the values that events have. */
export type ChoiceList = {
  readonly name: FilterName;
  /** What its values are rows of; undefined where no answer is grouped by them. */
  readonly by: By | undefined;
  readonly choices: readonly Choice[];
};

/** A source that can be left out, those with the most accounts first. */
export type SourceChoice = Choice & { readonly accounts: number; readonly isParty: boolean };

type Offered = {
  readonly name: FilterName;
  readonly by?: By;
  valuesOf(facts: EventFacts): readonly string[];
};

const ofGrouping = (
  word: 'place' | 'region' | 'country' | 'claimant' | 'participant' | 'weapon' | 'control' | 'source',
  valuesOf: Offered['valuesOf'],
): Offered => ({ name: { word }, by: { word: word satisfies Grouping }, valuesOf });

const orNone = (values: ReadonlySet<string>, none: string): readonly string[] =>
  values.size === 0 ? [none] : [...values];

/** The filters of the page, in its order. */
const offered: readonly Offered[] = [
  ofGrouping('country', ({ country }) => [country]),
  ofGrouping('region', ({ region }) => [region]),
  ofGrouping('place', ({ event }) => [event.place]),
  ofGrouping('claimant', ({ claimants }) => orNone(claimants.claimed, 'no-claim')),
  ofGrouping('participant', ({ sides }) => orNone(sides.participants, 'not-stated')),
  ofGrouping('weapon', ({ weapon }) => [weapon]),
  ofGrouping('control', ({ control }) => [control]),
  {
    name: { word: 'claim' },
    valuesOf: ({ claimants }) => claimKinds.filter(kind => claimants[kind].size > 0),
  },
  { name: { word: 'status' }, valuesOf: ({ status }) => [status] },
];

function facetsOf({ facets }: Dataset): Offered[] {
  return [...facets.keys()].map(facet => ({
    name: { word: 'facet', facet },
    by: { word: 'facet', facet },
    valuesOf: ({ event }) => [event.facets[facet] ?? 'not-stated'],
  }));
}

/** Only what one source said. Leaving some out is a choice of its own: `sourceChoices`. */
const ofSource = ofGrouping('source', ({ speakers }) => [...speakers]);

function labelled(
  dataset: Dataset,
  { name, by }: Offered,
  values: ReadonlySet<string>,
  locale: Locale,
): Choice[] {
  const { charts, figures } = locale.strings;
  const statusNames = new Map<string, string>(Object.entries(charts.status));
  const labels = by === undefined ? undefined : labelsOf(dataset, by, values, locale);
  const named = (value: string): string => {
    if (name.word === 'claim')
      return charts.claimants.kinds[claimKinds.find(kind => kind === value) ?? 'claimed'];
    if (name.word === 'status') return statusNames.get(value) ?? figures.rows.notStated;
    return labels?.get(value) ?? value;
  };
  const isLast = (value: string) => value === 'not-stated' || value === 'no-claim';
  return [...values]
    .map(value => ({ value, label: named(value) }))
    .sort(
      (a, b) => Number(isLast(a.value)) - Number(isLast(b.value)) || compareLabels(a.label, b.label, locale),
    );
}

const compareLabels = (a: string, b: string, { code }: Locale): number =>
  a.localeCompare(b, code) || byCodePoint(a, b);

/** The filters that divide the events of a dataset: of one value alone there is nothing to choose. */
export function exploreChoices(dataset: Dataset, locale: Locale): ChoiceList[] {
  const facts = eventFacts(dataset);
  return [...offered, ...facetsOf(dataset), ofSource].flatMap(one => {
    const values = new Set(facts.flatMap(each => one.valuesOf(each)));
    if (values.size < 2) return [];
    return [{ name: one.name, by: one.by, choices: labelled(dataset, one, values, locale) }];
  });
}

/** The sources that speak of events, the most frequent first. */
export function sourceChoices(dataset: Dataset, locale: Locale): SourceChoice[] {
  const counts = new Map<string, number>();
  for (const { speakers } of eventFacts(dataset))
    for (const source of speakers) counts.set(source, (counts.get(source) ?? 0) + 1);
  const labels = labelsOf(dataset, { word: 'source' }, counts.keys(), locale, { form: 'full' });
  return [...counts]
    .map(([value, accounts]) => ({
      value,
      accounts,
      label: labels.get(value) ?? value,
      isParty: isParty(dataset, value),
    }))
    .sort((a, b) => b.accounts - a.accounts || compareLabels(a.label, b.label, locale));
}

/** What of a dataset can be counted: people of whom somebody gives a figure, events, and their parts where they count. */
export function exploreMeasures(dataset: Dataset): Measure[] {
  const given = new Set<string>();
  for (const { accounts, parts } of dataset.events.values()) {
    for (const { figures } of accounts) for (const measure of Object.keys(figures)) given.add(measure);
    for (const { killed, injured } of parts) {
      if (killed !== undefined) given.add('killed');
      if (injured !== undefined) given.add('injured');
    }
  }
  const people = peopleMeasures.filter(measure => given.has(measure));
  return [...people, 'attacks', ...(countsParts(dataset) ? (['explosions'] as const) : [])];
}
