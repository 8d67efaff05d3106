import { dirname, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

const src = fileURLToPath(new URL('../', import.meta.url));
const views = `${src}views${sep}`;

/** Packed, our modules end in .js, which every Node runs; from the repository in .ts. */
const ending = import.meta.url.endsWith('.ts') ? '.ts' : '.js';
const runs = ending === '.js' || Boolean(process.features.typescript);

/** Whether a file is a module of ours that Node runs as it is: not what Astro renders. */
const isPlainModule = (path: string): boolean =>
  path.startsWith(src) && !path.startsWith(views) && path.endsWith(ending);

/** The address of the module that a page imports, where it is one of ours that Node runs. */
export function findSharedModule(source: string, importer: string | undefined): string | undefined {
  if (importer === undefined || !/^\.\.?\//.test(source)) return undefined;
  const path = resolve(dirname(importer.replace(/\?.*$/, '')), source);
  return isPlainModule(path) ? pathToFileURL(path).href : undefined;
}

/**
 * Lets the routes of a build use the very modules that the integration has loaded, with all that these remember, in
 * place of a second copy in Vite's bundle: a map that was laid out for its files is not laid out again for its pages.
 * Where Node cannot run TypeScript, everything is bundled.
 */
export function shareModules(): Plugin {
  return {
    name: 'sourceline:share-modules',
    enforce: 'pre',
    apply: 'build',
    applyToEnvironment: ({ name }) => name !== 'client' && runs,
    resolveId(source, importer) {
      const id = findSharedModule(source, importer);
      return id === undefined ? undefined : { id, external: true };
    },
  };
}
