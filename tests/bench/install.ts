import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ours = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  dependencies: Record<string, string>;
};

/** The version of a package that Sourceline draws with, so that rivals use the same. */
export const sameAsOurs = (name: string): string => {
  const folder = new URL(`../../node_modules/${name}/package.json`, import.meta.url);
  if (ours.dependencies[name] === undefined) throw new Error(`Sourceline does not depend on ${name}`);
  return (JSON.parse(readFileSync(folder, 'utf8')) as { version: string }).version;
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
