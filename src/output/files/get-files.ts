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
