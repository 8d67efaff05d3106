import { existsSync, mkdirSync, realpathSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where one build is, next to the last good site. All paths are absolute. */
export type Stage = {
  /** The project's own folder for its work, ignored by git. */
  readonly work: string;
  /** The site being built. Inside the project, so that its modules resolve. */
  readonly next: string;
  /** The last good site, for the moment of the swap. */
  readonly old: string;
  /** The published site, a real folder (a link is followed). */
  readonly dist: string;
  readonly mutex: string;
  /** What the newsroom gives to its own server. */
  readonly host: string;
  /** PNGs that were drawn before; may be thrown away. */
  readonly pictures: string;
  /** All files of charts that were drawn before; may be thrown away. */
  readonly charts: string;
  /** What pages were made from before; may be thrown away. */
  readonly pages: string;
  /** What the files of the published site were made from; may be thrown away. */
  readonly published: string;
  /** What was read of data and reports before; may be thrown away. */
  readonly parsed: string;
};

/**
 * @param root the project's root.
 * @param outDir where the site is to be published.
 */
export function stageFor(root: string, outDir: string): Stage {
  const work = join(root, '.sourceline');
  return {
    work,
    next: join(work, 'next'),
    old: join(work, 'old'),
    dist: existsSync(outDir) ? realpathSync(outDir) : resolve(outDir),
    mutex: join(work, 'build.lock'),
    host: join(work, 'host'),
    pictures: join(work, 'cache', 'pictures'),
    charts: join(work, 'cache', 'charts'),
    pages: join(work, 'cache', 'pages'),
    published: join(work, 'cache', 'published'),
    parsed: join(work, 'cache', 'parsed'),
  };
}

/** Makes the stage empty and ready. The lock must be held. */
export function clearStage(stage: Stage): void {
  mkdirSync(stage.work, { recursive: true });
  rmSync(stage.next, { recursive: true, force: true });
}
