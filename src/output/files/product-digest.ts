import { createHash, type Hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const home = fileURLToPath(new URL('../../', import.meta.url));

/** Not read for a checksum: `geo/shapes/sources.json` has theirs, and a file that differs from it is refused. */
const boundaries = /^geo\/shapes\/.*\.topo\.json$/;
/** Rooms and files that no drawing can rest on: `output/` does not import what comes after it (scripts/house.ts). */
const after = new Set(['views', 'publish', 'dev', 'cli', 'session.ts', 'index.ts', 'session.js', 'index.js']);

const packageSchema = z.object({
  version: z.string().optional(),
  dependencies: z.record(z.string(), z.string()).default({}),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
});

/** The description of a package, as a package beside it finds it. Not every package lets `require` have it. */
const findPackage = (name: string, from: string): string | undefined =>
  createRequire(from)
    .resolve.paths(name)
    ?.map(folder => join(folder, name, 'package.json'))
    .find(existsSync);

/** Name and version of every package below one, as they are installed. */
function addPackages(hash: Hash, file: string, seen: Set<string>): void {
  const {
    version = '',
    dependencies,
    optionalDependencies,
  } = packageSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  hash.update(`${version}\n`);
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies }).sort()) {
    const found = findPackage(name, file);
    if (found === undefined || seen.has(found)) continue;
    seen.add(found);
    hash.update(`${name} `);
    addPackages(hash, found, seen);
  }
}

/** The files below a folder that belong to a part of the product, by their paths from there. */
function addFiles(hash: Hash, folder: string, isOf: (top: string) => boolean): void {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/'))
    .filter(name => isOf(name.split('/')[0] ?? '') && !boundaries.test(name))
    .sort();
  for (const name of files) hash.update(`\0${name}\0`).update(readFileSync(join(folder, name)));
}

const wordOf = (hash: Hash): string => hash.digest('hex').slice(0, 32);

/**
 * A checksum of everything of Sourceline that shapes the files of charts: its code, style sheets, fonts and
 * boundaries, the packages that it uses, and Node, whose Intl writes dates and numbers. In a checkout the code changes
 * while the version stays.
 * @param folder absolute: `src/`, or `lib/` of a packed product.
 */
export function productDigest(folder: string = home): string {
  const hash = createHash('sha256');
  const { node, v8, icu, unicode } = process.versions;
  hash.update([node, v8, icu, unicode].join(' '));
  addPackages(hash, join(folder, '..', 'package.json'), new Set());
  addFiles(hash, folder, top => !after.has(top));
  return wordOf(hash);
}

/**
 * A checksum of all of Sourceline, and of Astro with the packages that it uses: of everything that shapes pages.
 * @param drawing that of what shapes the files of charts.
 */
export function pagesDigest(drawing: string, folder: string = home): string {
  const hash = createHash('sha256').update(drawing);
  const astro = findPackage('astro', join(folder, '..', 'package.json'));
  if (astro !== undefined) addPackages(hash, astro, new Set());
  addFiles(hash, folder, top => after.has(top));
  return wordOf(hash);
}
