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
};

/** The word without the ending of its plural. */
const singular = (word: string): string => word.replace(/ies$/, 'y').replace(/s$/, '');

/** What may be meant by a word that is unknown here; undefined where nothing is known of it. */
export function meantBy(word: string): readonly string[] | undefined {
  const plain = word.toLowerCase();
  const known = (name: string) => (Object.hasOwn(otherWords, name) ? otherWords[name] : undefined);
  return known(plain) ?? known(singular(plain));
}
