import type { RuleBook } from '../../problems/rule-book.ts';

/** What `sourceline check-pages` finds in a browser. */
export const accessRules = {
  'access/barrier': {
    severity: 'error',
    description:
      'Some readers cannot use a part of a page: a check of WCAG 2.2 at level A or AA fails in a browser.',
    fix: 'Change the text, the component or the style sheet that the part comes from; the address after it explains the check.',
    example: 'a { color: #aaa } in your own style sheet, on a white page',
  },
} as const satisfies RuleBook;
