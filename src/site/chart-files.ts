import type { Chart } from '../charts/registry.ts';
import type { ChartFileKind } from '../options/chart-options.ts';
import type { Options } from '../options.ts';
import type { Site } from './types.ts';

/** The options that say which files charts have. */
type FileOptions = Pick<Options, 'charts' | 'pictures' | 'site'>;

/** Whether charts have pages, and with them any files. */
export const hasChartPages = ({ charts }: Pick<Options, 'charts'>): boolean => charts.files !== 'none';

/** Whether charts have files of a kind, as far as that is the same for all of them. */
export function makesChartFile(options: FileOptions, kind: ChartFileKind): boolean {
  const { charts, pictures, site } = options;
  if (charts.files === 'none') return false;
  if (kind === 'png' && pictures === false) return false;
  if (kind === 'oembed' && (site === undefined || !makesChartFile(options, 'embed'))) return false;
  return charts.files === undefined || charts.files.includes(kind);
}

/** Whether a chart can be downloaded in a form, and is by default: the GeoJSON of a map says all that its JSON does. */
function hasForm(chart: Chart, kind: ChartFileKind, isListed: boolean): boolean {
  switch (kind) {
    case 'csv':
      return chart.downloadable;
    case 'json':
      return chart.downloadable && (isListed || chart.kind !== 'map');
    case 'geojson':
      return chart.downloadable && chart.kind === 'map';
    case 'svg':
    case 'png':
    case 'md':
      return true;
    case 'embed':
    case 'oembed':
      return false;
  }
}

const forms = ['svg', 'png', 'csv', 'md', 'json', 'geojson'] as const satisfies readonly ChartFileKind[];

/** The ends of the names of a chart's PNGs: one for each layout and theme. */
function pngEnds({ pictures }: FileOptions): string[] {
  if (pictures === false) return [];
  const layouts = ['', ...(pictures.narrow ? ['-narrow'] : [])];
  return layouts.flatMap(layout => [`${layout}.png`, ...(pictures.dark ? [`${layout}-dark.png`] : [])]);
}

/** The ends of the names of a chart's downloads: `.svg`, `-dark.png`. */
export const chartEnds = (chart: Chart, options: FileOptions): ReadonlySet<string> =>
  new Set(
    forms
      .filter(
        kind => makesChartFile(options, kind) && hasForm(chart, kind, options.charts.files !== undefined),
      )
      .flatMap(kind => (kind === 'png' ? pngEnds(options) : [`.${kind}`])),
  );

/** Where a chart is shown: on its own page, or in its report if charts have none. */
export function chartAddress({ addresses, charts, options }: Site, id: string): string {
  if (hasChartPages(options)) return addresses.chart(id);
  const found = charts.get(id);
  if (found === undefined) throw new RangeError(`the site has no chart "${id}"`);
  return `${addresses.report(found.report.slug)}#${id}`;
}

/** The same, at its list of changes if it has one. */
export const chartChanges = (site: Site, id: string): string =>
  hasChartPages(site.options) ? `${site.addresses.chart(id)}#changes` : chartAddress(site, id);
