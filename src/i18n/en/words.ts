import type { LanguageWords } from '../words.ts';
import { readEnglishClaim, whyNoClaim } from './claims.ts';
import { findLooseNumbers } from './find-loose-numbers.ts';
import { isNumberWord } from './number-words.ts';
import { spell } from './numbers.ts';

/** A full stop that belongs to a word: "at 10 a.m. three were killed". */
const shortened = /\b(?:a\.m|p\.m|e\.g|i\.e|approx|ca|vs|viz)\.\s+["'“‘([]*$/;

const bare = (name: string): string => name.replace(/^(?:the|in|at)\s+/i, '').trim();

/** See `LanguageWords.splitList`. The longest text that is a name is taken first. */
function splitList(label: string, isName: (text: string) => boolean): string[] {
  // Names at even places, what parts them at odd ones.
  const parts = label.split(/(,\s*(?:and\s+)?|\s+(?:and|&)\s+)/);
  const names: string[] = [];
  for (let from = 0; from < parts.length; from += 2) {
    let to = parts.length;
    while (to > from + 1 && !isName(bare(parts.slice(from, to).join('')))) to -= 2;
    names.push(bare(parts.slice(from, to).join('')));
    from = to - 1;
  }
  return names.filter(name => name !== '');
}

/** A small letter at the beginning, within the sign that isolates a name too. */
const smallFirst = /^\u2068?\p{Ll}/u;

/** How English writes and reads numbers in running text. */
export const words: LanguageWords = {
  spell,
  readClaim: readEnglishClaim,
  whyNoClaim,
  isNumberWord,
  splitList,
  findLooseNumbers,
  startsSentence: before =>
    /^[\s"'“‘([]*$/.test(before) || (/[.!?…][)"'”’\]]*\s+["'“‘([]*$/.test(before) && !shortened.test(before)),
  capitalise: text =>
    smallFirst.test(text) ? text.replace(smallFirst, letter => letter.toUpperCase()) : text,
};
