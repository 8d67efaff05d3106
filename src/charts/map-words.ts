import type { Sum } from '../tally/types.ts';
import type { ChartContext } from './spec.ts';
import { isKnown, printed, type Show } from './sum-words.ts';

/** A region's name without what is in brackets and without the word for what kind of region it is. */
export function shortName(label: string, { locale }: ChartContext): string {
  const short = label
    .replace(/\s*\([^)]*\)/g, '')
    .replace(locale.strings.maps.regionWords, '')
    .trim();
  return short === '' ? label : short;
}

/** A number for where room is short; empty where there is none. */
export function compactSum(sum: Sum, show: Show, context: ChartContext): string {
  if (!isKnown(sum)) return '';
  if (show !== 'range') return printed(sum, show, context);
  const { locale } = context;
  const { low, high, outer } = sum;
  return locale.strings.maps.compact(
    locale.number(low),
    Number.isFinite(high) ? locale.number(high) : undefined,
    outer > high && Number.isFinite(outer) ? locale.number(outer) : undefined,
  );
}
