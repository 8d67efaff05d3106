import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Rolldown } from 'tsdown';

type Graph = Parameters<Rolldown.CodeSplittingNameFunction>[1];

/** All modules that are loaded with some: absolute paths. */
function loadedWith(paths: readonly string[], src: string, graph: Graph): ReadonlySet<string> {
  const loaded = new Set<string>();
  const waiting = [...paths];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (loaded.has(id)) continue;
    loaded.add(id);
    const imported = graph.getModuleInfo(id)?.importedIds ?? [];
    waiting.push(...imported.filter(path => path.startsWith(src)));
  }
  return loaded;
}

/**
 * The name of the file of the package that a module is in. A build loads few files, and neither of its threads one with
 * modules that it does not use. Whatever is loaded with a module is in the same file, or in one that comes before: each
 * test below holds for the modules that a module imports, too, if it holds for the module.
 * @param src absolute. @param shared paths of the modules that pages import.
 */
function chunkNames(src: string, shared: readonly string[], graph: Graph): (id: string) => string | null {
  const within = (...names: string[]) =>
    loadedWith(
      names.map(name => join(src, `${name}.ts`)),
      src,
      graph,
    );
  const typed = within('cli/main');
  // All that this loads must run on Node 20.
  const create = within('cli/init');
  const start = within('index');
  const png = within('scene/png');
  const thread = within('publish/chart-worker');
  const drawing = within('publish/open-drawer');
  const read = within('cli/check', 'site/build-site', 'site/read-input');
  const build = within('session');
  const pages = loadedWith(shared, src, graph);
  const tests: readonly (readonly [name: string, holds: (id: string) => boolean])[] = [
    ['common', id => typed.has(id) && (start.has(id) || create.has(id))],
    ['create-start', id => create.has(id) && start.has(id)],
    ['create-read', id => create.has(id) && (drawing.has(id) || read.has(id))],
    ['start-both', id => start.has(id) && (thread.has(id) || drawing.has(id))],
    ['start', id => start.has(id)],
    ['png-drawing', id => png.has(id) && drawing.has(id)],
    // What begins a thread does so where it is loaded, so it is with nothing that others load.
    ['thread', id => thread.has(id) && (drawing.has(id) || build.has(id))],
    ['charts', id => drawing.has(id) && read.has(id)],
    ['pictures', id => drawing.has(id)],
    ['site', id => read.has(id)],
    ['build', id => build.has(id)],
    ['pages', id => pages.has(id)],
  ];
  return id => tests.find(([, holds]) => holds(id))?.[0] ?? null;
}

/** Of each module the file that it is in; null for those that are put beside what alone loads them. */
export function codeChunks(src: string, shared: readonly string[]): Rolldown.CodeSplittingNameFunction {
  let names: ((id: string) => string | null) | undefined;
  return (id, graph) => {
    names ??= chunkNames(src, shared, graph);
    return names(id);
  };
}

/** Absolute paths of our own modules that a text loads: all that it imports or exports again but types. */
const loadedBy = (file: string, text: string): string[] =>
  [...text.matchAll(/^\s*(?:import|export)(?! type)\b[^'";]*?'(\.[^']+\.ts)'/gm)].map(([, path = '']) =>
    resolve(dirname(file), path),
  );

/** Absolute paths of the modules outside `views/` that routes and components import, as the package has them beside them. */
export function modulesOfPages(src: string): string[] {
  const views = join(src, 'views');
  const found = new Set<string>();
  for (const name of globSync('**/*.{astro,ts}', { cwd: views, exclude: ['client/**', '**/*.d.ts'] })) {
    const file = join(views, name);
    const rendered = readFileSync(file, 'utf8').replaceAll(/<script>[\s\S]*?<\/script>/g, '');
    for (const path of loadedBy(file, rendered)) if (!path.startsWith(views)) found.add(path);
  }
  return [...found].sort();
}

/** Absolute paths of the modules that scripts of pages import, and of all that these import. */
export function modulesOfScripts(src: string): string[] {
  const views = join(src, 'views');
  const waiting: string[] = [];
  for (const name of globSync('**/*.astro', { cwd: views })) {
    const file = join(views, name);
    for (const [script] of readFileSync(file, 'utf8').matchAll(/<script>[\s\S]*?<\/script>/g))
      waiting.push(...loadedBy(file, script));
  }
  const found = new Set<string>();
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    waiting.push(...loadedBy(path, readFileSync(path, 'utf8')));
  }
  return [...found].sort();
}

/** What stands for the folder of the package while it is not known which file a module is put into. */
const mark = '__LIB__/';

/**
 * Modules that are found beside another at run time are found from where this one is in `src/`, whatever file it is in.
 * @param src absolute.
 */
export function ownAddresses(src: string): Rolldown.Plugin {
  return {
    name: 'own-addresses',
    transform(code, id) {
      if (!id.startsWith(src) || !code.includes('import.meta.url')) return undefined;
      const place = relative(src, id).replaceAll('\\', '/').replace(/\.ts$/, '.js');
      return code.replaceAll('import.meta.url', `new URL('${mark}${place}', import.meta.url).href`);
    },
    renderChunk(code, { fileName }) {
      if (!code.includes(mark)) return undefined;
      return code.replaceAll(mark, '../'.repeat(fileName.split('/').length - 1) || './');
    },
  };
}
