import type { Claim } from '../i18n/words.ts';
import type { Range, Sum } from '../tally/types.ts';
import type { checkRules } from './check-rules.ts';

/** Whether a typed claim stands; `note` says what must then be told beside it. */
export type Verdict =
  | { readonly ok: true; readonly note?: 'outer' | 'rounded' }
  | { readonly ok: false; readonly rule: keyof typeof checkRules };

const passes: Verdict = { ok: true };
const fails = (rule: keyof typeof checkRules): Verdict => ({ ok: false, rule });

/** How near "more than" must be to the lowest figure (or to a share, where only "half" or "two thirds" are at hand), and "about" to the range. */
const nearness = { moreThan: 0.9, moreThanShare: 0.75, about: 0.05 };

/** The step to which a number of this size is rounded in speech: tens below a thousand, then two digits are kept. */
const stepOf = (n: number): number => (n < 10 ? 1 : Math.max(10, 10 ** (Math.floor(Math.log10(n)) - 1)));
const rounded = (n: number): number => Math.round(n / stepOf(n)) * stepOf(n);

const isOpen = ({ high, unknown }: Range): boolean => high === Number.POSITIVE_INFINITY || unknown > 0;
const isExact = ({ low, outer }: Range): boolean => low === outer;

function checkExact(n: number, { low, high, outer }: Range): Verdict {
  if (low !== high) return fails('prose/sources-differ');
  if (n !== low) return fails('prose/number-differs');
  return outer > high ? fails('prose/mixed-exceeds') : passes;
}

function checkLow(kind: 'at-least' | 'more-than', n: number, { low }: Range): Verdict {
  const reached = kind === 'at-least' ? n <= low : n < low;
  if (!reached) return fails('prose/too-high');
  const isRecent = kind === 'at-least' ? n === low : n >= low * nearness.moreThan;
  return isRecent ? passes : fails('prose/out-of-date');
}

function checkAbout(n: number, { low, high }: Range): Verdict {
  const isNear = n >= low * (1 - nearness.about) && n <= high * (1 + nearness.about);
  const isRound = n === rounded(n) && n >= rounded(low) && n <= rounded(high);
  return isNear || isRound ? passes : fails('prose/number-differs');
}

function checkSpan(from: number, to: number, { low, high, outer }: Range): Verdict {
  if (from === low && to === high) return passes;
  return from === low && to === outer ? { ok: true, note: 'outer' } : fails('prose/number-differs');
}

function checkFraction(claim: Claim & { kind: 'fraction' }, part: number, whole: number): Verdict {
  const value = part / whole;
  const off = Math.abs(value - claim.value);
  const exact = off < 1e-9;
  switch (claim.strength) {
    case 'exact':
      if (exact) return passes;
      return off <= claim.rounding ? { ok: true, note: 'rounded' } : fails('prose/number-differs');
    case 'about':
      return off <= claim.value * nearness.about
        ? { ok: true, note: 'rounded' }
        : fails('prose/number-differs');
    case 'more-than':
      if (value <= claim.value || exact) return fails('prose/too-high');
      return claim.value >= value * nearness.moreThanShare
        ? { ok: true, note: 'rounded' }
        : fails('prose/out-of-date');
  }
}

function checkShare(claim: Claim & { kind: 'of' | 'fraction' }, sum: Range, whole: Sum | undefined): Verdict {
  if (whole === undefined) return fails('prose/no-whole');
  if (whole.kind === 'incomplete') return fails('prose/incomplete');
  if (isOpen(sum) || isOpen(whole)) return fails('prose/open-end');
  if (!isExact(sum) || !isExact(whole)) return fails('prose/sources-differ');
  if (claim.kind === 'fraction')
    return whole.low === 0 ? fails('prose/number-differs') : checkFraction(claim, sum.low, whole.low);
  return sum.low === claim.part && whole.low === claim.whole ? passes : fails('prose/number-differs');
}

/**
 * Holds a typed claim against what the figures add up to: the table of docs/directives.md.
 * @param whole what the same question gives without its last filter; undefined where it has none.
 */
export function checkClaim(claim: Claim, sum: Sum, whole?: Sum): Verdict {
  if (sum.kind === 'incomplete') return fails('prose/incomplete');
  switch (claim.kind) {
    case 'at-least':
    case 'more-than':
      return checkLow(claim.kind, claim.n, sum);
    case 'many':
      return sum.low >= claim.least ? passes : fails('prose/number-differs');
    case 'of':
    case 'fraction':
      return checkShare(claim, sum, whole);
    default:
      if (isOpen(sum)) return fails('prose/open-end');
  }
  switch (claim.kind) {
    case 'exact':
      return checkExact(claim.n, sum);
    case 'none':
      return sum.low === 0 && sum.high > 0 ? fails('prose/sources-differ') : checkExact(0, sum);
    case 'between':
      return checkSpan(claim.from, claim.to, sum);
    case 'about':
      return checkAbout(claim.n, sum);
    case 'up-to':
      if (claim.n === sum.high) return passes;
      return claim.n === sum.outer ? { ok: true, note: 'outer' } : fails('prose/number-differs');
  }
}
