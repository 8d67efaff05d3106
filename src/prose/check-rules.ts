import type { RuleBook } from '../problems/rule-book.ts';

/** Why a number, a list or a fact that the author typed does not stand. */
export const checkRules = {
  'prose/cannot-read': {
    severity: 'error',
    description: 'A label that is no claim about a number.',
    fix: 'Write a number, leave the brackets empty, or accept it with ok="reason".',
    example: ':figure[many]{killed}',
  },
  'prose/number-differs': {
    severity: 'error',
    description: 'A typed number, range or share that is not what the data say.',
    fix: 'Write what the data say, or leave the brackets empty.',
    example: ':figure[36]{killed event=tartous-arzouna}',
  },
  'prose/sources-differ': {
    severity: 'error',
    description: 'One typed number where sources give different ones.',
    fix: 'Write the range or "at least" with the lowest figure, or name the source with source=.',
    example: ':figure[4]{killed event=homs-bab-tadmur}',
  },
  'prose/too-high': {
    severity: 'error',
    description: '"At least" or "more than" a number that the lowest figures do not reach.',
    fix: 'Write "at least" with the lowest figure.',
    example: ':figure[at least 48]{killed}',
  },
  'prose/out-of-date': {
    severity: 'warning',
    description: '"At least" or "more than" a number below what the lowest figures have reached.',
    fix: 'Write the lowest figure of today.',
    example: ':figure[at least 40]{killed}',
  },
  'prose/mixed-exceeds': {
    severity: 'warning',
    description: 'A number that all figures bear out, while one for dead and wounded together exceeds it.',
    fix: 'Say in the text that a source gave one figure for the dead and the wounded.',
    example: ':figure[nobody]{killed event=qamishli-percussion}',
  },
  'prose/open-end': {
    severity: 'error',
    description: 'A number without "at least" where some event has no figure, or one with an open end.',
    fix: 'Write "at least" with the lowest figure.',
    example: ':figure[3]{injured}',
  },
  'prose/incomplete': {
    severity: 'error',
    description: "A total of one source's figures, where the source gave none for some of the events.",
    fix: 'Ask for the events of which it spoke, with event=.',
    example: ':figure[3]{killed source=state-media}',
  },
  'prose/selects-nothing': {
    severity: 'error',
    description: 'A question that no event of the dataset answers: that is not the same as nobody.',
    fix: 'Loosen its filters.',
    example: ':figure[nobody]{killed place=homs from=2017}',
  },
  'prose/no-whole': {
    severity: 'error',
    description: 'A share of nothing: the question has no filter to leave out.',
    fix: 'Add the filter that makes it a part: `explosions control=kurdish-forces`.',
    example: ':figure[four of six]{explosions}',
  },
  'prose/several-rows': {
    severity: 'error',
    description: 'by=, sort= or limit= in a line: one number has no rows.',
    fix: 'Take it away, or draw a chart with ::bar.',
    example: ':figure[44]{killed by=city}',
  },
  'prose/not-listed': {
    severity: 'error',
    description: 'A list of something other than places, regions or claimants.',
    fix: 'Write :list[…]{places …}.',
    example: ':list[35]{killed}',
  },
  'prose/list-differs': {
    severity: 'error',
    description:
      'A typed list that is not the set that the data give, or that holds a name which they do not know.',
    fix: 'Write the names that the hint gives, or leave the brackets empty.',
    example: ':list[Homs]{places control=syrian-government}',
  },
  'prose/not-stated': {
    severity: 'error',
    description: 'stated= with a statement that says nothing of what is asked.',
    fix: 'Ask for the measure that the statement gives.',
    example: ':figure[48]{injured stated=headline-toll}',
  },
  'prose/not-said': {
    severity: 'error',
    description: 'A source note for an event of which the source is not recorded to have spoken.',
    fix: 'Name a source of that event, or leave event= out.',
    example: ':cite[Amaq]{amaq event=homs-bab-tadmur}',
  },
} as const satisfies RuleBook;
