import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { build, makeInstalled, type Project } from '../project.ts';
import { type PackedOnce, packedIn } from './pack-once.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the sites that the tests of one run share. */
    readonly builtSites: string;
  }
}

/**
 * Gives the tests of one run a folder for the package and the sites that they share. The package is made at once, while
 * the first tests run; no site is built before a test asks for it.
 */
export default function shareSites(vitest: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'sourceline-built-'));
  vitest.provide('builtSites', folder);
  const making = spawn(process.execPath, [join(import.meta.dirname, 'pack-once.ts'), folder], {
    stdio: 'inherit',
  });
  making.on('close', code =>
    say(packedIn(folder).result, code === 0 ? '' : `pack-once.ts has failed (${code}); see its error above`),
  );
  return () => {
    making.removeAllListeners('close');
    making.kill();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
}

/** Says how the making of something ended: nothing, if it succeeded. */
function say(result: string, failure: string): void {
  const part = `${result}.part`;
  writeFileSync(part, failure);
  renameSync(part, result);
}

/** What a file says once it is there: nothing, if what was made succeeded. @throws Error with what it says. */
async function waitFor(result: string): Promise<void> {
  while (!existsSync(result)) await wait(50);
  const failure = readFileSync(result, 'utf8');
  if (failure !== '') throw new Error(failure);
}

/** Sourceline as npm gets it, made once for all tests of a run. */
export async function packedOnce(): Promise<PackedOnce> {
  const packed = packedIn(inject('builtSites'));
  await waitFor(packed.result);
  return packed;
}

/** A project as a newsroom has it. The arguments are those of `makeProject`. */
export async function makeDesk(fixture: string, base?: string, place?: string): Promise<Project> {
  const { modules } = await packedOnce();
  return makeInstalled(modules, fixture, base, place);
}

type Shared = 'shootings' | 'morning';

/** Where a fixture was built, once for all tests of a run. */
async function builtRoot(fixture: Shared): Promise<string> {
  const root = join(inject('builtSites'), fixture);
  const result = `${root}.txt`;
  if (mkdirSync(root, { recursive: true }) !== undefined) {
    const { code, output } = await build(await makeDesk(fixture, '/', root));
    say(result, code === 0 ? '' : output);
  }
  await waitFor(result);
  return root;
}

/** Puts a project’s site and caches back to what a build of the unchanged fixture has left. */
export async function putBuiltIn(project: Project, fixture: Shared): Promise<void> {
  const built = await builtRoot(fixture);
  for (const name of ['dist', '.sourceline']) {
    rmSync(join(project.root, name), { recursive: true, force: true });
    cpSync(join(built, name), join(project.root, name), { recursive: true, preserveTimestamps: true });
  }
}

/** A project of its own with the site that a build of the unchanged fixture has left, and with its caches. */
export async function makeBuiltProject(fixture: Shared, place?: string): Promise<Project> {
  const project = await makeDesk(fixture, '/', place);
  await putBuiltIn(project, fixture);
  return project;
}
