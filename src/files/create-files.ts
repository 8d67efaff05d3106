import { drawCard } from '../draw/card.ts';
import { cardOf } from './card-of.ts';
import { type FilesContext, makeChartFiles } from './chart-files.ts';
import { drawingDocument, drawOnce } from './draw-once.ts';
import type { ChartFiles, Files } from './types.ts';

/** The files of one site. Each is made once, when it is first asked for. */
export function createFiles(context: FilesContext): Files {
  const { site, looks, store } = context;
  const made = new Map<string, Promise<ChartFiles>>();
  return {
    drawings: drawOnce,
    chart(id) {
      const found = site.charts.get(id);
      if (found === undefined) throw new RangeError(`the site has no chart "${id}"`);
      const files = made.get(id) ?? makeChartFiles(found.chart, context);
      made.set(id, files);
      return files;
    },
    card: of => {
      const svg = drawCard(cardOf(of, site), { looks, theme: 'light', document: drawingDocument });
      return store.get(svg, 1);
    },
  };
}
