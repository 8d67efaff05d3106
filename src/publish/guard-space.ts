import { existsSync, rmSync, writeSync } from 'node:fs';
import { reportProblems } from '../problems/report-problems.ts';
import { holdsBuildMutex } from './build-mutex.ts';
import { locatedError, nothingPublished } from './located-error.ts';
import { bytesFree, isNoSpace, noSpace } from './no-space.ts';
import type { Stage } from './staging-folder.ts';

/** A disk with less than this is full for our purposes, in bytes: what failed has filled it to the last block. */
const full = 1_000_000;

/** Does a piece of work of a build; a full disk becomes a problem that says what to do. */
export type Guard = <T>(work: () => T | Promise<T>) => Promise<T>;

/** Removes a folder into which a thread that is being ended may still write a file. */
function removeForGood(folder: string): void {
  const clock = new Int32Array(new SharedArrayBuffer(4));
  for (let tries = 0; tries < 20; tries++) {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    Atomics.wait(clock, 0, 0, 20);
    if (!existsSync(folder)) return;
  }
}

/**
 * Where Astro itself meets a full disk, no hook hears of it: so the disk is looked at when a build ends badly. What was
 * made of the new site goes then, so that other programs have room again.
 * @param root absolute path of the project.
 */
export function guardSpace(stage: Stage, root: string): Guard {
  let isReported = false;
  const give = () => {
    const problem = noSpace(stage.work, stage.dist);
    // Another build may be at work there: then the lock is its own.
    if (holdsBuildMutex(stage.mutex)) removeForGood(stage.next);
    return problem;
  };
  process.once('exit', code => {
    if (code !== 0 && !isReported && bytesFree(stage.work) < full)
      writeSync(2, `\n${reportProblems([give()])}\n${nothingPublished}\n`);
  });
  return async work => {
    try {
      return await work();
    } catch (error) {
      isReported = true;
      throw isNoSpace(error) ? locatedError(root, [give()]) : error;
    }
  };
}
