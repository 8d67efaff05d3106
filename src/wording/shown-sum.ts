import type { ShownBound } from '../grammar/options.ts';
import { isKnown } from '../tally/known-sum.ts';
import type { Sum } from '../tally/types.ts';
import type { WordingContext } from './context.ts';
import { markRate, printSum } from './print-sum.ts';

/** A sum, and its range as words have it, whatever a bar shows of it: `3–4`, `0, or up to 7`, `no figure`. */
export type WordedSum = { readonly sum: Sum; readonly printed: string };

/** The number that stands beside a mark. */
export function printed(sum: Sum, show: ShownBound, context: WordingContext): string {
  const { charts } = context.locale.strings;
  if (show === 'range' || !isKnown(sum)) return printSum(sum, context.locale, context.dataset);
  const { number } = context.locale;
  const bound = show === 'high' ? sum.high : sum[show];
  if (bound === undefined) return charts.noBest;
  const text = Number.isFinite(bound)
    ? number(bound)
    : context.locale.strings.figures.orMore(number(sum.low));
  return markRate(text, sum, context.locale);
}

/** A sum with its range in words. */
export const worded = (sum: Sum, context: WordingContext): WordedSum => ({
  sum,
  printed: printed(sum, 'range', context),
});
