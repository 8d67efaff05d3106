import { drawMemoized } from '../../charts/draw-memoized.ts';
import { writeSvg } from '../../scene/write-svg.ts';
import { drawCard } from '../pictures/card.ts';
import { cardOf } from './card-of.ts';
import { type FilesContext, makeChartFiles } from './chart-files.ts';
import { drawingDocument } from './drawing-document.ts';
import { makePhoto, type Photo } from './photo.ts';
import type { ChartFiles, ChartParts, Files } from './types.ts';

const partsOf = ({ chart, downloads, oembed, codes, pinned }: ChartFiles): ChartParts => ({
  chart,
  ends: new Set(downloads.keys()),
  hasOembed: oembed !== undefined,
  codes,
  pinned: { hash: pinned.hash, codes: pinned.codes },
});

/** The files of one site. Each is made when it is first asked for, and kept until it is to be forgotten. */
export function createFiles(context: FilesContext): Files {
  const { site, looks, store, root, photos } = context;
  const drawing = { document: drawingDocument, locale: site.locale };
  const made = new Map<string, Promise<ChartFiles>>();
  const parts = new Map<string, ChartParts>();
  const shown = new Map<string, Promise<Photo>>();
  const makeChart = (id: string): Promise<ChartFiles> => {
    const found = site.charts.get(id);
    if (found === undefined) throw new RangeError(`the site has no chart "${id}"`);
    const files = made.get(id) ?? makeChartFiles(found.chart, context);
    made.set(id, files);
    return files;
  };
  return {
    drawings: (chart, scope) =>
      drawMemoized(chart, drawing).map(({ width, root }) => ({ width, svg: writeSvg(root, scope) })),
    chart: makeChart,
    parts: async id => parts.get(id) ?? partsOf(await makeChart(id)),
    async forget(id) {
      parts.set(id, partsOf(await makeChart(id)));
      made.delete(id);
    },
    card: of => store.get(drawCard(cardOf(of, site), { ...drawing, looks, theme: 'light' }), 1),
    photo(file) {
      const photo = shown.get(file) ?? makePhoto(root, file, photos);
      shown.set(file, photo);
      return photo;
    },
  };
}
