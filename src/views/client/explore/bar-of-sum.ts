import { isKnown } from '../../../tally/known-sum.ts';
import type { Sum } from '../../../tally/types.ts';

/** The ends of a bar: what every source gives, and what some do. An open end goes as far as its low. */
export type BarEnds = { readonly low: number; readonly high: number; readonly isOpen: boolean };

/** Undefined where there is no number to draw. */
export function barEndsOf(sum: Sum | undefined): BarEnds | undefined {
  if (sum === undefined || !isKnown(sum)) return undefined;
  const isOpen = !Number.isFinite(sum.high);
  return { low: sum.low, high: isOpen ? sum.low : sum.high, isOpen };
}

/** The highest end of some sums, at least 1. */
export const highestEnd = (sums: readonly Sum[]): number =>
  sums.reduce((most, sum) => Math.max(most, barEndsOf(sum)?.high ?? 0), 1);
