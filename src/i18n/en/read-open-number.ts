import { openNumbers } from '../../grammar/open-numbers.ts';
import { someOf } from './number-phrases.ts';
import { groups, scales } from './number-words.ts';

const claims = openNumbers('claim');
const loose = openNumbers('loose');

/**
 * The least number of what is said to be open: `dozens`, `tens of thousands`, `several dozen`, `a few hundred`;
 * undefined where the words say no such number.
 * @param words in lower case, with single spaces.
 */
export function readOpenNumber(words: string): number | undefined {
  const one = claims.get(words);
  if (one !== undefined) return one;
  const [, open = '', scale = ''] = /^(\w+) of ([a-z]+)s$/.exec(words) ?? [];
  const [few, size] = [claims.get(open), scales.get(scale)];
  if (few !== undefined && size !== undefined) return few * size;
  const [, some = '', counted = ''] = /^(.+) ([a-z]+)$/.exec(words) ?? [];
  if (!someOf.includes(some)) return undefined;
  // "Several dozen" is said as "several dozens" is; "several ten" is not.
  return claims.get(scales.has(counted) || groups.has(counted) ? `${counted}s` : counted);
}

const firstWords: ReadonlySet<string> = new Set([
  ...loose.keys(),
  ...someOf.map(some => some.split(' ')[0] ?? ''),
]);

/** No open number has more words: "a few hundred", "tens of thousands". */
const mostWords = 3;

/** How many of these words, from the first on, are an open number in running text; 0 where none is. */
export function countOpenWords(words: readonly string[]): number {
  const [first = ''] = words;
  if (!firstWords.has(first)) return 0;
  for (let n = Math.min(mostWords, words.length); n > 0; n--) {
    if (n === 1 ? loose.has(first) : readOpenNumber(words.slice(0, n).join(' ')) !== undefined) return n;
  }
  return 0;
}
