/**
 * The English words of numbers, one table for all that reads them: the parser of numbers, the claims of a label, loose
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

/** Words that say a least number; the first four are those of the data format, with its values. */
export const openCounts: ReadonlyMap<string, number> = new Map([
  ['tens', 10],
  ['dozens', 24],
  ['scores', 40],
  ['hundreds', 200],
  ['thousands', 2000],
  ['millions', 2e6],
  ['billions', 2e9],
]);

/** `several dozen`, `a few hundred`: more than one of them. */
export const someOf: readonly string[] = ['several', 'a few', 'many'];

export const nobody: readonly string[] = [
  'nobody',
  'no one',
  'no-one',
  'none',
  'no',
  'not one',
  'not a single',
  'not a single one',
  'nil',
  '0',
  'zero',
];

/** Words that speak of how many and give no number that could be checked. */
export const vague: readonly string[] = [
  'a handful',
  'handful',
  'several',
  'a few',
  'few',
  'quite a few',
  'some',
  'many',
  'a great many',
  'numerous',
  'countless',
  'multiple',
  'various',
  'plenty',
  'lots',
  'a lot',
  'a number',
  'a large number',
  'a small number',
  'large numbers',
  'an unknown number',
  'the vast majority',
  'the overwhelming majority',
  'the bulk',
];

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

export type Strength =
  | 'at-least'
  | 'or-more'
  | 'more-than'
  | 'less-than'
  | 'up-to'
  | 'about'
  | 'nearly'
  | 'exact';

/** Words before a number, by what they say of it. */
export const before: Readonly<Record<Strength, readonly string[]>> = {
  'at-least': [
    'at least',
    'at the very least',
    'no fewer than',
    'not fewer than',
    'no less than',
    'not less than',
    'a minimum of',
    'as few as',
  ],
  'or-more': [],
  'up-to': [
    'up to',
    'at most',
    'at the most',
    'no more than',
    'not more than',
    'as many as',
    'as much as',
    'a maximum of',
  ],
  'more-than': [
    'more than',
    'just more than',
    'slightly more than',
    'a little more than',
    'well more than',
    'far more than',
    'over',
    'just over',
    'slightly over',
    'a little over',
    'well over',
    'above',
    'just above',
    'well above',
    'greater than',
    'upwards of',
    'upward of',
    'in excess of',
    'north of',
  ],
  'less-than': [
    'fewer than',
    'far fewer than',
    'less than',
    'far less than',
    'under',
    'well under',
    'below',
    'well below',
    'short of',
  ],
  nearly: [
    'nearly',
    'very nearly',
    'almost',
    'just under',
    'just below',
    'just short of',
    'a little under',
    'a little less than',
    'a little fewer than',
    'slightly under',
    'slightly less than',
    'slightly fewer than',
    'not quite',
    'approaching',
    'nearing',
    'close on',
  ],
  about: [
    'about',
    'at about',
    'around',
    'at around',
    'roughly',
    'approximately',
    'approx',
    'approx.',
    'some',
    'circa',
    'ca',
    'ca.',
    'c.',
    'close to',
    'near to',
    'an estimated',
    'estimated',
    'in the region of',
    'in the order of',
    'on the order of',
    'something like',
    'more or less',
    '~',
    '≈',
  ],
  exact: [
    'exactly',
    'precisely',
    'only',
    'just',
    'a total of',
    'in total',
    'altogether',
    'a combined',
    'in all',
    'in all,',
  ],
};

/** Words after a number; a sign is written without a space before it. */
export const after: Readonly<Record<Strength, readonly string[]>> = {
  'at-least': ['or more', 'or above', 'or over', 'and more', 'and above', 'and over', 'at least'],
  'or-more': ['+', '-plus', 'plus'],
  'up-to': ['or fewer', 'or less', 'or below', 'or under', 'at most', 'at the most'],
  'more-than': [],
  'less-than': [],
  nearly: [],
  about: ['or so', 'or thereabouts', 'more or less', 'give or take', '-odd', 'odd'],
  exact: ['in all', 'in total', 'altogether', 'all told', 'exactly'],
};

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
