import type { NumberClaim } from '../i18n/words.ts';
import { type ShareEnd, type ShareSpan, shareSpan } from '../tally/share.ts';
import type { Range, Sum } from '../tally/types.ts';
import type { checkRules } from './check-rules.ts';

/** Whether a typed claim passes; `note` says what must then be said next to it. */
export type Verdict =
  | { readonly ok: true; readonly note?: 'outer' | 'rounded' }
  | { readonly ok: false; readonly rule: keyof typeof checkRules };

const passes: Verdict = { ok: true };
const fails = (rule: keyof typeof checkRules): Verdict => ({ ok: false, rule });

/**
 * How near a typed number must be, in whole numbers so that nothing is lost in binary fractions: "about" within 5 %,
 * the others within 10 %, shares within 25 %.
 */
const isNear = {
  /** Of a lowest figure that "more than" must not be far below. */
  below: (n: number, low: number) => 10 * n >= 9 * low,
  /** Of a highest figure that "fewer than" must not be far above; the next multiple of ten is near. */
  above: (n: number, high: number) => 10 * n <= 11 * high || n === Math.floor(high / 10 + 1) * 10,
  nearly: (n: number, high: number) => 10 * high >= 9 * n,
  about: (n: number, low: number, high: number) => 20 * n >= 19 * low && 20 * n <= 21 * high,
};

/** The nearest multiple of ten, up to a hundred, at most a tenth of itself away: "about 40" of 44, not "about 20" of 15. */
function isRound(n: number, { low, high }: Range): boolean {
  if (n > 100 || n % 10 !== 0) return false;
  const away = n < low ? low - n : n - high;
  return away <= 5 && 10 * away <= n;
}

const isOpen = ({ high, unknown }: Range): boolean => high === Number.POSITIVE_INFINITY || unknown > 0;
const isExact = ({ low, outer }: Range): boolean => low === outer;

/** Whether a rounded number, 1.23 million, is what a figure rounds to; of a half either neighbour. */
const roundsTo = (n: number, step: number, figure: number): boolean =>
  2 * Math.abs(figure - n) <= step && 20 * Math.abs(figure - n) <= n;

function checkExact(n: number, step: number | undefined, { low, high, outer }: Range): Verdict {
  if (low !== high) return fails('prose/sources-differ');
  const isRounded = n !== low && step !== undefined && roundsTo(n, step, low);
  if (n !== low && !isRounded) return fails('prose/number-differs');
  if (outer > high) return fails('prose/mixed-exceeds');
  return isRounded ? { ok: true, note: 'rounded' } : passes;
}

function checkLow(kind: 'at-least' | 'or-more' | 'more-than', n: number, { low }: Range): Verdict {
  const reached = kind === 'more-than' ? n < low : n <= low;
  if (!reached) return fails('prose/too-high');
  const isRecent = kind === 'at-least' ? n === low : isNear.below(n, low);
  return isRecent ? passes : fails('prose/out-of-date');
}

function checkLess(n: number, { high, outer }: Range): Verdict {
  if (n <= high) return fails('prose/number-differs');
  if (n <= outer) return fails('prose/mixed-exceeds');
  return isNear.above(n, high) ? passes : fails('prose/out-of-date');
}

function checkNearly(n: number, { high }: Range): Verdict {
  return high < n && isNear.nearly(n, high) ? passes : fails('prose/number-differs');
}

function checkAbout(n: number, sum: Range): Verdict {
  const passing = isNear.about(n, sum.low, sum.high) || isRound(n, sum);
  return passing ? passes : fails('prose/number-differs');
}

function checkSpan(from: number, to: number, { low, high, outer }: Range): Verdict {
  if (from === low && to === high) return passes;
  return from === low && to === outer ? { ok: true, note: 'outer' } : fails('prose/number-differs');
}

type Fraction = Extract<NumberClaim, { kind: 'fraction' }>;

/** Half, all and one per cent are landmarks: "more than half" is as true of four fifths, and never out of date. */
const isLandmark = ({ part, whole }: Fraction): boolean =>
  2 * part === whole || part === whole || 100 * part === whole;

/** What is not none is never said to be 0 per cent, and what is not all never 100. */
const isNoneOrAll = ({ part, whole }: ShareEnd): boolean => part === 0 || part === whole;

/** Shares are compared as products of whole numbers: 1 of 8 is 12.5 per cent to the last digit. */
function checkFraction(claim: Fraction, part: number, whole: number): Verdict {
  const [data, typed] = [BigInt(part) * BigInt(claim.whole), BigInt(claim.part) * BigInt(whole)];
  const off = data > typed ? data - typed : typed - data;
  const rounded: Verdict = { ok: true, note: 'rounded' };
  const differs = fails('prose/number-differs');
  switch (claim.strength) {
    case 'exact':
      if (off === 0n) return passes;
      return claim.rounded && !isNoneOrAll(claim) && 2n * off <= BigInt(whole) ? rounded : differs;
    case 'about':
      return 20n * off <= typed ? rounded : differs;
    case 'nearly':
      return data < typed && 10n * data >= 9n * typed ? rounded : differs;
    case 'just-over':
      return data > typed && 10n * data <= 11n * typed ? rounded : differs;
    case 'well-over':
      return 10n * data >= 11n * typed && data > typed ? rounded : differs;
    case 'well-under':
      return 10n * data <= 9n * typed && data < typed ? rounded : differs;
    case 'at-least':
    case 'more-than':
      if (data < typed || (off === 0n && claim.strength === 'more-than')) return fails('prose/too-high');
      if (!isLandmark(claim) && 4n * typed < 3n * data) return fails('prose/out-of-date');
      return off === 0n ? passes : rounded;
    case 'up-to':
    case 'less-than':
      if (data > typed || (off === 0n && claim.strength === 'less-than')) return differs;
      if (!isLandmark(claim) && 4n * data < 3n * typed) return fails('prose/out-of-date');
      return off === 0n ? passes : rounded;
  }
}

