import { createAddresses } from '../../addresses.ts';
import type { Chart } from '../../charts/registry.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { Options } from '../../options.ts';
import type { Site } from '../../site/types.ts';

/** The options that shape the files of a chart. */
export type ChartOptions = Pick<Options, 'name' | 'site' | 'pictures' | 'charts' | 'embeds'>;

/** What of a site shapes the files of its charts. */
export type ChartSite = Pick<Site, 'addresses' | 'locale'> & { readonly options: ChartOptions };

/** The same as plain data: it can go to another thread, and can be hashed. */
export type ChartSiteData = {
  readonly language: string;
  readonly base: string;
  readonly options: ChartOptions;
};

export function chartSiteData(options: Options): ChartSiteData {
  const { language, base, name, site, pictures, charts, embeds } = options;
  return { language, base, options: { name, site, pictures, charts, embeds } };
}

/** @param locale that of the language. */
export const chartSiteOf = ({ base, options }: ChartSiteData, locale: Locale): ChartSite => ({
  addresses: createAddresses(base),
  locale,
  options,
});

/**
 * A chart as far as it is drawn. The ids of its events are for pages alone: with them, its files would depend on events
 * that they do not show.
 */
export const drawnChart = (chart: Chart): Chart => ({ ...chart, events: [] });
