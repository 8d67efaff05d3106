import type { RuleBook } from '../../problems/rule-book.ts';

/** What is amiss in the files of charts. */
export const fileRules = {
  'files/unreadable-picture': {
    severity: 'error',
    description: 'A picture that a page shows cannot be read to its end.',
    fix: 'Save the picture again in its own program, or put another in its place.',
    example: 'a .jpg that was cut off while it was copied',
  },
  'files/no-glyph': {
    severity: 'warning',
    description:
      'A chart has characters that the fonts of its PNG do not have; they come out as empty boxes.',
    fix: 'Write the name in Latin, Greek, Cyrillic or Arabic letters, or build without PNGs (pictures: false).',
    example: 'a place named 東京',
  },
} as const satisfies RuleBook;
