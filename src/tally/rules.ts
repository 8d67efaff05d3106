import type { RuleBook } from '../problems/rule-book.ts';

/** What is refused in a question, whether it is in a directive or is typed at the terminal. */
export const questionRules = {
  'question/no-measure': {
    severity: 'error',
    description: 'The question does not say what to count.',
    fix: 'Write the measure as a bare word: killed, attacks, explosions.',
    example: ':figure[35]{place=tartous}',
  },
  'question/unknown-measure': {
    severity: 'error',
    description: "A bare word is neither a measure nor one of the dataset's own units.",
    fix: 'Use one of the measures that the hint lists.',
    example: ':figure[35]{kiled}',
  },
  'question/several-measures': {
    severity: 'error',
    description: 'The question has two measures.',
    fix: 'Ask for one measure at a time.',
    example: ':figure[35]{killed injured}',
  },
  'question/unknown-word': {
    severity: 'error',
    description: 'A word is not a filter, an option or a facet of the dataset.',
    fix: 'Use one of the words that the hint lists.',
    example: ':figure[35]{killed plaec=tartous}',
  },
  'question/no-value': {
    severity: 'error',
    description: 'A word that needs a value has none, or a measure has one.',
    fix: 'Write word=value; separate several values by commas.',
    example: ':figure[35]{killed place=}',
  },
  'question/repeated-word': {
    severity: 'error',
    description: 'A word is repeated.',
    fix: 'Write it once; a comma between values means "or".',
    example: ':figure[35]{killed place=homs place=tartous}',
  },
  'question/unknown-value': {
    severity: 'error',
    description: 'A value is not an id, an alias or a name in the dataset.',
    fix: 'Use one of the values that the hint lists.',
    example: ':figure[35]{killed place=tartuos}',
  },
  'question/bad-by': {
    severity: 'error',
    description: 'A word after by= cannot be used for grouping, or there are more than two.',
    fix: 'Use one or two of the words that the hint lists.',
    example: '::bar{#a killed by=town}',
  },
  'question/bad-date': {
    severity: 'error',
    description:
      'A from= or to= is not a valid date, an as-of= is not a valid moment, from= is after to=, or at the terminal split= or compare= names no two spans of time.',
    fix: 'Write a day, a month or a year: 2016-09-05, 2016-09 or 2016; for as-of=, a day or 2016-09-05T12:00.',
    example: ':figure[35]{killed from=2016-02-30}',
  },
  'question/bad-sort': {
    severity: 'error',
    description:
      'A sort order is not the measure of the question, a word of its by=, a column of its table, date, key or label, or the question has no rows to sort.',
    fix: 'Use one of these; a hyphen before it sorts in descending order.',
    example: '::bar{#a killed by=place sort=size}',
  },
  'question/bad-limit': {
    severity: 'error',
    description: 'A limit is not a whole number of rows, or the question has no rows to limit.',
    fix: 'Write a whole number from 1.',
    example: '::bar{#a killed by=place limit=few}',
  },
  'question/bad-cumulative': {
    severity: 'error',
    description:
      'Running sums are asked for of something that cannot be added up over time, or without a unit of time.',
    fix: 'Group it by day, week, month, quarter or year, and count people, attacks, explosions or devices.',
    example: '::line{#a killed by=region cumulative sort=label}',
  },
  'question/bad-several': {
    severity: 'error',
    description:
      'several= is not `apart`, or nothing in the rows could have several: no claimant, no participant, and no age, sex, role or cause of counts; or the rows would not add up all the same.',
    fix: 'Write several=apart with by=claimant or by=participant, or remove it.',
    example: '::table{#a attacks by=region several=apart}',
  },
  'question/bad-per': {
    severity: 'error',
    description:
      'The number of per= is not 100, 1000, 10000, 100000 or 1000000; or the question has no regions or countries whose populations a rate could be of; or what it counts has no rate.',
    fix: 'Write per=100000, with by=region, by=country, region= or country=.',
    example: ':figure[3.4]{killed per=100000}',
  },
  'question/no-population': {
    severity: 'error',
    description: 'A rate is asked for, but a region or country that it would show has no population.',
    fix: 'Add "population" to the place in the dataset, or leave it out of the question.',
    example: '::bar{#a killed by=region per=100000}   without "population"',
  },
  'question/bad-share': {
    severity: 'error',
    description:
      'share= does not name a part that rows can be shares of: it names no word of by= and no filter, or parts that overlap, or people by who they were.',
    fix: 'Name the word of by=, or a filter of the question that selects a part of the events.',
    example: '::bar[Attacks]{#attacks attacks by=place share=weapon}',
  },
  'question/bad-not': {
    severity: 'error',
    description:
      'A "!" is used where exclusion is not possible: on dates, on who= with people, or on only some of the values.',
    fix: 'Write ! once, before the first value; filter by dates and by stated parts of a figure without it.',
    example: ':figure[two]{killed who=!asayish}',
  },
} as const satisfies RuleBook;

export type QuestionRule = keyof typeof questionRules;
