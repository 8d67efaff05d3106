import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishRules } from '../output/files/publish-rules.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { type Log, noLog } from '../progress.ts';
import { filesBelow } from './files-below.ts';
import { pinWithUnixLineEnds } from './pin-with-unix-line-ends.ts';
import { measureSite, siteSummary } from './site-summary.ts';
import type { Stage } from './staging-folder.ts';
import { SwapError, swap } from './swap.ts';
import { verifySite } from './verify.ts';

/** GitHub Pages leaves out folders that begin with `_`, where Astro puts style and fonts, unless there is this file. */
const noJekyll = 'GitHub Pages: publish every folder.\n';

/** Puts what hosts read beside the site, unless the newsroom has a file of its own for it. */
function writeHostFiles({ next }: Stage, headers: string): void {
  for (const [name, text] of [
    ['_headers', headers],
    ['.nojekyll', noJekyll],
  ] as const) {
    const file = join(next, name);
    if (!existsSync(file)) writeFileSync(file, text);
  }
}

/**
 * Verifies the staged site and puts it in the place of the last one.
 * @param say prints progress.
 * @returns the problems that kept it from being published; none if it is now in `dist`.
 */
export function publishSite(
  stage: Stage,
  base: string,
  headers: string,
  log: Log = noLog,
  fresh: ReadonlySet<string> = new Set(),
): Problem[] {
  writeHostFiles(stage, headers);
  pinWithUnixLineEnds(stage.next, fresh);
  const files = filesBelow(stage.next);
  const problems = verifySite(stage.next, base, log, fresh, files);
  if (problems.length > 0) return problems;
  try {
    const size = measureSite(stage.next, files);
    swap(stage);
    for (const line of siteSummary(size)) log(line);
    return [];
  } catch (error) {
    if (!(error instanceof SwapError)) throw error;
    const what = `${error.message}. The last good site is unchanged.`;
    return [problem(publishRules, 'publish/not-moved', { what, fix: error.hint }, { file: 'dist' })];
  }
}
