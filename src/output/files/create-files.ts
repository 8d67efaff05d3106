import { drawMemoized } from '../../charts/draw-memoized.ts';
import { writeSvg } from '../../scene/write-svg.ts';
import { drawCard } from '../pictures/card.ts';
import { cardOf } from './card-of.ts';
import { cardPath } from './card-path.ts';
import { type FilesContext, makeChartFiles } from './chart-files.ts';
import { drawingDocument } from './drawing-document.ts';
import { makePhoto, type Photo } from './photo.ts';
import type { ChartFiles, Files } from './types.ts';

/** The files of one site. Each is made once, when it is first asked for. */
export function createFiles(context: FilesContext): Files {
  const { site, looks, store, root, photos } = context;
  const drawing = { document: drawingDocument, locale: site.locale };
  const made = new Map<string, Promise<ChartFiles>>();
  const cards = new Map<string, Promise<Uint8Array>>();
  const shown = new Map<string, Promise<Photo>>();
  return {
    drawings: (chart, scope) =>
      drawMemoized(chart, drawing).map(({ width, root }) => ({ width, svg: writeSvg(root, scope) })),
    chart(id) {
      const found = site.charts.get(id);
      if (found === undefined) throw new RangeError(`the site has no chart "${id}"`);
      const files = made.get(id) ?? makeChartFiles(found.chart, context);
      made.set(id, files);
      return files;
    },
    card(of) {
      const path = cardPath(of);
      const card =
        cards.get(path) ?? store.get(drawCard(cardOf(of, site), { ...drawing, looks, theme: 'light' }), 1);
      cards.set(path, card);
      return card;
    },
    photo(file) {
      const photo = shown.get(file) ?? makePhoto(root, file, photos);
      shown.set(file, photo);
      return photo;
    },
  };
}
