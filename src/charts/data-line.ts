import type { Locale } from '../i18n/locale.ts';
import type { ChartBase } from './types.ts';

/** The datasets of a chart, each with the checksum of the events behind it. */
export const datasetsShown = ({ dataset, dataHash, others = [] }: ChartBase) => [
  { ...dataset, dataHash },
  ...others,
];

/**
 * The version of the data that a chart shows, or of each of its datasets.
 * @param say the words for one: "Data version 1.0.0, 5 March 2026".
 */
export function dataLine(
  chart: ChartBase,
  locale: Locale,
  say: (version: string, date: string) => string,
): string {
  const { compare } = locale.strings.charts;
  return datasetsShown(chart)
    .map(({ called, version, updated }) => {
      const said = say(version, locale.date(updated));
      return called === undefined ? said : compare.data(called, said);
    })
    .join(' · ');
}
