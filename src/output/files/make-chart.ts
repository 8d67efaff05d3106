import { drawMemoized } from '../../charts/draw-memoized.ts';
import { notesUnder } from '../../charts/notes-under.ts';
import type { Chart } from '../../charts/registry.ts';
import type { DrawContext } from '../../scene/drawing.ts';
import { drawingDocument } from '../../scene/drawing-document.ts';
import { writeSvg } from '../../scene/write-svg.ts';
import { hasChartPages } from '../../site/chart-files.ts';
import { type Card, drawCard } from '../pictures/card.ts';
import { chartCard } from './card-of.ts';
import { cardFile } from './card-path.ts';
import { makeChartFiles } from './chart-files.ts';
import type { FilesContext } from './files-context.ts';
import { namedFiles } from './named-files.ts';
import type { ChartFiles, ChartParts, MadeChart, NamedFile, ShownChart } from './types.ts';

/** What pages show of a chart. */
export function showChart(chart: Chart, locale: DrawContext['locale']): ShownChart {
  const drawings = drawMemoized(chart, { document: drawingDocument(), locale });
  return {
    drawings: drawings.map(({ width, root }) => ({ width, svg: writeSvg(root, chart.id) })),
    notes: notesUnder(chart, locale),
  };
}

/** What pages say of the files of a chart. */
export const partsOf = ({ downloads, oembed, codes, pinned }: ChartFiles): ChartParts => ({
  ends: [...downloads.keys()],
  hasOembed: oembed !== undefined,
  codes,
  pinned: pinned && { hash: pinned.hash, codes: pinned.codes },
});

/** Of a chart without a page. */
const noParts: ChartParts = { ends: [], hasOembed: false, codes: {}, pinned: undefined };

/** A card as PNG. */
export const makeCard = (card: Card, { site, looks, store }: FilesContext): Promise<Uint8Array> =>
  store.get(drawCard(card, { document: drawingDocument(), locale: site.locale, looks, theme: 'light' }), 1);

/** Makes all that a build needs of a chart. The same chart, site and looks give the same bytes. */
export async function makeChart(chart: Chart, context: FilesContext): Promise<MadeChart> {
  const { locale, options } = context.site;
  const shown = showChart(chart, locale);
  if (!hasChartPages(options)) return { page: { ...shown, ...noParts }, files: [] };
  const card = options.pictures ? makeCard(chartCard(chart, options.name), context) : undefined;
  const files = await makeChartFiles(chart, context);
  const cards: NamedFile[] =
    card === undefined ? [] : [[cardFile({ kind: 'chart', id: chart.id }), await card]];
  return {
    page: { ...shown, ...partsOf(files) },
    files: [...namedFiles(files), ...cards],
  };
}
