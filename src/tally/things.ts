import { dayNumber } from '../dataset/dates.ts';
import type { Dataset } from '../dataset/types.ts';
import { isStatedField, statedFields } from '../grammar/stated-people.ts';
import { byCodePoint } from './by-code-point.ts';
import { claimKinds, type EventFacts, eventFacts } from './event-facts.ts';
import { memoizeByDataset } from './memoize-by-dataset.ts';
import { firstDayOf } from './time.ts';
import type { By } from './types.ts';

/** What has a colour and a place of its own, whatever chart it is in: entries of registries, values of facets, pairs. */
export type Things = 'actors' | 'weapons' | 'sources' | 'places' | 'pairs' | `facet:${string}`;

/** Of which things the keys of a grouping are; undefined for times, people and single events. */
export function thingsOf(by: By): Things | undefined {
  switch (by.word) {
    case 'claimant':
    case 'participant':
    case 'control':
      return 'actors';
    case 'weapon':
      return 'weapons';
    case 'source':
      return 'sources';
    case 'place':
    case 'region':
    case 'country':
      return 'places';
    case 'pair':
      return 'pairs';
    case 'facet':
      return `facet:${by.facet}`;
    default:
      return undefined;
  }
}

/** So many of a registry have looks that can be told apart; of more, those come first that most events name. */
export const mostLooks = 36;

const isRegistry = (things: Things): things is 'actors' | 'weapons' | 'sources' | 'places' =>
  things !== 'pairs' && !things.startsWith('facet:');

function registered(dataset: Dataset, things: Things): readonly string[] {
  if (isRegistry(things)) return [...dataset[things].keys()];
  const facet = dataset.facets.get(things.slice('facet:'.length));
  return things === 'pairs' ? [] : Object.keys(facet?.values ?? {});
}

/** The things that one event names. */
function namedBy(things: Things): (facts: EventFacts) => Iterable<string> {
  switch (things) {
    case 'actors':
      return ({ claimants, sides, control }) => [
        ...new Set([...claimKinds.flatMap(kind => [...claimants[kind]]), ...sides.participants, control]),
      ];
    case 'weapons':
      return ({ partWeapons, weapon }) => new Set([...partWeapons, weapon]);
    case 'sources':
      return ({ speakers }) => speakers;
    case 'places':
      return ({ event, region, country }) => new Set([event.place, region, country]);
    case 'pairs':
      return ({ sides }) => [sides.pair];
    default: {
      const facet = things.slice('facet:'.length);
      return ({ event }) => {
        const value = event.facets[facet];
        return value === undefined ? [] : [value];
      };
    }
  }
}

const rowsOnly: ReadonlySet<string> = new Set(['not-stated', 'several', 'others', 'no-claim']);

/**
 * Every thing of a kind in an order that figures do not change: as registered, then what events alone name (sets of
 * weapons, values of facets without a list) by its key. Of a long registry those come first that most events name.
 */
export const thingsIn = memoizeByDataset((dataset: Dataset, things: Things): readonly string[] => {
  const listed = registered(dataset, things);
  const uses = new Map<string, number>();
  const names = namedBy(things);
  for (const facts of eventFacts(dataset))
    for (const name of names(facts)) if (!rowsOnly.has(name)) uses.set(name, (uses.get(name) ?? 0) + 1);
  const known = new Set(listed);
  const found = [...uses.keys()].filter(name => !known.has(name)).sort(byCodePoint);
  const all = [...listed, ...found];
  if (all.length <= mostLooks) return all;
  return all.sort((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0));
});

/** The kinds of things that a dataset has. */
export const thingsOfDataset = ({ facets }: Dataset): readonly Things[] => [
  'actors',
  'weapons',
  'sources',
  'places',
  'pairs',
  ...[...facets.keys()].map(id => `facet:${id}` as const),
];

/** The place that the registry gives a key among others, from 0; undefined where it gives none. */
export function ownPlace(dataset: Dataset, by: By, key: string): number | undefined {
  const things = thingsOf(by);
  if (by.word === 'facet') {
    const at = dataset.facets.get(by.facet)?.order?.indexOf(key) ?? -1;
    return at < 0 ? undefined : at;
  }
  if (things !== 'actors' && things !== 'weapons' && things !== 'sources') return undefined;
  return dataset[things].get(key)?.order;
}

/** The colours that the registry gives a key, as typed; undefined where it gives none. */
export function ownColour(
  dataset: Dataset,
  by: By,
  key: string,
): { readonly light: string; readonly dark: string } | undefined {
  const things = thingsOf(by);
  const pair = (light: string | undefined, dark: string | undefined) =>
    light === undefined ? undefined : { light, dark: dark ?? light };
  if (by.word === 'facet') {
    const facet = dataset.facets.get(by.facet);
    return pair(facet?.colours?.[key], facet?.coloursDark?.[key]);
  }
  if (things !== 'actors' && things !== 'weapons' && things !== 'sources') return undefined;
  const entry = dataset[things].get(key);
  return pair(entry?.colour, entry?.colourDark);
}

/** How many units a key is after the first one, where its grouping has an order of its own: months, hours, sexes. */
export function placeInSequence({ word }: By, key: string): number | undefined {
  if (isStatedField(word)) {
    const words: readonly string[] = statedFields[word];
    return words.indexOf(key);
  }
  const [year = 0, part = 0] = key.split(/-Q?/).map(Number);
  switch (word) {
    case 'weekday':
    case 'hour':
    case 'source-count':
    case 'year':
      return Number(key);
    case 'quarter':
      return year * 4 + part;
    case 'month':
      return year * 12 + part;
    case 'day':
      return dayNumber(key);
    case 'week':
      return Math.floor(dayNumber(firstDayOf(key)) / 7);
    default:
      return undefined;
  }
}
