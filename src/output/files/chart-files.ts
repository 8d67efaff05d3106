import { drawMemoized } from '../../charts/draw-memoized.ts';
import type { Chart } from '../../charts/registry.ts';
import type { SiteTheme, Theme } from '../../scene/site-theme.ts';
import { type Addressed, type CodeInput, codesOf, oembedCode } from '../embed/codes.ts';
import {
  type Embed,
  type EmbedInput,
  type EmbedParts,
  layEmbed,
  layEmbedParts,
} from '../embed/embed-file.ts';
import { type FittedHeight, fitHeight, heightAt } from '../embed/fit-height.ts';
import { oembedFile, oembedWidth } from '../embed/oembed.ts';
import { layStandalone } from '../pictures/standalone.ts';
import { absolute } from './absolute.ts';
import type { Publication } from './chart-about.ts';
import { chartCsv } from './chart-csv.ts';
import { chartGeoJson } from './chart-geojson.ts';
import type { ChartSite } from './chart-input.ts';
import { chartJson } from './chart-json.ts';
import { anyHash, checksumOf, hashOf } from './checksums.ts';
import { drawingDocument } from './drawing-document.ts';
import type { PngStore } from './png-store.ts';
import type { ChartFiles, PinnedFiles } from './types.ts';

export type FilesContext = {
  readonly site: ChartSite;
  readonly looks: SiteTheme;
  readonly store: PngStore;
};

/** Pixels of a PNG for each unit of the drawing. */
const pngScale = 2;

type Pictures = {
  readonly svg: string;
  /** Undefined where the newsroom wants none. */
  readonly png: Uint8Array | undefined;
  readonly darkPng: Uint8Array | undefined;
  readonly width: number;
  readonly height: number;
};

async function drawPictures(chart: Chart, { site, looks, store }: FilesContext): Promise<Pictures> {
  const { addresses, locale, options } = site;
  const page = options.site === undefined ? undefined : absolute(site, addresses.chart(chart.id));
  const input = { looks, document: drawingDocument, locale, publisher: options.name, page };
  const { width, height, ...picture } = layStandalone(chart, input);
  const { pictures } = options;
  const draw = (theme: Theme) => store.get(picture.png(theme), pngScale);
  const [png, darkPng] = await Promise.all([
    pictures ? draw('light') : undefined,
    pictures !== false && pictures.dark ? draw('dark') : undefined,
  ]);
  return { svg: picture.svg(), png, darkPng, width, height };
}

/** The pictures by the ends of their names. */
function picturesByEnd({ svg, png, darkPng }: Pictures): Map<string, string | Uint8Array> {
  const files = new Map<string, string | Uint8Array>([['.svg', svg]]);
  if (png !== undefined) files.set('.png', png);
  if (darkPng !== undefined) files.set('-dark.png', darkPng);
  return files;
}

/** The places of a chart that has some. */
function geoJsonOf(chart: Chart, about: Publication): string | undefined {
  switch (chart.kind) {
    case 'map':
      return chartGeoJson(chart, about);
    case 'bar':
    case 'stack':
    case 'range':
    case 'timeline':
    case 'table':
      return undefined;
  }
}

/** What can be downloaded, by the end of its name. */
function downloadsOf(chart: Chart, { site }: FilesContext, pictures: Pictures): ChartFiles['downloads'] {
  const { addresses, options } = site;
  const about = {
    publisher: options.name,
    ...(options.site !== undefined && { page: absolute(site, addresses.chart(chart.id)) }),
  };
  const downloads = picturesByEnd(pictures);
  if (!chart.downloadable) return downloads;
  downloads.set('.csv', chartCsv(chart));
  downloads.set('.json', chartJson(chart, about));
  const geoJson = geoJsonOf(chart, about);
  if (geoJson !== undefined) downloads.set('.geojson', geoJson);
  return downloads;
}

type Laid = { readonly write: Embed['write']; readonly height: FittedHeight };

/** What the embeds of a chart are made of, in every state. */
type Base = Pick<EmbedInput, 'chart' | 'drawings' | 'looks' | 'locale' | 'publisher'> & {
  readonly parts: EmbedParts;
};

