import { highestPicture } from '../../charts/fit-rows.ts';
import type { Chart } from '../../charts/registry.ts';
import { drawingDocument } from '../../scene/drawing-document.ts';
import type { Theme } from '../../scene/site-theme.ts';
import { chartEnds } from '../../site/chart-files.ts';
import { layStandalone, type Standalone } from '../pictures/standalone.ts';
import { absolute } from './absolute.ts';
import type { Publication } from './chart-about.ts';
import { chartCsv } from './chart-csv.ts';
import { chartGeoJson } from './chart-geojson.ts';
import { chartJson } from './chart-json.ts';
import { chartMarkdown } from './chart-markdown.ts';
import type { FilesContext } from './files-context.ts';

/** What can be downloaded of a chart, and the size of its pictures. */
export type ChartDownloads = {
  /** By the end of its name after the chart's id: `.csv`, `-dark.png`. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** Of its pictures in each layout, in CSS pixels; 0 if it has none. */
  readonly sizes: Readonly<Record<Layout, PictureSize>>;
};

type Layout = 'wide' | 'narrow';
export type PictureSize = { readonly width: number; readonly height: number };

const pictureEnds = {
  wide: ['.svg', '.png', '-dark.png'],
  narrow: ['-narrow.png', '-narrow-dark.png'],
} as const satisfies Record<Layout, readonly string[]>;

const sizeOf = (picture: Standalone | undefined): PictureSize => ({
  width: picture?.width ?? 0,
  height: picture?.height ?? 0,
});

/** Pixels of a PNG for each unit of the drawing: two, or fewer where it would be higher than any picture may be. */
const pngScale = (height: number): number => Math.min(2, highestPicture / height);

/** The places of a chart that has some. */
function geoJsonOf(chart: Chart, about: Publication): string {
  switch (chart.kind) {
    case 'map':
      return chartGeoJson(chart, about);
    case 'bar':
    case 'stack':
    case 'compare':
    case 'range':
    case 'timeline':
    case 'line':
    case 'slope':
    case 'toll':
    case 'table':
    case 'multiples':
    case 'own':
      throw new RangeError(`a ${chart.kind} has no places`);
  }
}

/** Makes every download that a chart has. */
export async function makeDownloads(chart: Chart, context: FilesContext): Promise<ChartDownloads> {
  const { site, looks, store } = context;
  const { addresses, locale, options } = site;
  const page = options.site === undefined ? undefined : absolute(site, addresses.chart(chart.id));
  const about: Publication = { publisher: options.name, ...(page !== undefined && { page }) };
  const ends = chartEnds(chart, options);
  const input = { looks, document: drawingDocument(), locale, publisher: options.name, page };
  const lay = (layout: Layout) =>
    pictureEnds[layout].some(end => ends.has(end))
      ? layStandalone(chart, { ...input, width: layout })
      : undefined;
  const pictures = { wide: lay('wide'), narrow: lay('narrow') };
  const pictureOf = (layout: Layout): Standalone => {
    const picture = pictures[layout];
    if (picture === undefined) throw new RangeError(`no ${layout} picture was laid out`);
    return picture;
  };
  const draw = (layout: Layout, theme: Theme) => {
    const picture = pictureOf(layout);
    return store.get(picture.png(theme), pngScale(picture.height));
  };
  const make = (end: string): string | Promise<Uint8Array> => {
    switch (end) {
      case '.svg':
        return pictureOf('wide').svg();
      case '.png':
        return draw('wide', 'light');
      case '-dark.png':
        return draw('wide', 'dark');
      case '-narrow.png':
        return draw('narrow', 'light');
      case '-narrow-dark.png':
        return draw('narrow', 'dark');
      case '.csv':
        return chartCsv(chart);
      case '.md':
        return chartMarkdown(chart, about, locale);
      case '.json':
        return chartJson(chart, about);
      case '.geojson':
        return geoJsonOf(chart, about);
      default:
        throw new RangeError(`a chart has no download "${end}"`);
    }
  };
  const files = await Promise.all([...ends].map(async end => [end, await make(end)] as const));
  return { files: new Map(files), sizes: { wide: sizeOf(pictures.wide), narrow: sizeOf(pictures.narrow) } };
}
