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
  'as-of',
] as const;
export type FilterWord = (typeof filterWords)[number];

const synonyms = { city: 'place' } as const satisfies Readonly<Record<string, FilterWord & Grouping>>;

/** Other words for a filter, a grouping or a column. */
export const synonymWords: readonly string[] = Object.keys(synonyms);

/** The word that a synonym stands for; any other word as it is. */
export const withoutSynonym = (word: string): string =>
  new Map<string, string>(Object.entries(synonyms)).get(word) ?? word;
