import type { NumberClaim } from '../words.ts';
import { nobody } from './number-phrases.ts';
import { perCent } from './number-words.ts';
import { readDecimal, readNumber, readPieces } from './numbers.ts';

type Fraction = Extract<NumberClaim, { kind: 'fraction' }>;
type Share = Fraction | Extract<NumberClaim, { kind: 'of' }>;

const fraction = (
  part: number,
  whole: number,
  strength: Fraction['strength'] = 'exact',
  rounded = false,
): Fraction => ({ kind: 'fraction', part, whole, rounded, strength });

/** Words that are a share by themselves. */
const named: ReadonlyMap<string, Fraction> = new Map([
  ['all', fraction(1, 1)],
  ['every', fraction(1, 1)],
  ['every one', fraction(1, 1)],
  ['not all', fraction(1, 1, 'less-than')],
  ['most', fraction(1, 2, 'more-than')],
  ['the majority', fraction(1, 2, 'more-than')],
  ['a majority', fraction(1, 2, 'more-than')],
  ['majority', fraction(1, 2, 'more-than')],
  ['the minority', fraction(1, 2, 'less-than')],
  ['a minority', fraction(1, 2, 'less-than')],
]);

/** `67 per cent`, `66.7%`, `72,7 %`, `twelve and a half percent`. */
function readPerCent(text: string): Fraction | undefined {
  const typed = new RegExp(`^(.+?)[ -]?${perCent}$`).exec(text)?.[1];
  if (typed === undefined) return undefined;
  const read = readDecimal(typed.replace(/^(\d+),(\d{1,2})$/, '$1.$2'));
  if (read === undefined || read.places > 3) return undefined;
  const whole = 100 * 10 ** read.places;
  return read.digits > whole ? undefined : fraction(read.digits, whole, 'exact', true);
}

/** `half`, `a third`, `two-thirds`, `2/3`. */
function readFraction(text: string): Fraction | undefined {
  const read = readPieces(text);
  if (read === undefined || read.part > read.whole || read.whole === 0) return undefined;
  return fraction(read.part, read.whole);
}

/** `four of six`, `none of the six`, `all five`; `one in five` and `one of every five` are ratios. */
function readCounts(text: string): Share | undefined {
  const spaced = text.replace(/^(\w+)-(in|of)-(\w+)$/, '$1 $2 $3');
  const all = /^all (?:of )?(?:the )?(.+)$/.exec(spaced)?.[1];
  const [, first = '', link = '', each, second = ''] =
    /^(.+?) (out of|of|in) (?:(every|each) |the |all )?(.+)$/.exec(spaced) ?? [];
  const whole = readNumber(all ?? second);
  const part = all === undefined ? (nobody.includes(first) ? 0 : readNumber(first)) : whole;
  if (whole === undefined || part === undefined || part > whole || whole === 0) return undefined;
  return link === 'in' || each !== undefined ? fraction(part, whole) : { kind: 'of', part, whole };
}

/** The share that English words say of a whole; undefined if they say none. */
export const readShare = (text: string): Share | undefined =>
  named.get(text) ?? readPerCent(text) ?? readCounts(text) ?? readFraction(text);

/** A share with the word before it: `more than half`, `nearly three in four`. */
export function strengthen(share: Share, strength: Fraction['strength']): Fraction | undefined {
  if (share.kind === 'of') return fraction(share.part, share.whole, strength);
  return share.strength === 'exact' ? { ...share, strength } : undefined;
}

const sizeOf = ({ part, whole }: Fraction): number => part / whole;

/** A share by itself: not one of counts, which is of people or events and not of a hundred. */
function readPlainFraction(text: string): Fraction | undefined {
  const share = readShare(text);
  return share?.kind === 'fraction' && share.strength === 'exact' ? share : undefined;
}

/** `20 and 25 per cent`, which share their unit, or `a fifth` and `a quarter`; the second is the greater. */
export function readShareSpan(
  ends: { readonly from: string; readonly to: string } | undefined,
): NumberClaim | undefined {
  if (ends === undefined) return undefined;
  const to = readPlainFraction(ends.to);
  const unit = new RegExp(`[ -]?${perCent}$`).exec(ends.to)?.[0] ?? '';
  const from =
    readPlainFraction(ends.from) ?? (unit === '' ? undefined : readPlainFraction(`${ends.from}${unit}`));
  if (from === undefined || to === undefined || sizeOf(from) >= sizeOf(to)) return undefined;
  const end = ({ part, whole }: Fraction) => ({ part, whole });
  return { kind: 'fractions', from: end(from), to: end(to), rounded: from.rounded && to.rounded };
}