function baseOf(chart: Chart, { site, looks }: FilesContext): Base {
  const { locale, options } = site;
  const drawings = drawMemoized(chart, { document: drawingDocument, locale });
  const parts = layEmbedParts({ chart, drawings, locale });
  return { chart, drawings, looks, locale, publisher: options.name, parts };
}

/** The embed in one state, as it is now or kept for ever, and the height that its frame gets. */
function layState({ parts, ...base }: Base, state: Pick<EmbedInput, 'kept' | 'page' | 'oembed'>): Laid {
  const { write, height } = layEmbed({ ...base, ...state }, parts);
  return { write, height: fitHeight(height) };
}

/** Where a state is. */
type At = {
  readonly addressed: Addressed;
  readonly thumbnail: { readonly url: string; readonly width: number; readonly height: number } | undefined;
};

/** The codes and the oEmbed answer of a state. */
function codesAt(chart: Chart, { site }: FilesContext, pictures: Pictures, { height }: Laid, at: At) {
  const { locale, options } = site;
  const picture = { width: pictures.width, height: pictures.height };
  const input: CodeInput = { chart, locale, addressed: at.addressed, height, picture };
  const oembed =
    options.site === undefined
      ? undefined
      : oembedFile({
          title: chart.title.text,
          publisher: options.name,
          site: absolute(site, site.addresses.home()),
          html: oembedCode(input),
          width: oembedWidth,
          height: Math.ceil(heightAt(height, oembedWidth)),
          ...(at.thumbnail && { thumbnail: at.thumbnail }),
        });
  return { codes: codesOf(input), oembed };
}

function pinnedFiles(base: Base, context: FilesContext, pictures: Pictures): PinnedFiles {
  const { site } = context;
  const { chart } = base;
  const { png } = pictures;
  const at = (hash: string) => (file?: string) =>
    absolute(site, site.addresses.pinned(chart.id, hash, file)).replace(encodeURI(anyHash), hash);
  const files = new Map<string, string | Uint8Array>();
  for (const [end, content] of picturesByEnd(pictures)) files.set(`chart${end}`, content);
  const laid = layState(base, {
    kept: true,
    page: `../../../charts/${chart.id}/`,
    oembed: undefined,
  });
  const codesWith = (hash: string) => {
    const address = at(hash);
    return codesAt(chart, context, pictures, laid, {
      addressed: {
        embed: address(),
        page: address(),
        svg: address('chart.svg'),
        png: png && address('chart.png'),
        oembed: site.options.site === undefined ? undefined : address('oembed.json'),
      },
      thumbnail:
        png &&
        ({ url: address('chart.png'), width: 2 * pictures.width, height: 2 * pictures.height } as const),
    });
  };
  const draft = codesWith(anyHash);
  const sums = new Map([...files].map(([name, content]) => [name, checksumOf(content)] as const));
  if (draft.oembed !== undefined) sums.set('oembed.json', checksumOf(draft.oembed));
  const index = laid.write(sums);
  const hash = hashOf(index);
  const { codes, oembed } = codesWith(hash);
  if (oembed !== undefined) files.set('oembed.json', oembed);
  return { hash, files: new Map([['index.html', index], ...files]), codes };
}

/** Makes every file of one chart. The same chart, site and looks give the same bytes. */
export async function makeChartFiles(chart: Chart, context: FilesContext): Promise<ChartFiles> {
  const { site } = context;
  const { addresses, options } = site;
  const pictures = await drawPictures(chart, context);
  const { png } = pictures;
  const to = (path: string) => absolute(site, path);
  const oembed = options.site === undefined ? undefined : to(addresses.oembed(chart.id));
  const base = baseOf(chart, context);
  const laid = layState(base, { kept: false, page: `../../charts/${chart.id}/`, oembed });
  const now = codesAt(chart, context, pictures, laid, {
    addressed: {
      embed: to(addresses.embed(chart.id)),
      page: to(addresses.chart(chart.id)),
      svg: to(addresses.chartFile(chart.id, '.svg')),
      png: png && to(addresses.chartFile(chart.id, '.png')),
      oembed,
    },
    thumbnail: png && { url: to(addresses.card(`charts/${chart.id}`)), width: 1200, height: 630 },
  });
  return {
    chart,
    downloads: downloadsOf(chart, context, pictures),
    embed: laid.write(),
    oembed: now.oembed,
    codes: now.codes,
    pinned: pinnedFiles(base, context, pictures),
  };
}
