import type { LanguageWords } from '../words.ts';
import { readEnglishClaim } from './claims.ts';
import { findLooseNumbers } from './loose-numbers.ts';
import { spell } from './numbers.ts';

/** How English writes and reads numbers in running text. */
export const words: LanguageWords = {
  spell,
  readClaim: readEnglishClaim,
  splitList: label =>
    label
      .split(/,\s*(?:and\s+)?|\s+and\s+/)
      .map(name => name.replace(/^(?:the|in|at)\s+/i, '').trim())
      .filter(name => name !== ''),
  findLooseNumbers,
  startsSentence: before => /^[\s"'“‘([]*$/.test(before) || /[.!?…][)"'”’\]]*\s+["'“‘([]*$/.test(before),
  capitalise: text => text.replace(/^\p{Ll}/u, letter => letter.toUpperCase()),
};
