import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installPacked, packSourceline } from '../packed.ts';
import { linkPackages, type Project } from '../project.ts';

/**
 * Packs Sourceline as it is here, and installs it as a newsroom does, in a temporary folder: Astro finds no component
 * whose path has nothing in common with that of the project.
 * @returns the absolute path of the folder, whose `node_modules` has Sourceline.
 */
export function installOurs(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sourceline-installed-'));
  const packed = packSourceline(folder);
  const dependencies = { sourceline: `file:${packed.tarball}` };
  const manifest = { name: 'bench', private: true, type: 'module', dependencies };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  installPacked(folder, packed);
  rmSync(packed.checkout, { recursive: true, force: true });
  return folder;
}

/** Gives a project the installed Sourceline in place of its copy of the repository’s. @param folder as `installOurs` returns it. */
export function useInstalled(project: Project, folder: string): void {
  for (const name of ['src', 'node_modules']) project.remove(name);
  linkPackages(project.root, join(folder, 'node_modules'));
  project.write('package.json', JSON.stringify({ name: 'bench-desk', private: true, type: 'module' }));
  project.edit('astro.config.mjs', "'./src/index.ts'", "'sourceline'");
}
