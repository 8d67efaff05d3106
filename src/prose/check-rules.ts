import type { RuleBook } from '../problems/rule-book.ts';

/** Why a number, a list or a fact that the author typed fails its check. */
export const checkRules = {
  'prose/cannot-read': {
    severity: 'error',
    description: 'A label cannot be read as a claim about a number.',
    fix: 'Write a number, leave the brackets empty, or accept it with ok="reason".',
    example: ':figure[many]{killed}',
  },
  'prose/number-differs': {
    severity: 'error',
    description: 'A typed number, range or share differs from the data.',
    fix: 'Write the number that the data give, or leave the brackets empty.',
    example: ':figure[36]{killed event=tartous-arzouna}',
  },
  'prose/sources-differ': {
    severity: 'error',
    description: 'One number is typed where sources give different numbers.',
    fix: 'Write the range or "at least" with the lowest figure, or name the source with source=.',
    example: ':figure[4]{killed event=homs-bab-tadmur}',
  },
  'prose/too-high': {
    severity: 'error',
    description: '"At least" or "more than" exceeds the sum of the lowest figures.',
    fix: 'Write "at least" with the lowest figure.',
    example: ':figure[at least 48]{killed}',
  },
  'prose/out-of-date': {
    severity: 'warning',
    description: '"At least" or "more than" is below the sum of the lowest figures, which has risen.',
    fix: 'Write the current lowest figure.',
    example: ':figure[at least 40]{killed}',
  },
  'prose/mixed-exceeds': {
    severity: 'warning',
    description: 'A number matches all figures except one for dead and wounded together, which exceeds it.',
    fix: 'Say in the text that a source gave one figure for the dead and the wounded.',
    example: ':figure[nobody]{killed event=qamishli-percussion}',
  },
  'prose/open-end': {
    severity: 'error',
    description:
      'A number is typed without "at least" although an event has no figure, or one with an open end.',
    fix: 'Write "at least" with the lowest figure.',
    example: ':figure[3]{injured}',
  },
  'prose/incomplete': {
    severity: 'error',
    description: "A total covers one source's figures, but the source gave none for some of the events.",
    fix: 'Limit it to the events that the source covers, with event=.',
    example: ':figure[3]{killed source=state-media}',
  },
  'prose/selects-nothing': {
    severity: 'error',
    description: 'The question matches no event in the dataset, which is not the same as zero.',
    fix: 'Loosen the filters.',
    example: ':figure[nobody]{killed place=homs from=2017}',
  },
  'prose/no-whole': {
    severity: 'error',
    description: 'A share has no whole: the question has no filter to leave out.',
    fix: 'Add the filter that makes it a part: `explosions control=kurdish-forces`.',
    example: ':figure[four of six]{explosions}',
  },
  'prose/share-of-rate': {
    severity: 'error',
    description: 'A share is typed for a rate: rates have no whole that they are a part of.',
    fix: 'Write the rate, or remove per= and compare what was counted.',
    example: ':figure[half]{killed region=homs per=100000}',
  },
  'prose/bare-share': {
    severity: 'error',
    description: 'A share of people by who they were is typed without the number that it is a share of.',
    fix: 'Write both numbers: "3 of the 5", and say in the text that it is of those of whom it was stated.',
    example: ':figure[60 per cent]{killed who=female}',
  },
  'prose/several-rows': {
    severity: 'error',
    description: 'by=, sort= or limit= is used in a line, where one number has no rows.',
    fix: 'Remove it, or use a chart such as ::bar.',
    example: ':figure[44]{killed by=city}',
  },
  'prose/not-listed': {
    severity: 'error',
    description: 'A list names something other than places, regions, claimants or participants.',
    fix: 'Write :list[…]{places …}.',
    example: ':list[35]{killed}',
  },
  'prose/list-differs': {
    severity: 'error',
    description: 'A typed list differs from the set in the data, or contains an unknown name.',
    fix: 'Write the names that the hint gives, or leave the brackets empty.',
    example: ':list[Homs]{places control=syrian-government}',
  },
  'prose/not-stated': {
    severity: 'error',
    description: 'The statement of stated= gives no figure for the measure.',
    fix: 'Use the measure that the statement gives.',
    example: ':figure[48]{injured stated=headline-toll}',
  },
  'prose/not-said': {
    severity: 'error',
    description: 'A source note names an event for which the source has no account.',
    fix: 'Name a source of that event, or remove event=.',
    example: ':cite[Amaq]{amaq event=homs-bab-tadmur}',
  },
} as const satisfies RuleBook;
