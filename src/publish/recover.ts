import { existsSync, renameSync, rmSync } from 'node:fs';
import { BuildRunningError, takeBuildMutex } from './build-mutex.ts';
import type { Stage } from './staging-folder.ts';

/**
 * Mends what a killed build left: gives the last good site back if it was on its way out.
 * While another build runs, nothing is touched: that build recovers on its own.
 * @returns whether a site had to be restored.
 */
export function recoverUnlocked(stage: Stage): boolean {
  if (!existsSync(stage.old)) return false;
  let release: () => void;
  try {
    release = takeBuildMutex(stage.mutex);
  } catch (error) {
    if (error instanceof BuildRunningError) return false;
    throw error;
  }
  try {
    const lost = !existsSync(stage.dist);
    if (lost) renameSync(stage.old, stage.dist);
    else rmSync(stage.old, { recursive: true, force: true });
    return lost;
  } finally {
    release();
  }
}
