import type { Grouping } from './groupings.ts';

/** What narrows a question besides a dataset's facets: `word=value`. */
export const filterWords = [
  'event',
  'place',
  'region',
  'country',
  'claimant',
  'claim',
  'participant',
  'with-participant',
  'pair',
  'weapon',
  'with',
  'control',
  'status',
  'who',
  'from',
  'to',
  'source',
  'without-source',
  'as-of',
] as const;
export type FilterWord = (typeof filterWords)[number];

/** Filters that a facet of the same id takes precedence over: they came when datasets had such facets. */
export const isFreeFilter = (word: string): boolean => word === 'without-source';

/** The value of `without-source=` that means every source that is a party to the conflict. */
export const allParties = 'parties';

const synonyms = { city: 'place' } as const satisfies Readonly<Record<string, FilterWord & Grouping>>;

/** Other words for a filter, a grouping or a column. */
export const synonymWords: readonly string[] = Object.keys(synonyms);

/** The word that a synonym stands for; any other word as it is. */
export const withoutSynonym = (word: string): string =>
  new Map<string, string>(Object.entries(synonyms)).get(word) ?? word;
