import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** An import of one of our own TypeScript files, in a component: `from '../../addresses.ts'`. */
const ownImport = /((?:\bfrom|\bimport|\bimport\()\s*)(['"])(\.{1,2}\/[^'"]+)\.ts\2/g;

/** Where the scripts of pages are, with all that they import: the rest is in the few files that Node runs. */
const forBrowsers = '../../browser/views/client/';

/** A component, or types of components, as the package has them: the modules beside them are compiled. */
export const pointAtCompiled = (component: string): string =>
  component
    .replace(ownImport, '$1$2$3.js$2')
    .replaceAll(/<script>[\s\S]*?<\/script>/g, script => script.replaceAll('../client/', forBrowsers));

/** The one file of types that is written by hand and exported: it names components, which the compiler does not read. */
const propsFile = join('views', 'props.d.ts');

/**
 * Copies what is not TypeScript: components, style sheets, fonts, boundaries.
 * @param from absolute path of `src/`. @param to absolute path of `lib/`.
 */
export function copyRest(from: string, to: string): void {
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const isCompiled = entry.name.endsWith('.ts') && relative(from, path) !== propsFile;
    if (!entry.isFile() || isCompiled || entry.name.startsWith('.')) continue;
    const target = join(to, relative(from, path));
    mkdirSync(dirname(target), { recursive: true });
    if (/\.(?:astro|ts)$/.test(entry.name))
      writeFileSync(target, pointAtCompiled(readFileSync(path, 'utf8')));
    else cpSync(path, target);
  }
}
