import type { RuleBook } from '../../problems/rule-book.ts';

/** What `sourceline check --canary` finds in the finished site. */
export const canaryRules = {
  'canary/published': {
    severity: 'error',
    description: 'A word that you asked for with `--canary` is in a file of the finished site.',
    fix: 'Take it out of the data, report or file that the line comes from, or make that field private; then build again. docs/private.md says what can be private.',
    example: 'sourceline check --canary "Hassan"   where dist/data/raids/raids.json has the name',
  },
} as const satisfies RuleBook;
