import type { RuleBook } from '../problems/rule-book.ts';

/** What is refused in a question, whether it stands in a directive or is typed at the terminal. */
export const questionRules = {
  'question/no-measure': {
    severity: 'error',
    description: 'A question that does not say what is counted.',
    fix: 'Write the measure as a bare word: killed, attacks, explosions.',
    example: ':figure[35]{place=tartous}',
  },
  'question/unknown-measure': {
    severity: 'error',
    description: "A bare word that is neither a measure nor one of the dataset's own units.",
    fix: 'Write one of the measures that the hint lists.',
    example: ':figure[35]{kiled}',
  },
  'question/several-measures': {
    severity: 'error',
    description: 'Two measures in one question.',
    fix: 'Ask one thing at a time.',
    example: ':figure[35]{killed injured}',
  },
  'question/unknown-word': {
    severity: 'error',
    description: 'A word that is no filter, no option and no facet of the dataset.',
    fix: 'Write one of the words that the hint lists.',
    example: ':figure[35]{killed plaec=tartous}',
  },
  'question/no-value': {
    severity: 'error',
    description: 'A word that needs a value and has none, or a measure that has one.',
    fix: 'Write word=value; several values are parted by commas.',
    example: ':figure[35]{killed place=}',
  },
  'question/repeated-word': {
    severity: 'error',
    description: 'A word that stands twice.',
    fix: 'Write it once; a comma between values is "or".',
    example: ':figure[35]{killed place=homs place=tartous}',
  },
  'question/unknown-value': {
    severity: 'error',
    description: 'A value that the dataset does not know by id, alias or name.',
    fix: 'Write one of the values that the hint lists.',
    example: ':figure[35]{killed place=tartuos}',
  },
  'question/bad-by': {
    severity: 'error',
    description: 'A word after by= by which an answer cannot be split, or more than two.',
    fix: 'Write one or two of the words that the hint lists.',
    example: '::bar{#a killed by=town}',
  },
  'question/bad-date': {
    severity: 'error',
    description: 'A from= or to= that is no date, or a from= after to=.',
    fix: 'Write a day, a month or a year: 2016-09-05, 2016-09 or 2016.',
    example: ':figure[35]{killed from=2016-02-30}',
  },
  'question/bad-sort': {
    severity: 'error',
    description:
      'An order that is not low, high, key, label or the measure asked for, or an order of no rows.',
    fix: 'Write one of these; a hyphen before it puts the greatest first.',
    example: '::bar{#a killed by=place sort=size}',
  },
  'question/bad-limit': {
    severity: 'error',
    description: 'A limit that is not a whole number of rows, or a limit of no rows.',
    fix: 'Write a whole number from 1.',
    example: '::bar{#a killed by=place limit=few}',
  },
  'question/bad-not': {
    severity: 'error',
    description:
      'A "!" where "all but these" has no answer: on dates, on who= with people, or on some values only.',
    fix: 'Write ! once, before the first value; ask for dates and for stated parts of a figure as they are.',
    example: ':figure[two]{killed who=!asayish}',
  },
} as const satisfies RuleBook;

export type QuestionRule = keyof typeof questionRules;
