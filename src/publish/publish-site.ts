import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishRules } from '../output/files/publish-rules.ts';
import { type Checked, problem } from '../problems/problem.ts';
import { forgetFacts } from './facts-memo.ts';
import { filesBelow } from './files-below.ts';
import type { HostFile } from './hosts/host-files.ts';
import { pinWithUnixLineEnds } from './pin-with-unix-line-ends.ts';
import { measureSite, siteSummary } from './site-summary.ts';
import type { Stage } from './staging-folder.ts';
import { SwapError, swap } from './swap.ts';
import { type VerifyRequest, verifySite } from './verify.ts';

/** Puts what hosts read into the site, unless the newsroom has a file of its own for it, and the rest beside it. */
function writeHostFiles({ next, host }: Stage, files: readonly HostFile[]): void {
  rmSync(host, { recursive: true, force: true });
  for (const { name, at, text } of files) {
    const file = join(at === 'site' ? next : host, name);
    if (at === 'beside') mkdirSync(host, { recursive: true });
    if (at === 'beside' || !existsSync(file)) writeFileSync(file, text);
  }
}

/**
 * Verifies the staged site and puts it in the place of the last one.
 * @returns how much the site is that is now in `dist`, or the problems that kept it from being published.
 */
export function publishSite(
  stage: Stage,
  base: string,
  forHost: readonly HostFile[],
  { log, fresh = new Set(), memo = forgetFacts(), own }: Omit<VerifyRequest, 'files'> = {},
): Checked<readonly string[]> {
  writeHostFiles(stage, forHost);
  pinWithUnixLineEnds(stage.next, fresh);
  const files = filesBelow(stage.next);
  const problems = verifySite(stage.next, base, {
    ...(log && { log }),
    ...(own !== undefined && { own }),
    fresh,
    files,
    memo,
  });
  if (problems.length > 0) return { ok: false, problems };
  memo.write();
  try {
    const size = measureSite(stage.next, files);
    swap(stage);
    const beside = forHost
      .filter(({ at }) => at === 'beside')
      .map(({ name }) => `For your server: ${join('.sourceline', 'host', name)}`);
    return { ok: true, value: [...siteSummary(size), ...beside], problems: [] };
  } catch (error) {
    if (!(error instanceof SwapError)) throw error;
    const what = `${error.message}. The last good site is unchanged.`;
    const found = problem(publishRules, 'publish/not-moved', { what, fix: error.hint }, { file: 'dist' });
    return { ok: false, problems: [found] };
  }
}
