import { rmSync } from 'node:fs';
import type { AstroPrerenderer } from 'astro';
import type { Log } from '../progress.ts';
import { filesBelow } from './files-below.ts';
import type { BuildOutput } from './last-build.ts';
import { clearStage, type Stage } from './staging-folder.ts';

/**
 * A build that has nothing to do: Astro, which cannot be stopped, builds a site without pages into the stage, and that
 * is thrown away. The build lock must be held.
 * @param last what the last build printed.
 */
export function repeatBuild(stage: Stage, last: BuildOutput) {
  clearStage(stage);
  return {
    isRepeated: true,
    pagesBy: (standard: AstroPrerenderer) => standard,
    turnOf: () => undefined,
    warnings: last.warnings,
    async prepare() {},
    async publish(log: Log): Promise<void> {
      rmSync(stage.next, { recursive: true, force: true });
      for (const line of last.lines) log(line);
      const files = filesBelow(stage.dist).length.toLocaleString('en');
      log(`Nothing has changed since the last build: all ${files} files of ${stage.dist} stay as they are`);
    },
  };
}
