import type { RuleBook } from '../../problems/rule-book.ts';

/** Problems in the files of charts. */
export const fileRules = {
  'files/unreadable-picture': {
    severity: 'error',
    description: 'A picture shown on a page cannot be read completely.',
    fix: 'Save the picture again in its own program, or replace it.',
    example: 'a .jpg that was cut off while it was copied',
  },
  'files/no-glyph': {
    severity: 'warning',
    description:
      'A chart has characters that the font of its PNG has no glyph for; they appear as empty boxes.',
    fix: 'Write the name in Latin, Greek, Cyrillic or Arabic letters, or build without PNGs (pictures: false).',
    example: 'a place named 東京',
  },
} as const satisfies RuleBook;
