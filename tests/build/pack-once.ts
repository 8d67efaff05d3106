/** Packs Sourceline, and installs it beside the packages of the repository: `node tests/build/pack-once.ts FOLDER`. */
import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { type Packed, packSourceline, runIn } from '../packed.ts';
import { linkPackages } from '../project.ts';

/** Sourceline as npm gets it, for all tests of a run. */
export type PackedOnce = Packed & {
  /** The `node_modules` of a newsroom that has installed it. */
  readonly modules: string;
  /** The file that is there once all is made: empty, or why it failed. */
  readonly result: string;
};

/** @param folder absolute path of what the tests of a run share. */
export function packedIn(folder: string): PackedOnce {
  return {
    checkout: join(folder, 'checkout'),
    tarball: join(folder, 'sourceline.tgz'),
    modules: join(folder, 'desk', 'node_modules'),
    result: join(folder, 'packed.txt'),
  };
}

function pack(folder: string): void {
  const { tarball, modules } = packedIn(folder);
  renameSync(packSourceline(folder).tarball, tarball);
  mkdirSync(join(folder, 'desk'));
  linkPackages(join(folder, 'desk'));
  mkdirSync(join(modules, 'sourceline'));
  runIn(folder, 'tar', 'xzf', tarball, '-C', join(modules, 'sourceline'), '--strip', '1');
}

if (import.meta.main) pack(process.argv[2] ?? '');
