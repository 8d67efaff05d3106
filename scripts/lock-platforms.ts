/**
 * A registry may lack some of a package's optional platform binaries. npm then omits them from the lock file, and
 * `npm ci` refuses the lock ("Missing: …"), here and on every other machine. This script writes the entries that the
 * `optionalDependencies` in the lock itself ask for. Run it after every `npm install`: `npm run lock`.
 *
 *     npm run lock             completes package-lock.json
 *     npm run lock -- --check  exits 1 if it is not complete
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { satisfies } from 'semver';

export type LockEntry = {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  cpu?: string[];
  os?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
  [field: string]: unknown;
};
export type Lock = { packages: Record<string, LockEntry>; [field: string]: unknown };

const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const processors = [
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
];
const libraries: Readonly<Record<string, string>> = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl' };

type Platform = Pick<LockEntry, 'cpu' | 'os' | 'libc'>;

/** The platform in a package's name, `…-linux-x64-musl`, or undefined if the name has none. */
export function platformOf(name: string, siblings: readonly string[]): Platform | undefined {
  const words = name.replace('linuxmusl', 'linux-musl').split(/[/-]/);
  const os = words.find(word => systems.includes(word));
  const cpu = words.find(word => processors.includes(word));
  if (cpu === 'wasm32') return { cpu: [cpu] };
  if (os === undefined || cpu === undefined) return undefined;
  const word = words.find(each => each in libraries);
  // If a musl twin exists, the plain Linux package is the one for glibc.
  const plain = os === 'linux' && siblings.includes(`${name}-musl`) ? 'glibc' : undefined;
  const libc = word === undefined ? plain : libraries[word];
  return { cpu: [cpu], ...(libc !== undefined && os === 'linux' && { libc: [libc] }), os: [os] };
}

/** Where npm looks for `name` from the package at `from`: nearest folder first. */
function* placesOf(from: string, name: string): Generator<string> {
  for (let folder = from; ; ) {
    yield `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (folder === '') return;
    const above = folder.lastIndexOf('/node_modules/');
    folder = above === -1 ? '' : folder.slice(0, above);
  }
}

const beside = (parent: string, name: string) =>
  `${parent.slice(0, parent.lastIndexOf('node_modules/'))}node_modules/${name}`;

/** Missing entries of the lock, by their path in it. Throws if a name or a range says too little. */
export function missingPlatforms(lock: Lock): Record<string, LockEntry> {
  const packages = { ...lock.packages };
  const missing: Record<string, LockEntry> = {};
  for (const [parent, entry] of Object.entries(lock.packages)) {
    const siblings = Object.entries(entry.optionalDependencies ?? {});
    for (const [name, range] of siblings) {
      const found = [...placesOf(parent, name)].find(place => packages[place] !== undefined);
      const version = found === undefined ? undefined : packages[found]?.version;
      if (version !== undefined && satisfies(version, range, { includePrerelease: true })) continue;
      const platform = platformOf(
        name,
        siblings.map(([sibling]) => sibling),
      );
      if (platform === undefined || !satisfies(range, range)) {
        throw new Error(
          `package-lock.json lacks ${name}@${range} of ${parent}, and its name and range do not tell the rest`,
        );
      }
      const sibling = beside(parent, name);
      const place = packages[sibling] === undefined ? sibling : `${parent}/node_modules/${name}`;
      const added: LockEntry = {
        version: range,
        cpu: platform.cpu,
        ...(entry.dev === true && { dev: true }),
        ...(platform.libc !== undefined && { libc: platform.libc }),
        optional: true,
        ...(platform.os !== undefined && { os: platform.os }),
      };
      packages[place] = added;
      missing[place] = added;
    }
  }
  return missing;
}

/** The lock with its missing entries added, in npm's order. */
export const completeLock = (lock: Lock): Lock => ({
  ...lock,
  packages: Object.fromEntries(
    Object.entries({ ...lock.packages, ...missingPlatforms(lock) }).sort(([a], [b]) =>
      a.localeCompare(b, 'en'),
    ),
  ),
});

if (import.meta.main) {
  const file = new URL('../package-lock.json', import.meta.url);
  const lock = JSON.parse(readFileSync(file, 'utf8')) as Lock;
  const missing = Object.keys(missingPlatforms(lock));
  const list = missing.map(place => `  ${place}`).join('\n');
  if (missing.length === 0) {
    console.log('package-lock.json is complete');
  } else if (process.argv.includes('--check')) {
    console.error(`package-lock.json lacks these platform packages; run "npm run lock":\n${list}`);
    process.exitCode = 1;
  } else {
    writeFileSync(file, `${JSON.stringify(completeLock(lock), null, 2)}\n`);
    console.log(`added to package-lock.json:\n${list}`);
  }
}
