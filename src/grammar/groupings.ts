import { isStatedField, statedFieldNames } from './stated-people.ts';

/** Units of time that answers may be grouped by, the finest first. */
export const timeUnits = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type TimeUnit = (typeof timeUnits)[number];

export const isTimeUnit = (word: string): word is TimeUnit => timeUnits.some(unit => unit === word);

/** What comes again: Mondays, the hour from 7 to 8. */
export const timeCycles = ['weekday', 'hour'] as const;
export type TimeCycle = (typeof timeCycles)[number];

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
  ...timeCycles,
  'source-count',
  ...statedFieldNames,
] as const;
export type Grouping = (typeof groupings)[number];

const later: readonly string[] = ['quarter', ...timeCycles, 'source-count'];

/** Groupings that a facet of the same id takes precedence over: they came when datasets had such facets. */
export const isFreeGrouping = (word: string): boolean => isStatedField(word) || later.includes(word);

/** What has populations that a rate divides by (rule 30). */
export const rateLevels = ['region', 'country'] as const;
export type RateLevel = (typeof rateLevels)[number];

/** How many groupings one question may have. */
export const groupingsAtMost = 3;
