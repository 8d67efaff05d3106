import { findId, findIds } from '../dataset/find-id.ts';
import { eventHint } from '../dataset/published/event-hint.ts';
import { regionOf } from '../dataset/region-of.ts';
import type { Dataset, Place, PlaceLevel } from '../dataset/types.ts';
import { allParties, type FilterWord } from '../grammar/filters.ts';
import { byCodePoint } from './by-code-point.ts';
import { claimKinds, eventFacts, weaponKey } from './event-facts.ts';
import { entries, texts, type Vocabulary } from './find-values.ts';
import { listsOf } from './grouping-keys.ts';
import { memoizeByDataset } from './memoize-by-dataset.ts';
import { pairVocabulary } from './pair-vocabulary.ts';
import { peopleVocabulary } from './people-vocabulary.ts';
import { statedWordOf } from './who-words.ts';

const statuses = ['confirmed', 'reported', 'contested', 'retracted', 'not-stated'];

const placesOf = memoizeByDataset(
  (dataset: Dataset, level: PlaceLevel): ReadonlyMap<string, Place> =>
    new Map([...dataset.places].filter(([, place]) => place.level === level)),
);

/** A city's name where its region is wanted is answered with the region. */
function regions(dataset: Dataset): Vocabulary {
  const plain = entries('region', placesOf(dataset, 'admin1'), ['not-stated']);
  return {
    ...plain,
    fixFor: typed => {
      const place = findId(dataset.places, typed);
      const region = place === undefined ? undefined : regionOf(dataset, place);
      return region === undefined ? plain.fixFor(typed) : `did you mean "${region.id}"?`;
    },
  };
}

/**
 * Places go by what events name: of a city and its region of one name, the one that events are placed in. A region or
 * country that holds events, but is the place of none, would select nothing: it is not taken.
 */
function places(dataset: Dataset): Vocabulary {
  const plain = entries('place', dataset.places);
  const one = (typed: string): string | undefined => {
    const ids = findIds(dataset.places, typed);
    const used = ids.filter(id => listsOf(dataset, 'place').has(id));
    return used.length === 1 ? used[0] : findId(dataset.places, typed);
  };
  const wider = (typed: string): 'region' | 'country' | undefined => {
    const id = one(typed);
    if (id === undefined || listsOf(dataset, 'place').has(id)) return undefined;
    return (['region', 'country'] as const).find(word => listsOf(dataset, word).has(id));
  };
  return {
    what: 'place',
    find: typed => (wider(typed) === undefined ? one(typed) : undefined),
    fixFor: typed => {
      const word = wider(typed);
      return word === undefined
        ? plain.fixFor(typed)
        : `no event is placed there itself; write ${word}=${one(typed)}`;
    },
  };
}

/** An id that an event had before is answered with the one that it has, one that is not published by saying so. */
function events(dataset: Dataset): Vocabulary {
  const plain = entries('event', dataset.events);
  return { ...plain, fixFor: typed => eventHint(dataset, typed) ?? plain.fixFor(typed) };
}

/** `car-bomb`, `not-stated`, or a set, `car-bomb+suicide-belt`, in any order. */
function weaponSets(dataset: Dataset): Vocabulary {
  const one = entries('weapon', dataset.weapons, ['not-stated']);
  return {
    what: 'weapon',
    find: typed => {
      const named = one.find(typed);
      if (named !== undefined) return named;
      const ids = typed.split('+').map(word => one.find(word.trim()));
      return ids.some(id => id === undefined) ? undefined : weaponKey(ids.map(id => id ?? ''));
    },
    fixFor: typed => one.fixFor(typed.split('+').find(word => one.find(word.trim()) === undefined) ?? typed),
  };
}

/** A facet's own values by id or name; where it has none, those that its events have. */
export function facetVocabulary(dataset: Dataset, id: string): Vocabulary {
  const values = dataset.facets.get(id)?.values ?? {};
  const named = new Map(Object.entries(values).map(([key, name]) => [key, { id: key, name, aliases: [] }]));
  if (named.size > 0) return entries(id, named, ['not-stated']);
  const used = new Set(eventFacts(dataset).flatMap(({ event }) => event.facets[id] ?? []));
  return texts(id, [...new Set([...used, 'not-stated'])].sort(byCodePoint));
}

/** The values of a filter in a dataset. Dates and moments are read apart. */
export function vocabularyOf(
  dataset: Dataset,
  word: Exclude<FilterWord, 'from' | 'to' | 'as-of'>,
): Vocabulary {
  switch (word) {
    case 'event':
      return events(dataset);
    case 'place':
      return places(dataset);
    case 'region':
      return regions(dataset);
    case 'country':
      return entries('country', placesOf(dataset, 'country'), ['not-stated']);
    case 'claimant':
      return entries('actor', dataset.actors, ['no-claim', 'several']);
    case 'participant':
      return entries('actor', dataset.actors, ['not-stated', 'several']);
    case 'with-participant':
      return entries('actor', dataset.actors, ['not-stated']);
    case 'pair':
      return pairVocabulary(dataset);
    case 'claim':
      return texts('kind of claim', claimKinds);
    case 'weapon':
      return weaponSets(dataset);
    case 'with':
      return entries('weapon', dataset.weapons, ['not-stated']);
    case 'control':
      return entries('actor', dataset.actors, ['not-stated']);
    case 'status': {
      const plain = texts('status', statuses);
      const fixFor = (typed: string) =>
        statedWordOf(typed) === undefined ? plain.fixFor(typed) : `write who=${typed}`;
      return { ...plain, fixFor };
    }
    case 'who':
      return peopleVocabulary(dataset);
    case 'source':
      return entries('source', dataset.sources);
    // A source of that id is meant before all parties.
    case 'without-source':
      return entries('source', dataset.sources, dataset.sources.has(allParties) ? [] : [allParties]);
  }
}
