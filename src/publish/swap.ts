import { existsSync, renameSync, rmSync } from 'node:fs';
import type { Stage } from './staging-folder.ts';

/** Thrown where the finished site cannot be moved into place. The last good site is unchanged. */
export class SwapError extends Error {
  readonly hint: string;
  constructor(message: string, hint: string, cause: unknown) {
    super(message, { cause });
    this.hint = hint;
  }
}

const hints: Readonly<Record<string, string>> = {
  EXDEV:
    'The output folder is on another disk than the project. Publish into a folder of the project and copy it from there.',
  EBUSY:
    'A program holds the output folder open. Close the program that serves or shows it, and build again.',
  EPERM:
    'A program holds the output folder open, or it belongs to another user. Close it or change its owner, and build again.',
  EACCES: 'The output folder belongs to another user. Change its owner, or build as that user.',
};

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new SwapError(
      `the finished site could not be moved into place (${code})`,
      hints[code] ?? 'Check the owner and the free space of the project folder, and build again.',
      error,
    );
  }
}

/**
 * Puts the finished site in the place of the last one: two renames, some microseconds apart.
 * A crash between them is fixed by `recoverUnlocked` at the next start.
 */
export function swap(stage: Stage): void {
  rmSync(stage.old, { recursive: true, force: true });
  const hadSite = existsSync(stage.dist);
  if (hadSite) move(stage.dist, stage.old);
  try {
    move(stage.next, stage.dist);
  } catch (error) {
    if (hadSite) renameSync(stage.old, stage.dist);
    throw error;
  }
  rmSync(stage.old, { recursive: true, force: true });
}
