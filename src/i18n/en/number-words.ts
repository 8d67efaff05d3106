/**
 * The English words of numbers, and in number-phrases.ts what is said around them: one table for all that reads them, the parser of numbers, the claims of a label, loose
 * numbers in running text, and hints, which never cut a number in two.
 */

export const ones: readonly string[] = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];

export const tens: readonly string[] = [
  '',
  '',
  'twenty',
  'thirty',
  'forty',
  'fifty',
  'sixty',
  'seventy',
  'eighty',
  'ninety',
];

/** Written after a number and multiplying it: `two thousand`, `1.2 million`. */
export const scales: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);

/** The same, after digits only: `1.2m`, `40k`. */
export const shortScales: ReadonlyMap<string, number> = new Map([
  ['k', 1000],
  ['m', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['bn', 1e9],
  ['tn', 1e12],
]);

/** Counted as a number is: `two dozen`, `a score`. */
export const groups: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['score', 20],
]);

/** Words that are a number by themselves, in a label only: "a couple" in running text may be man and wife. */
export const namedCounts: ReadonlyMap<string, number> = new Map([
  ['both', 2],
  ['a couple', 2],
  ['couple', 2],
  ['a pair', 2],
  ['pair', 2],
  ['a single', 1],
  ['single', 1],
  ['a lone', 1],
]);

/** What a fraction is a part of: `two thirds`. */
export const pieces: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['quarter', 4],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
  ['twelfth', 12],
  ['twentieth', 20],
  ['hundredth', 100],
]);

/** Signs that are a fraction. */
export const fractionSigns: ReadonlyMap<string, string> = new Map([
  ['½', '1/2'],
  ['⅓', '1/3'],
  ['⅔', '2/3'],
  ['¼', '1/4'],
  ['¾', '3/4'],
  ['⅕', '1/5'],
  ['⅖', '2/5'],
  ['⅗', '3/5'],
  ['⅘', '4/5'],
  ['⅙', '1/6'],
  ['⅚', '5/6'],
  ['⅛', '1/8'],
  ['⅜', '3/8'],
  ['⅝', '5/8'],
  ['⅞', '7/8'],
]);

/** Every spelling of "per cent" after a number. */
export const perCent = String.raw`(?:%|per[ -]?cents?|per[ -]?centage|pct\.?|pc|p\.c\.)`;

/** Words inside a share or a range: where one of them follows a number, the number goes on. */
export const joints: readonly string[] = [
  'in',
  'of',
  'out',
  'every',
  'each',
  'to',
  'and',
  'or',
  'a',
  'point',
  'per',
  'cent',
  'percent',
  'percentage',
  'pct',
  'pc',
  'plus',
  'odd',
];

/** Whether a word is part of how a number is written. */
export function isNumberWord(word: string): boolean {
  const plain = word.toLowerCase().replace(/s$/, '');
  return (
    /[\d%½⅓⅔¼¾+~–—]/.test(word) ||
    joints.includes(word.toLowerCase()) ||
    plain.split('-').some(one => ones.includes(one) || tens.includes(one)) ||
    [scales, shortScales, groups, pieces].some(table => table.has(plain))
  );
}
