import type { NumberClaim } from '../words.ts';
import { readShare, readShareSpan, strengthen } from './fractions.ts';
import { after, before, nobody, type Strength, vague } from './number-phrases.ts';
import { groups, namedCounts, scales } from './number-words.ts';
import { plainText, readNumber, stepOf } from './numbers.ts';
import { readOpenNumber } from './read-open-number.ts';

const quoted = (words: string): string => words.replace(/[.+*?^$()|[\]\\]/g, '\\$&');
const longestFirst = (a: readonly [string, Strength], b: readonly [string, Strength]) =>
  b[0].length - a[0].length;

function phrases(table: Readonly<Record<Strength, readonly string[]>>): [string, Strength][] {
  const strengths: readonly Strength[] = [
    'at-least',
    'or-more',
    'up-to',
    'more-than',
    'just-over',
    'well-over',
    'less-than',
    'well-under',
    'nearly',
    'about',
    'exact',
  ];
  return strengths
    .flatMap(strength => table[strength].map((words): [string, Strength] => [words, strength]))
    .sort(longestFirst);
}

/** What comes before or after a number, longest words first, each as a pattern around the rest. */
const patterns: readonly (readonly [RegExp, Strength])[] = [
  ...phrases(before).map(
    ([words, strength]) =>
      [new RegExp(`^${quoted(words)}${/[a-z.,]$/.test(words) ? ' ' : ' ?'}(.+)$`), strength] as const,
  ),
  ...phrases(after).map(
    ([words, strength]) =>
      [new RegExp(`^(.+?)${/^[a-z]/.test(words) ? ' ' : ' ?'}${quoted(words)}$`), strength] as const,
  ),
];

const readOpen = (text: string): NumberClaim | undefined => {
  const least = readOpenNumber(text);
  return least === undefined ? undefined : { kind: 'many', least };
};

/** The scale at the end of a number, which its range may share: `two to three million`. */
function sharedScale(to: string): number {
  const word = /(?:^|[ -])([a-z]+)$/.exec(to)?.[1] ?? '';
  return scales.get(word) ?? groups.get(word) ?? 1;
}

/** The two ends, if both are numbers and the second is the greater. */
function span(from: string, to: string): { from: number; to: number; step: number } | undefined {
  const typed = nobody.includes(from) ? 0 : (readNumber(from) ?? readRate(from));
  const high = readNumber(to) ?? readRate(to);
  const scale = sharedScale(to);
  const word = to.split(/[ -]/).at(-1) ?? '';
  const scaled = scale === 1 ? undefined : readNumber(`${from} ${word}`);
  if (high === undefined) return undefined;
  // "two to three million" shares its million; "500 to one thousand" does not.
  if (scaled !== undefined && scaled < high && (typed === undefined || typed < scale))
    return { from: scaled, to: high, step: scale };
  return typed === undefined || typed >= high ? undefined : { from: typed, to: high, step: 1 };
}

/** What stands at both ends of a span: `between a and b`, `from a to b`, `a–b`. */
function endsOf(text: string): { readonly from: string; readonly to: string } | undefined {
  const [, from, to] =
    /^(?:anywhere |somewhere |anything )?between (.+) and (.+)$/.exec(text) ??
    /^(?:anywhere |somewhere |anything )?between (.+?) ?[–—-] ?(.+)$/.exec(text) ??
    /^(?:anywhere )?(?:from )?(.+?) (?:up )?to (.+)$/.exec(text) ??
    /^(.+?) ?[–—] ?(.+)$/.exec(text) ??
    /^(\d[\d,.' ]*?) ?- ?(\d[\d,.' ]*(?: ?[a-z]+| ?%)?)$/.exec(text) ??
    [];
  return from === undefined || to === undefined ? undefined : { from, to };
}

function readSpan(text: string): NumberClaim | undefined {
  const ends = endsOf(text);
  if (ends !== undefined) {
    const read = span(ends.from, ends.to);
    return read && { kind: 'between', from: read.from, to: read.to };
  }
  const [, one, next] = /^(.+) or (.+)$/.exec(text) ?? [];
  const read = one === undefined || next === undefined ? undefined : span(one, next);
  return read !== undefined && read.to === read.from + read.step
    ? { kind: 'between', from: read.from, to: read.to }
    : undefined;
}

/** `3.4`: a rate. Thousands have commas, so that a point is always one of decimals. */
const readRate = (text: string): number | undefined =>
  /^\d{1,3}(?:,?\d{3})*\.\d{1,6}$/.test(text) && !/^[1-9]\d{0,2}\.\d{3}$/.test(text)
    ? Number(text.replaceAll(',', ''))
    : undefined;

/** Words that say of a count no more than others: it is held near to its figure as it is. */
const ofCount = (strength: Strength) =>
  strength === 'just-over' || strength === 'well-over'
    ? 'more-than'
    : strength === 'well-under'
      ? 'less-than'
      : strength;

function readCount(text: string, strength: Strength): NumberClaim | undefined {
  const n = readNumber(text) ?? readRate(text) ?? namedCounts.get(text);
  if (n === undefined) return undefined;
  const step = strength === 'exact' ? stepOf(text) : undefined;
  return { kind: ofCount(strength), n, ...(step !== undefined && { step }) };
}

/** A claim without the words around it. */
const readPlain = (text: string): NumberClaim | undefined =>
  nobody.includes(text)
    ? { kind: 'none' }
    : (readOpen(text) ??
      readSpan(text) ??
      readCount(text, 'exact') ??
      readShare(text) ??
      readShareSpan(endsOf(text)));

/** The words around the number say how exact it is. */
function readQualified(text: string): NumberClaim | undefined {
  for (const [pattern, strength] of patterns) {
    const rest = pattern.exec(text)?.[1]?.replace(/^the /, '');
    if (rest === undefined) continue;
    const counted = readCount(rest, strength);
    if (counted !== undefined) return counted;
    if (strength === 'exact') return readPlain(rest);
    const share = readShare(rest);
    if (share !== undefined && strength !== 'or-more') return strengthen(share, strength);
    // "Roughly 40 to 50" says the range, and no more.
    if (strength === 'about') return readSpan(rest) ?? readShareSpan(endsOf(rest));
  }
  return undefined;
}

/** Words that speak of the whole a number is a part of. */
const tail = / (?:of|of the|of all|of all the|of these|of those|of them|the)$/;

/** A label with more letters is no number. */
const longest = 120;

/** "About 40 or more" is what is written of an open sum that rests on "about 40": a lower end like any other. */
const aboutOrMore = /^(?:about|around|roughly|approximately) (.+ or more)$/;

/** What an English label claims: `at least forty-four`, `44–47`, `dozens`, `four of six`; undefined if nothing. */
export function readEnglishClaim(label: string): NumberClaim | undefined {
  if (label.length > longest) return undefined;
  const text = plainText(label).replace(tail, '').replace(aboutOrMore, '$1');
  return readPlain(text) ?? readQualified(text) ?? readPlain(text.replace(/^the /, ''));
}

/** Why a label that speaks of how many is no claim: it is vague, or a number is written as other languages do. */
export function whyNoClaim(label: string): string | undefined {
  const text = plainText(label.slice(0, longest)).replace(tail, '');
  if (vague.includes(text)) return 'it does not say how many';
  if (/^\d{1,3}(?:\.\d{3})+$/.test(text)) return `write "${text.replaceAll('.', ',')}" for thousands`;
  if (/percentage points?$/.test(text)) return 'percentage points are a difference of two shares';
  return undefined;
}
