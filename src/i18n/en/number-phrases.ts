/** What English says around a number and in place of one; the numbers themselves are in number-words.ts. */

export type Strength =
  | 'at-least'
  | 'or-more'
  | 'more-than'
  /** Of counts as more than, which is never far below them. */
  | 'just-over'
  | 'well-over'
  | 'less-than'
  | 'well-under'
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
    'a minimum',
    'minimum',
    '≥',
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
    'maximum',
    '≤',
  ],
  'more-than': [
    'more than',
    'over',
    'above',
    'greater than',
    'upwards of',
    'upward of',
    'in excess of',
    'north of',
  ],
  'just-over': [
    'just more than',
    'slightly more than',
    'a little more than',
    'just over',
    'slightly over',
    'a little over',
    'just above',
    'slightly above',
  ],
  'well-over': ['well more than', 'far more than', 'well over', 'well above', 'far above'],
  'well-under': [
    'far fewer than',
    'well fewer than',
    'far less than',
    'well less than',
    'well under',
    'well below',
    'far below',
  ],
  'less-than': ['fewer than', 'less than', 'under', 'below', 'short of'],
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
    'getting on for',
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
  'just-over': [],
  'well-over': [],
  'less-than': [],
  'well-under': [],
  nearly: [],
  about: ['or so', 'or thereabouts', 'more or less', 'give or take', '-odd', 'odd'],
  exact: ['in all', 'in total', 'altogether', 'all told', 'exactly'],
};

/** `several dozen`, `a few hundred`: more than one of them. */
export const someOf: readonly string[] = ['several', 'a few', 'many'];

export const nobody: readonly string[] = [
  'nobody',
  'no one',
  'no-one',
  'none',
  'no',
  'not one',
  'neither',
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
  'a large majority',
  'the great majority',
  'a small minority',
  'the overwhelming majority',
  'the bulk',
];
