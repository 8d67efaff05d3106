import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = dirname(dirname(fileURLToPath(import.meta.url)));

/** Sourceline as npm gets it. */
export type Packed = {
  /** A copy of what is packed, compiled. */
  readonly checkout: string;
  /** The file that `npm pack` makes. */
  readonly tarball: string;
};

const env = {
  ...process.env,
  NO_COLOR: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
  NODE_ENV: '',
  npm_config_loglevel: 'error',
};

/** Runs a command, and returns what it prints. @throws Error with what it says, if it fails. */
export const runIn = (cwd: string, command: string, ...args: readonly string[]): string =>
  execFileSync(command, args, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** Packs a package. @param into an absolute path of a folder. @returns the file. */
export function packFolder(folder: string, into: string): string {
  runIn(folder, 'npm', 'pack', '--ignore-scripts', '--pack-destination', into);
  const manifest = readFileSync(join(folder, 'package.json'), 'utf8');
  const { name, version } = JSON.parse(manifest) as Record<string, string>;
  return join(into, `${name}-${version}.tgz`);
}

/** Compiles and packs Sourceline outside the repository. @param place an absolute path of a folder. */
export function packSourceline(place: string): Packed {
  const checkout = join(place, 'checkout');
  for (const name of [
    'src',
    'scripts',
    'docs',
    'packages',
    'public',
    'package.json',
    'tsconfig.json',
    'tsdown.config.ts',
    'README.md',
    'LICENSE',
    'CHANGELOG.md',
    'THIRD-PARTY-NOTICES.md',
  ])
    cpSync(join(home, name), join(checkout, name), { recursive: true });
  symlinkSync(join(home, 'node_modules'), join(checkout, 'node_modules'));
  runIn(checkout, process.execPath, join(home, 'node_modules', 'tsdown', 'dist', 'run.mjs'));
  return { checkout, tarball: packFolder(checkout, place) };
}

type Entry = Record<string, unknown>;
const readEntry = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Entry;

/**
 * Installs a project whose `package.json` asks for the packed Sourceline, with the versions of packages that the
 * repository has. Needs no network: npm's cache has what `npm ci` installed.
 */
export function installPacked(project: string, { checkout, tarball }: Packed): void {
  const { packages } = readEntry(join(home, 'package-lock.json')) as { packages: Record<string, Entry> };
  const { dependencies, bin, version } = readEntry(join(checkout, 'package.json'));
  const integrity = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`;
  const sourceline = { version, resolved: `file:${tarball}`, integrity, dependencies, bin };
  const lock = {
    lockfileVersion: 3,
    requires: true,
    packages: {
      ...packages,
      '': readEntry(join(project, 'package.json')),
      'node_modules/sourceline': sourceline,
    },
  };
  writeFileSync(join(project, 'package-lock.json'), JSON.stringify(lock));
  runIn(project, 'npm', 'ci', '--offline', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund');
}
