import type { RuleBook } from '../problems/rule-book.ts';

/** What is refused of blocks of the newsroom's own. */
export const ownBlockRules = {
  'prose/block-attribute': {
    severity: 'error',
    description:
      'A block of the newsroom’s own has an attribute that the option "blocks" does not give it, lacks one, or has a value of another type.',
    fix: 'Write the attributes that "blocks" in astro.config.mjs lists; the hint names the nearest.',
    example: '::video[The bridge]{ids=x1}',
  },
  'prose/block-without-text': {
    severity: 'error',
    description: 'A block of the newsroom’s own has no text that feeds could show in its place.',
    fix: 'Write what it shows in square brackets.',
    example: '::video{id=x1}',
  },
} as const satisfies RuleBook;
