import { isStatedField, statedFieldNames } from './stated-people.ts';

/** Units of time that answers may be grouped by, the finest first. */
export const timeUnits = ['day', 'week', 'month', 'year'] as const;
export type TimeUnit = (typeof timeUnits)[number];

export const isTimeUnit = (word: string): word is TimeUnit => timeUnits.some(unit => unit === word);

/** What `by=` takes besides a dataset's facets. */
export const groupings = [
  'place',
  'region',
  'country',
  'claimant',
  'participant',
  'pair',
  'weapon',
  'control',
  'source',
  'event',
  ...timeUnits,
  ...statedFieldNames,
] as const;
export type Grouping = (typeof groupings)[number];

/** Groupings that a facet of the same id takes precedence over: they came when datasets had such facets. */
export const isFreeGrouping = (word: string): boolean => isStatedField(word);

/** What has populations that a rate divides by (rule 30). */
export const rateLevels = ['region', 'country'] as const;
export type RateLevel = (typeof rateLevels)[number];

/** How many groupings one question may have. */
export const groupingsAtMost = 2;
