import type { RuleBook } from '../problems/rule-book.ts';

/** What is amiss in the files of charts. */
export const fileRules: RuleBook = {
  'files/no-glyph': {
    severity: 'warning',
    refuses: 'A chart has characters that the fonts of its PNG do not have; they come out as empty boxes.',
    mend: 'Write the name in Latin, Greek, Cyrillic or Arabic letters, or build without PNGs (pictures: false).',
    example: 'a place named 東京',
  },
};
