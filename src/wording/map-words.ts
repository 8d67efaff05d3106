import type { ShownBound } from '../grammar/options.ts';
import { isolate, withoutIsolates } from '../i18n/isolate.ts';
import { isKnown } from '../tally/known-sum.ts';
import type { Sum } from '../tally/types.ts';
import type { WordingContext } from './context.ts';
import { markRate } from './print-sum.ts';
import { printed } from './shown-sum.ts';

/** A region's name without what is in brackets and without the word for what kind of region it is. */
function shortName(label: string, { locale }: WordingContext): string {
  const short = withoutIsolates(label)
    .replace(/\s*\([^)]*\)/g, '')
    .replace(locale.strings.maps.regionWords, '')
    .trim();
  return short === '' ? label : isolate(short, locale);
}

/** The names of regions as a map prints them; whole where two of a country would be the same: Moscow, and Moscow Oblast. */
export function shortNames(
  regions: readonly { readonly label: string; readonly country: string }[],
  context: WordingContext,
): string[] {
  const named = regions.map(region => ({ ...region, short: shortName(region.label, context) }));
  const alike = Map.groupBy(named, ({ short, country }) => `${country} ${short}`);
  return named.map(({ label, country, short }) =>
    (alike.get(`${country} ${short}`)?.length ?? 0) > 1 ? label : short,
  );
}

/** A number for where room is short; empty where there is none. */
export function compactSum(sum: Sum, show: ShownBound, context: WordingContext): string {
  if (!isKnown(sum)) return '';
  if (show !== 'range') return printed(sum, show, context);
  const { locale } = context;
  const { low, high, outer } = sum;
  const text = locale.strings.maps.compact(
    locale.number(low),
    Number.isFinite(high) ? locale.number(high) : undefined,
    outer > high && Number.isFinite(outer) ? locale.number(outer) : undefined,
  );
  return markRate(text, sum, locale);
}

/** Three digits of a number, rounded down: `18667` → `18.6` thousands. A rounded-up figure would be one that nobody gave. */
function inThousands(n: number): { readonly n: number; readonly power: 0 | 1 | 2 } {
  const power = n < 1_000 ? 0 : n < 1_000_000 ? 1 : 2;
  const unit = 1_000 ** power;
  const digits = Math.max(0, 3 - String(Math.floor(n / unit)).length);
  // In whole numbers: 1.1 × 100 is more than 110.
  return { n: Math.floor(n / (unit / 10 ** digits)) / 10 ** digits, power };
}

/** Whether a figure that stands alone is rounded down to three digits: it has four or more. */
export const isShortened = (n: number): boolean => inThousands(n).power > 0;

/** The lowest figure alone, for where there is room for nothing more; empty where it says nothing or would be no shorter. */
export function lowestSum(sum: Sum, show: ShownBound, context: WordingContext): string {
  if (!isKnown(sum) || show !== 'range' || sum.low === 0) return '';
  const { locale } = context;
  const { n, power } = sum.rate === undefined ? inThousands(sum.low) : { n: sum.low, power: 0 as const };
  const short = locale.strings.maps.lowest(locale.number(n), power);
  return short.length < compactSum(sum, show, context).length ? short : '';
}
