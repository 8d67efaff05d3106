import { drawMemoized } from '../../charts/draw-memoized.ts';
import type { Chart } from '../../charts/registry.ts';
import { drawingDocument } from '../../scene/drawing-document.ts';
import { makesChartFile } from '../../site/chart-files.ts';
import { type Addressed, type Codes, codesOf } from '../embed/codes.ts';
import { type EmbedInput, type EmbedParts, layEmbed, layEmbedParts } from '../embed/embed-file.ts';
import { type FittedHeight, fitHeight } from '../embed/fit-height.ts';
import { oembedFile } from '../embed/oembed.ts';
import { absolute } from './absolute.ts';
import { type ChartDownloads, makeDownloads } from './chart-downloads.ts';
import { hashOf } from './checksums.ts';
import type { FilesContext } from './files-context.ts';
import type { ChartFiles, PinnedFiles } from './types.ts';

type Laid = { readonly write: () => string; readonly height: FittedHeight };

/** What the embeds of a chart are made of, in every state. */
type Base = Pick<EmbedInput, 'chart' | 'drawings' | 'looks' | 'locale' | 'publisher' | 'theme'> & {
  readonly parts: EmbedParts;
};

function baseOf(chart: Chart, { site, looks }: FilesContext): Base {
  const { locale, options } = site;
  const drawings = drawMemoized(chart, { document: drawingDocument(), locale });
  const parts = layEmbedParts({ chart, drawings, locale });
  return { chart, drawings, looks, locale, publisher: options.name, theme: options.embeds.theme, parts };
}

/** The embed in one state, as it is now or kept for ever, and the height that its frame gets. */
function layState({ parts, ...base }: Base, state: Pick<EmbedInput, 'kept' | 'page' | 'oembed'>): Laid {
  const { write, height } = layEmbed({ ...base, ...state }, parts);
  const fitted = fitHeight(height);
  return { write: () => write(state.kept ? fitted : undefined), height: fitted };
}

/** The codes of a state; of a chart without an embed, those that need none. */
function codesAt(
  chart: Chart,
  { site }: FilesContext,
  { sizes }: ChartDownloads,
  laid: Laid | undefined,
  addressed: Addressed,
): Codes {
  return codesOf({
    title: chart.title.text,
    chart,
    locale: site.locale,
    addressed,
    height: laid?.height ?? [],
    picture: sizes.wide,
    narrow: sizes.narrow,
  });
}

/** The oEmbed response of the chart as it is now. */
function oembedOf(chart: Chart, { height }: Laid, { site }: FilesContext): string {
  const { addresses, options } = site;
  const to = (path: string) => absolute(site, path);
  return oembedFile({
    title: chart.title.text,
    height,
    addressed: { embed: to(addresses.embed(chart.id)), page: to(addresses.chart(chart.id)) },
    publisher: options.name,
    site: to(addresses.home()),
    thumbnail:
      options.pictures === false
        ? undefined
        : { url: to(addresses.card(`charts/${chart.id}`)), width: 1200, height: 630 },
  });
}

/** The copy that never changes: its embed, and codes for this and for what may be kept beside it. */
function pinnedFiles(base: Base, context: FilesContext, downloads: ChartDownloads): PinnedFiles {
  const { site } = context;
  const { chart } = base;
  const laid = layState(base, {
    kept: true,
    page: `../../../charts/${chart.id}/`,
    oembed: undefined,
  });
  const embed = laid.write();
  const hash = hashOf(embed);
  const address = (file?: string) => absolute(site, site.addresses.pinned(chart.id, hash, file));
  const picture = (end: string) => (downloads.files.has(end) ? address(`chart${end}`) : undefined);
  const codes = codesAt(chart, context, downloads, laid, {
    embed: address(),
    page: address(),
    svg: picture('.svg'),
    png: picture('.png'),
    narrow: picture('-narrow.png'),
    oembed: makesChartFile(site.options, 'oembed') ? address('oembed.json') : undefined,
  });
  return { hash, embed, codes };
}

/** Makes every file of one chart. The same chart, site and looks give the same bytes. */
export async function makeChartFiles(chart: Chart, context: FilesContext): Promise<ChartFiles> {
  const { site } = context;
  const { addresses, options } = site;
  const downloads = await makeDownloads(chart, context);
  const to = (path: string) => absolute(site, path);
  const oembed = makesChartFile(options, 'oembed') ? to(addresses.oembed(chart.id)) : undefined;
  const picture = (end: string) =>
    downloads.files.has(end) ? to(addresses.chartFile(chart.id, end)) : undefined;
  const base = makesChartFile(options, 'embed') ? baseOf(chart, context) : undefined;
  const laid = base && layState(base, { kept: false, page: `../../charts/${chart.id}/`, oembed });
  return {
    chart,
    downloads: downloads.files,
    embed: laid?.write(),
    oembed: laid && oembed !== undefined ? oembedOf(chart, laid, context) : undefined,
    codes: codesAt(chart, context, downloads, laid, {
      embed: laid && to(addresses.embed(chart.id)),
      page: to(addresses.chart(chart.id)),
      svg: picture('.svg'),
      png: picture('.png'),
      narrow: picture('-narrow.png'),
      oembed,
    }),
    pinned: base && pinnedFiles(base, context, downloads),
  };
}
