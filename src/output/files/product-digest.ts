import { createHash, type Hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const home = fileURLToPath(new URL('../../', import.meta.url));

/** Not read for a checksum: `geo/shapes/sources.json` has theirs, and a file that differs from it is refused. Types shape nothing. */
const isUnread = (name: string): boolean =>
  /^geo\/shapes\/.*\.topo\.json$/.test(name) || name.endsWith('.d.ts');

/** In a packed product, what `writeCodeDigests` writes. */
const digestsFile = 'code.json';
/** Rooms and files that no drawing can rest on: `output/` does not import what comes after it (scripts/house.ts). */
const after = new Set([
  ...['views', 'publish', 'dev', 'cli', 'session.ts', 'index.ts'],
  // Of a packed product.
  ...['browser', digestsFile],
]);
const isAfter = (name: string): boolean => after.has(name.split('/')[0] ?? '');
/** Whether a file of a packed product is what Node runs: modules of all rooms. */
const isCode = (name: string): boolean => name.endsWith('.js') && !/^(?:views|browser)\//.test(name);

/** Of what a packed product runs, the checksum of its files, and that of the modules that they have which shape files of charts. */
const digestsSchema = z.object({ files: z.string(), drawing: z.string() });

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

/** Those of the files below a folder, by their paths from there. */
function addFiles(hash: Hash, folder: string, isOne: (name: string) => boolean): Hash {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/'))
    .filter(name => isOne(name) && !isUnread(name))
    .sort();
  for (const name of files) hash.update(`\0${name}\0`).update(readFileSync(join(folder, name)));
  return hash;
}

const wordOf = (hash: Hash): string => hash.digest('hex').slice(0, 32);
const wordOfFiles = (folder: string, isOne: (name: string) => boolean): string =>
  wordOf(addFiles(createHash('sha256'), folder, isOne));

/**
 * Notes in a packed product what the few files that Node runs were compiled from: there, modules that shape drawings
 * share files with those that do not.
 * @param folder absolute: `lib/`, which has all of these files. @param src absolute; both end in a separator.
 */
export function writeCodeDigests(folder: string, src: string): void {
  const digests: z.infer<typeof digestsSchema> = {
    files: wordOfFiles(folder, isCode),
    drawing: wordOfFiles(src, name => name.endsWith('.ts') && !isAfter(name)),
  };
  writeFileSync(join(folder, digestsFile), JSON.stringify(digests));
}

/** What the files that Node runs add to the checksum of drawings; undefined where the product is not packed. */
function packedCode(folder: string): string | undefined {
  const file = join(folder, digestsFile);
  if (!existsSync(file)) return undefined;
  const noted = digestsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const files = wordOfFiles(folder, isCode);
  // Who has changed a file after it was packed may have changed what draws.
  return files === noted.files ? noted.drawing : files;
}

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
  const code = packedCode(folder);
  hash.update(code ?? '');
  return wordOf(addFiles(hash, folder, name => !isAfter(name) && !(code !== undefined && isCode(name))));
}

/**
 * A checksum of all of Sourceline, and of Astro with the packages that it uses: of everything that shapes pages.
 * @param drawing that of what shapes the files of charts.
 */
export function pagesDigest(drawing: string, folder: string = home): string {
  const hash = createHash('sha256').update(drawing);
  const astro = findPackage('astro', join(folder, '..', 'package.json'));
  if (astro !== undefined) addPackages(hash, astro, new Set());
  // Packed, what Node runs is in the digests file as it was, or in the checksum of drawings as it is.
  const isPacked = existsSync(join(folder, digestsFile));
  return wordOf(addFiles(hash, folder, name => isAfter(name) && !(isPacked && isCode(name))));
}
