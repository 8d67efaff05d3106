import type { LooseNumber } from '../words.ts';
import {
  between,
  casualties,
  countedNouns,
  events,
  measured,
  months,
  numbered,
  people,
  streets,
  takers,
} from './loose-words.ts';
import { scales } from './number-words.ts';
import { readNumber } from './numbers.ts';
import { countOpenWords } from './read-open-number.ts';

const nobodyWords: ReadonlySet<string> = new Set(['nobody', 'none']);

type Token = { readonly word: string; readonly start: number; readonly end: number };

/** Spaces that may separate thousands, and the digits between them. */
const grouped = String.raw`\d{1,3}(?:[\u00a0\u2007\u2009\u202f]\d{3})+(?!\d)`;

/**
 * Numbers and words; anything that ends a sentence, or stands for a bound figure, is a token of its own. "M23" and
 * "F-16" are names, "7-year-old", "5th", "1990s", "9/11" and "2016-09-05" are no counts: one token each.
 */
const pattern = new RegExp(
  String.raw`(?<![\p{L}\p{N}])\p{L}+-?\d[\p{L}\d]*|\d+(?:[/-]\d+){2,}|\d+(?:/\d+)+|\d+(?:-\p{L}+)+|\d+(?:st|nd|rd|th|s)\b|[$£€¥]\s?\d[\d,.]*|${grouped}|\d[\d,.:]*\d|\d|(?<=\d)\s?[–—-]\s?(?=\d)|\p{L}+(?:['’-]\p{L}+)*|[.;:!?\ufffc]`,
  'gu',
);

function tokens(text: string): Token[] {
  const list = [...text.matchAll(pattern)].map(m => ({
    word: /^\s?[–—-]\s?$/.test(m[0]) ? 'to' : m[0].toLowerCase().replaceAll('’', "'"),
    start: m.index,
    end: m.index + m[0].length,
  }));
  const isShort = (word: string) => months.test(word) || word === 'no' || word === 'approx' || word === 'ca';
  return list.filter(({ word }, i) => word !== '.' || !isShort(list[i - 1]?.word ?? ''));
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
  if (nobodyWords.has(word)) return i + 1;
  const open = countOpenWords(list.slice(i, i + 3).map(token => token.word));
  if (open > 0) return i + open;
  // "1.2 million" is a number, "1.2" is none.
  const next = list[i + 1]?.word ?? '';
  if (/^\d/.test(word) && scales.has(next) && readNumber(`${word} ${next}`) !== undefined) return i + 2;
  const half = /^(?:half|quarter)$/.test(word) || /^(?:half|quarter)$/.test(next);
  if (half) {
    for (const words of [4, 3, 2]) {
      const phrase = list
        .slice(i, i + words)
        .map(token => token.word)
        .join(' ');
      if (readNumber(phrase) !== undefined) return i + words;
    }
  }
  const article = word === 'a' && readNumber(`a ${next}`) !== undefined;
  if (!article && readNumber(word) === undefined) return i;
  let end = article ? i + 2 : i + 1;
  while (end < list.length) {
    const longer = list.slice(i, end + 1).map(token => token.word);
    const after = longer.at(-1) === 'and' ? [...longer, list[end + 1]?.word ?? ''] : longer;
    if (/\d/.test(after.join('')) || readNumber(after.join(' ')) === undefined) break;
    end = i + after.length;
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

/** How many words before a number are looked at. */
const mostBefore = 8;

/** The nearest word before that is not one of `between`. */
function wordBefore(list: readonly Token[], from: number): string {
  let i = from;
  while (i > from - mostBefore && between.test(list[i]?.word ?? '')) i--;
  return list[i]?.word ?? '';
}

/** How far back a name may begin. */
const nameLength = 80;

/** Whether what looks like a count is a date, a year, an age, a time, a measure or the name of something. */
function isNoCount(text: string, list: readonly Token[], i: number, end: number): boolean {
  const [first, last] = [list[i], list[end - 1]];
  if (first === undefined || last === undefined) return true;
  const [previous, next] = [list[i - 1]?.word ?? '', list[end]?.word ?? ''];
  const isDigits = /^\d/.test(first.word);
  const isYear = /^(?:19|20)\d\d$/.test(first.word) && !people.test(next) && !casualties.test(next);
  const [before, after] = [
    text.slice(Math.max(0, first.start - nameLength), first.start),
    text.slice(last.end),
  ];
  // "Ahmed Ali, 44, was killed" and "Ahmed Ali (44)": the age of somebody who has just been named.
  const isAge =
    isDigits &&
    ((/\p{Lu}[\p{L}'’.-]*, $/u.test(before) && /^(?:,|\.|;|$)/.test(after)) ||
      (/\p{Lu}[\p{L}'’.-]* \($/u.test(before) && after.startsWith(')')) ||
      list.slice(Math.max(0, i - 4), i).some(({ word }) => /^(?:aged?|ages)$/.test(word)));
  // "3.4 per 100,000 inhabitants".
  const isBase = previous === 'per' || (previous === 'every' && list[i - 2]?.word === 'for');
  const isStreet =
    isDigits && list.slice(end, end + 3).some(({ word }) => streets.test(word)) && !people.test(next);
  return (
    isYear ||
    isAge ||
    isBase ||
    isStreet ||
    months.test(next) ||
    (months.test(previous) && !people.test(next)) ||
    measured.test(next) ||
    (isDigits &&
      numbered.test(previous) &&
      !people.test(next) &&
      !casualties.test(next) &&
      !events.test(next))
  );
}

/** See `LanguageWords.findLooseNumbers`. Dates, years, times, ages, measures and ordinals are not counts. */
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
    const isPronoun =
      first === last &&
      first.word === 'one' &&
      !people.test(next) &&
      !casualties.test(next) &&
      !casualties.test(before);
    if (isPronoun || isNoCount(text, list, firstAt, end)) continue;
    const lost = after.findIndex((word, n) => word === 'lives' && after[n - 1] === 'their');
    const word =
      after.find(
        (following, n) =>
          casualties.test(following) ||
          (n < 2 && (isEvent(following) || countedNouns.test(following))) ||
          n === lost,
      ) ?? (casualties.test(before) || (takers.test(before) && after.includes('lives')) ? before : undefined);
    if (word !== undefined) found.push({ start: first.start, end: last.end, word });
  }
  return found;
}