/** A share of figures that are ranges: what is said must be true at both of its ends (rule 38). */
function checkShareSpan(claim: Fraction, { low, high }: ShareSpan, isUnbounded: boolean): Verdict {
  const at = ({ part, whole }: ShareEnd) => checkFraction(claim, part, whole);
  switch (claim.strength) {
    case 'at-least':
    case 'more-than':
    case 'well-over':
      return at(low);
    case 'up-to':
    case 'less-than':
    case 'well-under':
      return at(high);
    case 'about':
    case 'nearly':
    case 'just-over':
    case 'exact': {
      const [least, most] = [at(low), at(high)];
      return least.ok && most.ok ? most : fails(isUnbounded ? 'prose/open-end' : 'prose/sources-differ');
    }
  }
}

/** An end of a span of shares: on the right side of the figures, or what they round to, and no more than a tenth away. */
function checkEnd(typed: ShareEnd, at: ShareEnd, side: 'low' | 'high', rounded: boolean): boolean {
  const [data, said] = [BigInt(at.part) * BigInt(typed.whole), BigInt(typed.part) * BigInt(at.whole)];
  const off = data > said ? data - said : said - data;
  if (rounded && !isNoneOrAll(typed) && 2n * off <= BigInt(at.whole)) return true;
  return (side === 'low' ? said <= data : said >= data) && 10n * off <= said;
}

function checkFractions(
  claim: Extract<NumberClaim, { kind: 'fractions' }>,
  { low, high }: ShareSpan,
): Verdict {
  // Between none and all there is everything: that says only that the figures are open.
  if (claim.from.part === 0 && claim.to.part === claim.to.whole) return fails('prose/open-end');
  const isRight =
    checkEnd(claim.from, low, 'low', claim.rounded) && checkEnd(claim.to, high, 'high', claim.rounded);
  return isRight ? { ok: true, note: 'rounded' } : fails('prose/number-differs');
}

type ShareClaim = Extract<NumberClaim, { kind: 'of' | 'fraction' | 'fractions' }>;

function checkShare(
  claim: ShareClaim,
  sum: Range,
  { whole, rest }: { readonly whole: Sum | undefined; readonly rest: Sum | undefined },
): Verdict {
  if (sum.rate !== undefined) return fails('prose/share-of-rate');
  if (whole === undefined) return fails('prose/no-whole');
  if (whole.kind === 'incomplete') return fails('prose/incomplete');
  const isRange = isOpen(sum) || isOpen(whole) || !isExact(sum) || !isExact(whole);
  const span = isRange && rest?.kind === 'range' ? shareSpan(sum, rest) : undefined;
  if (claim.kind === 'fractions' && span !== undefined) return checkFractions(claim, span);
  if (claim.kind === 'fraction' && span !== undefined)
    return checkShareSpan(claim, span, isOpen(sum) || isOpen(whole));
  if (isOpen(sum) || isOpen(whole)) return fails('prose/open-end');
  if (!isExact(sum) || !isExact(whole)) return fails('prose/sources-differ');
  const exact = { part: sum.low, whole: whole.low };
  if (claim.kind === 'fractions')
    return whole.low === 0
      ? fails('prose/number-differs')
      : checkFractions(claim, { low: exact, high: exact });
  if (claim.kind === 'fraction')
    return whole.low === 0 ? fails('prose/number-differs') : checkFraction(claim, sum.low, whole.low);
  return sum.low === claim.part && whole.low === claim.whole ? passes : fails('prose/number-differs');
}

/**
 * Holds a typed claim against what the figures add up to: the table of docs/directives.md.
 * @param whole what the same question gives without its last filter; undefined where it has none.
 * @param rest what the whole has besides; undefined where it is not asked for.
 */
export function checkClaim(claim: NumberClaim, sum: Sum, whole?: Sum, rest?: Sum): Verdict {
  if (sum.kind === 'incomplete') return fails('prose/incomplete');
  switch (claim.kind) {
    case 'at-least':
    case 'or-more':
    case 'more-than':
      return checkLow(claim.kind, claim.n, sum);
    case 'many':
      return sum.low >= claim.least ? passes : fails('prose/number-differs');
    case 'of':
    case 'fraction':
    case 'fractions':
      return checkShare(claim, sum, { whole, rest });
    default:
      if (isOpen(sum)) return fails('prose/open-end');
  }
  switch (claim.kind) {
    case 'exact':
      return checkExact(claim.n, claim.step, sum);
    case 'none':
      return sum.low === 0 && sum.high > 0 ? fails('prose/sources-differ') : checkExact(0, undefined, sum);
    case 'between':
      return checkSpan(claim.from, claim.to, sum);
    case 'about':
      return checkAbout(claim.n, sum);
    case 'nearly':
      return checkNearly(claim.n, sum);
    case 'less-than':
      return checkLess(claim.n, sum);
    case 'up-to':
      if (claim.n === sum.high) return passes;
      return claim.n === sum.outer ? { ok: true, note: 'outer' } : fails('prose/number-differs');
  }
}
