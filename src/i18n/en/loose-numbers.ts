import type { LooseNumber } from '../words.ts';
import { readNumber } from './numbers.ts';

const casualties =
  /^(?:kill(?:ed|s|ing)?|dead|deaths?|die[ds]?|dying|shot|injur(?:ed|es|ing|y|ies)|wound(?:ed|s|ing)?|fatalit(?:y|ies)|casualt(?:y|ies)|tolls?)$/;
const events = /^(?:explosions?|blasts?|attacks?)$/;
const months = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*$/;
const people = /^(?:person|people|man|woman|child|officer|soldier|civilian|other)$/;
/** What may stand between a verb and its number: `killing at least 48`, `the toll rose to 48`. */
const between =
  /^(?:at|least|more|than|over|about|around|some|nearly|almost|up|to|as|many|of|was|is|were|reached|rose|stood|by|another|other|further)$/;
const many = /^(?:dozens|scores|hundreds|nobody|none)$/;

type Token = { readonly word: string; readonly start: number; readonly end: number };

/** Numbers and words; anything that ends a sentence, or stands for a bound figure, is a token of its own. */
function tokens(text: string): Token[] {
  // "M23" and "F-16" are names, "7-year-old" is no count: one token each.
  const pattern =
    /(?<![\p{L}\p{N}])\p{L}+-?\d[\p{L}\d]*|\d+(?:-\p{L}+)+|\d[\d,.:]*\d|\d|\p{L}+(?:['’-]\p{L}+)*|[.;:!?\ufffc]/gu;
  const list = [...text.matchAll(pattern)].map(m => ({
    word: m[0].toLowerCase(),
    start: m.index,
    end: m.index + m[0].length,
  }));
  return list.filter((token, i) => token.word !== '.' || !months.test(list[i - 1]?.word ?? ''));
}

/** Index after the last token of the number or the range that begins at `i`, or `i` if none begins there. */
function countEnd(list: readonly Token[], i: number): number {
  if (list[i]?.word === 'no' && list[i + 1]?.word === 'one') return i + 2;
  const end = numberEnd(list, i);
  if (end === i || list[end]?.word !== 'to') return end;
  const second = numberEnd(list, end + 1);
  return second === end + 1 ? end : second;
}

/** The same of a single number. */
function numberEnd(list: readonly Token[], i: number): number {
  const word = list[i]?.word ?? '';
  if (many.test(word)) return i + 1;
  const article = word === 'a' && readNumber(`a ${list[i + 1]?.word}`) !== undefined;
  if (!article && readNumber(word) === undefined) return i;
  let end = article ? i + 2 : i + 1;
  while (end < list.length) {
    const longer = list.slice(i, end + 1).map(token => token.word);
    const next = longer.at(-1) === 'and' ? [...longer, list[end + 1]?.word ?? ''] : longer;
    if (/\d/.test(next.join('')) || readNumber(next.join(' ')) === undefined) break;
    end = i + next.length;
  }
  return end;
}

const isBreak = (word: string) => /^[.;:!?\ufffc]$/.test(word);

/** The words that follow up to a break. */
function wordsAfter(list: readonly Token[], from: number, count: number): string[] {
  const words = list.slice(from, from + count).map(token => token.word);
  const stop = words.findIndex(isBreak);
  return stop === -1 ? words : words.slice(0, stop);
}

/** The nearest word before that is not one of `between`. */
function wordBefore(list: readonly Token[], from: number): string {
  let i = from;
  while (between.test(list[i]?.word ?? '')) i--;
  return list[i]?.word ?? '';
}

/** See `LanguageWords.findLooseNumbers`. Dates, years, times and ordinals are not counts. */
export function findLooseNumbers(text: string, units: readonly string[]): LooseNumber[] {
  const list = tokens(text);
  const found: LooseNumber[] = [];
  const isEvent = (word: string) => events.test(word) || units.includes(word);
  for (let i = 0; i < list.length; i++) {
    const end = countEnd(list, i);
    if (end === i) continue;
    const first = list[i];
    const last = list[end - 1];
    const after = wordsAfter(list, end, 5);
    const before = wordBefore(list, i - 1);
    if (first === undefined || last === undefined) continue;
    const firstAt = i;
    i = end - 1;
    const next = after[0] ?? '';
    const isDate =
      months.test(next) || months.test(list[firstAt - 1]?.word ?? '') || /^(?:19|20)\d\d$/.test(first.word);
    const isPronoun =
      first === last &&
      first.word === 'one' &&
      !people.test(next) &&
      !casualties.test(next) &&
      !casualties.test(before);
    if (isDate || isPronoun) continue;
    const word =
      after.find((following, n) => casualties.test(following) || (n < 2 && isEvent(following))) ??
      (casualties.test(before) ? before : undefined);
    if (word !== undefined) found.push({ start: first.start, end: last.end, word });
  }
  return found;
}
