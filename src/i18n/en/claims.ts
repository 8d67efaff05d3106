import type { Claim } from '../words.ts';
import { readNumber } from './numbers.ts';

const strengths: readonly (readonly [RegExp, 'at-least' | 'more-than' | 'up-to' | 'about'])[] = [
  [/^(?:at least|no fewer than|not fewer than|no less than|a minimum of) (.+)$/, 'at-least'],
  [/^(.+) or more$/, 'at-least'],
  [/^(?:no more than|not more than|up to|at most|as many as|a maximum of) (.+)$/, 'up-to'],
  [/^(.+) or (?:fewer|less)$/, 'up-to'],
  [/^(?:more than|just over|over|upwards of) (.+)$/, 'more-than'],
  [/^(?:about|around|roughly|approximately|some|nearly|almost|close to|just under) (.+)$/, 'about'],
];

const many = new Map([
  ['dozens', 24],
  ['scores', 40],
  ['hundreds', 200],
]);

const nobody = new Set(['nobody', 'no one', 'no-one', 'none', 'no', 'not one', '0', 'zero', 'not a single']);

const pieces = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['quarter', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
]);

/** `half`, `a third`, `two-thirds`, `67 per cent`. */
function readFraction(text: string, strength: 'exact' | 'about' | 'more-than'): Claim | undefined {
  const perCent = /^(.+?)\s*(?:%|per ?cent|percent)$/.exec(text)?.[1];
  if (perCent !== undefined) {
    const decimals = /^\d{1,3}\.(\d{1,3})$/.exec(perCent)?.[1]?.length ?? 0;
    const n = decimals > 0 ? Number(perCent) : readNumber(perCent);
    if (n === undefined || n > 100) return undefined;
    return { kind: 'fraction', value: n / 100, rounding: 0.5 / 100 / 10 ** decimals, strength };
  }
  const words = /^(?:(.+?)[ -])?([a-z]+)$/.exec(text);
  if (words === null) return undefined;
  const [, count = 'one', piece = ''] = words;
  const whole = pieces.get(piece) ?? pieces.get(piece.replace(/s$/, ''));
  const part = count === 'a' ? 1 : readNumber(count);
  if (whole === undefined || part === undefined || part > whole) return undefined;
  if (words[1] === undefined && whole !== 2) return undefined;
  return { kind: 'fraction', value: part / whole, rounding: 0, strength };
}

/** `four of six`, `none of the six`, `all five`; `one in five` is a ratio. */
function readShare(text: string): Claim | undefined {
  const all = /^all (?:of )?(?:the )?(.+)$/.exec(text)?.[1];
  const [, first, link, second] = /^(.+?) (out of|of|in) (?:the |all )?(.+)$/.exec(text) ?? [];
  const whole = readNumber(all ?? second ?? '');
  const part = all === undefined ? (nobody.has(first ?? '') ? 0 : readNumber(first ?? '')) : whole;
  if (whole === undefined || part === undefined || part > whole || whole === 0) return undefined;
  if (link === 'in') return { kind: 'fraction', value: part / whole, rounding: 0, strength: 'exact' };
  return { kind: 'of', part, whole };
}

function readSpan(text: string): Claim | undefined {
  const [, from, to] =
    /^between (.+) and (.+)$/.exec(text) ??
    /^(?:from )?(.+) to (.+)$/.exec(text) ??
    /^(.+?) ?– ?(.+)$/.exec(text) ??
    /^(\d[\d,]*)-(\d[\d,]*)$/.exec(text) ??
    [];
  if (from !== undefined && to !== undefined) return span(from, to);
  const [, one, next] = /^(.+) or (.+)$/.exec(text) ?? [];
  if (one === undefined || next === undefined) return undefined;
  const read = span(one, next);
  return read?.kind === 'between' && read.to === read.from + 1 ? read : undefined;
}

function span(from: string, to: string): Claim | undefined {
  const low = nobody.has(from) ? 0 : readNumber(from);
  const high = readNumber(to);
  return low === undefined || high === undefined || low >= high
    ? undefined
    : { kind: 'between', from: low, to: high };
}

/** What an English label claims: `at least forty-four`, `44–47`, `dozens`, `four of six`; undefined if nothing. */
export function readEnglishClaim(label: string): Claim | undefined {
  const text = label
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/ (?:of|of the)$/, '');
  if (nobody.has(text)) return { kind: 'none' };
  const least = many.get(text);
  if (least !== undefined) return { kind: 'many', least };
  const span = readSpan(text);
  if (span !== undefined) return span;
  for (const [pattern, kind] of strengths) {
    const rest = pattern.exec(text)?.[1];
    if (rest === undefined) continue;
    const n = readNumber(rest);
    if (n !== undefined) return { kind, n };
    return kind === 'about' || kind === 'more-than' ? readFraction(rest, kind) : undefined;
  }
  const n = readNumber(text);
  if (n !== undefined) return { kind: 'exact', n };
  return readShare(text) ?? readFraction(text, 'exact');
}
