import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** An import of one of our own TypeScript files, in a component: `from '../../addresses.ts'`. */
const ownImport = /((?:\bfrom|\bimport|\bimport\()\s*)(['"])(\.{1,2}\/[^'"]+)\.ts\2/g;

/** A component as the package has it: the modules beside it are compiled. */
export const pointAtCompiled = (component: string): string => component.replace(ownImport, '$1$2$3.js$2');

/**
 * Copies what is not TypeScript: components, style sheets, fonts, boundaries.
 * @param from absolute path of `src/`. @param to absolute path of `lib/`.
 */
export function copyRest(from: string, to: string): void {
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.endsWith('.ts') || entry.name.startsWith('.')) continue;
    const path = join(entry.parentPath, entry.name);
    const target = join(to, relative(from, path));
    mkdirSync(dirname(target), { recursive: true });
    if (entry.name.endsWith('.astro')) writeFileSync(target, pointAtCompiled(readFileSync(path, 'utf8')));
    else cpSync(path, target);
  }
}
