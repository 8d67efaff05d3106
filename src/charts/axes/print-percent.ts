import type { Locale } from '../../i18n/locale.ts';

/** What prints the numbers under an axis of shares, 0 without a sign, as it has no room to its left; undefined for any other. */
export const printPercent = (
  isShare: true | undefined,
  { number, strings }: Locale,
): ((n: number) => string) | undefined =>
  isShare === true ? n => (n === 0 ? number(n) : strings.charts.shares.percent(number(n))) : undefined;
