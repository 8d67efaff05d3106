import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** Of the rivals, exactly. */
export const versions = { eleventy: '3.1.8', framework: '1.13.4' } as const;

/** The folder of the rivals' own files. */
export const rivals = fileURLToPath(new URL('rivals/', import.meta.url));

/** The version of a package that is installed here, so that rivals use the same. */
export const sameAsOurs = (name: string): string => {
  const manifest = new URL(`../../node_modules/${name}/package.json`, import.meta.url);
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
};

/**
 * Installs exact versions into a folder, with npm.
 * @throws Error with npm's message if one cannot be installed.
 */
export async function install(folder: string, packages: Readonly<Record<string, string>>): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const manifest = { name: 'bench', private: true, type: 'module', dependencies: packages };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
  const args = [
    'install',
    '--no-audit',
    '--no-fund',
    '--no-package-lock',
    '--ignore-scripts',
    '--loglevel=error',
  ];
  await promisify(execFile)('npm', args, { cwd: folder, shell: process.platform === 'win32' });
}
