import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Thrown where another build of the same project is running. */
export class BuildRunningError extends Error {
  readonly pid: number;
  constructor(pid: number) {
    super(`another build of this project is running (process ${pid})`);
    this.pid = pid;
  }
}

const errorCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

function holderOf(file: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
    return Number.isSafeInteger(pid) && pid > 0 ? pid : undefined;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Whether this very process holds a lock. */
export const holdsBuildMutex = (file: string): boolean => holderOf(file) === process.pid;

/**
 * Takes a dead process's lock away. Two builds may find it dead at once: whoever renames the other's fresh lock
 * puts it back.
 */
function dropStale(file: string, dead: number | undefined): void {
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  if (holderOf(aside) !== dead) linkSync(aside, file);
  rmSync(aside, { force: true });
}

/**
 * Takes the project's build lock for this process, and gives it back when the process ends.
 * The lock of a process that is gone (killed, power cut) is taken over.
 * @throws LockedError while another living process holds it.
 */
export function takeBuildMutex(file: string): () => void {
  mkdirSync(dirname(file), { recursive: true });
  const mine = `${file}.${process.pid}`;
  const take = (): boolean => {
    try {
      linkSync(mine, file);
      return true;
    } catch (error) {
      if (errorCode(error) === 'EEXIST') return false;
      throw error;
    }
  };
  try {
    writeFileSync(mine, `${process.pid}\n`);
    if (!take()) {
      const pid = holderOf(file);
      if (pid !== undefined && pid !== process.pid && isRunning(pid)) throw new BuildRunningError(pid);
      dropStale(file, pid);
      if (!take()) throw new BuildRunningError(holderOf(file) ?? 0);
    }
  } finally {
    rmSync(mine, { force: true });
  }
  const release = () => {
    if (holdsBuildMutex(file)) rmSync(file, { force: true });
  };
  process.once('exit', release);
  return release;
}
