import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { SiteTheme } from '../../scene/site-theme.ts';
import type { Site } from '../../site/types.ts';
import type { ByteStore } from './byte-store.ts';
import { cardOf } from './card-of.ts';
import { makeChartFiles } from './chart-files.ts';
import { keptNames } from './kept-copy.ts';
import { makeCard, partsOf, showChart } from './make-chart.ts';
import { makePhoto, type Photo } from './photo.ts';
import type { PngStore } from './png-store.ts';
import type { CarriedStyle, ChartFiles, Files } from './types.ts';

export type FilesRequest = {
  readonly site: Site;
  readonly looks: SiteTheme;
  readonly store: PngStore;
  /** Absolute path of the project, for its own pictures, and where their copies are kept. */
  readonly root: string;
  readonly photos: ByteStore;
};

const carriedStyle = (css: string): CarriedStyle => ({
  css,
  hash: `sha256-${createHash('sha256').update(css).digest('base64')}`,
});

/** The files of one site, made in this thread. Each is made once, when it is first asked for. */
export function createFiles(request: FilesRequest): Files {
  const { site, looks, store, root, photos } = request;
  const context = { site, looks, store };
  const made = new Map<string, Promise<ChartFiles>>();
  const shown = new Map<string, Promise<Photo>>();
  const makeFiles = (id: string): Promise<ChartFiles> => {
    const found = site.charts.get(id);
    if (found === undefined) throw new RangeError(`the site has no chart "${id}"`);
    const files = made.get(id) ?? makeChartFiles(found.chart, context);
    made.set(id, files);
    return files;
  };
  return {
    brand: looks.brandCss === '' ? undefined : carriedStyle(looks.brandCss),
    shown: async chart => showChart(chart, site.locale),
    parts: async id => partsOf(await makeFiles(id)),
    chart: makeFiles,
    kept: (id, hash) => keptNames(join(root, site.options.publicDir), id, hash),
    card: of => makeCard(cardOf(of, site), context),
    photo(file) {
      const photo = shown.get(file) ?? makePhoto(root, file, photos);
      shown.set(file, photo);
      return photo;
    },
  };
}
