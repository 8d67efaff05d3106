import type { Locale } from '../i18n/locale.ts';
import { isKnown } from '../tally/known-sum.ts';
import type { Range, Sum } from '../tally/types.ts';
import { markRate } from '../wording/print-sum.ts';
import type { ChartContext } from './chart-spec.ts';

function shortRange(sum: Range, locale: Locale): string {
  const { charts } = locale.strings;
  const low = locale.number(sum.low);
  if (!Number.isFinite(sum.high)) return charts.openNumber(low);
  const plain = sum.low === sum.high ? low : locale.strings.figures.span(low, locale.number(sum.high));
  const bracketed = sum.outer > sum.high && Number.isFinite(sum.outer);
  return bracketed ? charts.inBrackets(plain, locale.number(sum.outer)) : plain;
}

/**
 * The number as it fits beside a mark over time: an open end as a sign, the bound of a mixed figure in brackets; nothing
 * where there is no sum.
 */
export function shortSum(sum: Sum | undefined, { locale }: Pick<ChartContext, 'locale'>): string {
  if (sum === undefined) return '';
  return isKnown(sum) ? markRate(shortRange(sum, locale), sum, locale) : locale.strings.charts.unknownSign;
}
