import { AstroError } from 'astro/errors';
import { BuildRunningError, takeBuildMutex } from './build-mutex.ts';
import type { Stage } from './staging-folder.ts';

/** Takes the build lock for the life of this process. @throws AstroError where another build runs. */
export function holdBuildMutex({ mutex }: Stage): void {
  try {
    takeBuildMutex(mutex);
  } catch (error) {
    if (!(error instanceof BuildRunningError)) throw error;
    throw new AstroError(`Sourceline: ${error.message}.`, 'Wait for it to finish, or stop it.');
  }
}
