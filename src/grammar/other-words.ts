import { regionKinds } from './region-kinds.ts';

/**
 * Words that other trackers use, by the words that are meant by them. They are no synonyms: each may mean more than one
 * word, and a dataset may have a facet of that name. So they are only in hints.
 */
const otherWords: Readonly<Record<string, readonly string[]>> = {
  actor: ['participant', 'claimant'],
  party: ['participant'],
  group: ['participant', 'claimant'],
  side: ['participant'],
  belligerent: ['participant'],
  perpetrator: ['claimant'],
  dyad: ['pair'],
  gender: ['sex'],
  status: ['role'],
  admin1: ['region'],
  date: ['day', 'month'],
};

/** The same of measures. */
const otherMeasures: Readonly<Record<string, readonly string[]>> = {
  death: ['killed'],
  dead: ['killed'],
  fatality: ['killed'],
  victim: ['killed', 'injured'],
  wounded: ['injured'],
  incident: ['attacks'],
  toll: ['killed'],
};

/** The word without the ending of its plural. */
const singular = (word: string): string => word.replace(/ies$/, 'y').replace(/s$/, '');

const isRegionKind = (word: string): boolean => regionKinds.some(kind => kind === word);

function findIn(
  table: Readonly<Record<string, readonly string[]>>,
  word: string,
): readonly string[] | undefined {
  const plain = word.toLowerCase();
  const known = (name: string) => (Object.hasOwn(table, name) ? table[name] : undefined);
  return known(plain) ?? known(singular(plain));
}

/** What may be meant by a word for a grouping or a filter that is unknown here; undefined where nothing is known of it. */
export const meantBy = (word: string): readonly string[] | undefined =>
  findIn(otherWords, word) ?? (isRegionKind(singular(word.toLowerCase())) ? ['region'] : undefined);

/** What may be meant by a word for a measure that is unknown here. */
export const measuresMeantBy = (word: string): readonly string[] | undefined => findIn(otherMeasures, word);
