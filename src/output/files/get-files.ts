import { askedChart, askedData, askedDrawing, askedFile, askedReports } from '../../site/watch-site.ts';
import type { Note } from '../../stamped-memo.ts';
import type { Files } from './types.ts';

const door = Symbol.for('sourceline.files');
const store = globalThis as typeof globalThis & { [door]?: Files };

/** Hands the files to the routes, as setSite does the site: they are made outside of what Vite bundles. */
export function setFiles(files: Files): void {
  store[door] = files;
}

/** The files of the site that is built or served now. The routes' and components' only door to them. */
export function getFiles(): Files {
  const files = store[door];
  if (files === undefined)
    throw new Error('Sourceline has not built its site, so there are no files of charts');
  return files;
}

/** The same files, which note what of the site and its content each is made from. */
export const watchFiles = (files: Files, note: Note): Files => ({
  // This and the public folder are the same on every page of a build: whoever keeps pages knows them.
  brand: files.brand,
  shown(chart) {
    note(askedDrawing(chart.id));
    return files.shown(chart);
  },
  parts(id) {
    note(askedDrawing(id));
    return files.parts(id);
  },
  chart(id) {
    note(askedData);
    note(askedChart(id));
    return files.chart(id);
  },
  kept: files.kept,
  card(of) {
    note(askedData);
    note(askedReports);
    return files.card(of);
  },
  photo(file) {
    note(askedFile(file));
    return files.photo(file);
  },
});
