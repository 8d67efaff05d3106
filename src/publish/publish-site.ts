import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../problems/problem.ts';
import { type Say, silent } from '../progress.ts';
import type { Stage } from './stage.ts';
import { SwapError, swap } from './swap.ts';
import { verifySite } from './verify.ts';

/** Puts the site's headers beside it, unless the newsroom has a file of its own for them. */
function writeHeaders({ next }: Stage, headers: string): void {
  const file = join(next, '_headers');
  if (!existsSync(file)) writeFileSync(file, headers);
}

/**
 * Verifies the staged site and puts it in the place of the last one.
 * @param say prints progress.
 * @returns the problems that kept it from being published; none if it now stands in `dist`.
 */
export function publishSite(
  stage: Stage,
  base: string,
  headers: string,
  say: Say = silent,
  fresh: ReadonlySet<string> = new Set(),
): Problem[] {
  writeHeaders(stage, headers);
  const problems = verifySite(stage.next, base, say, fresh);
  if (problems.length > 0) return problems;
  try {
    swap(stage);
    return [];
  } catch (error) {
    if (!(error instanceof SwapError)) throw error;
    return [
      {
        rule: 'publish/not-moved',
        severity: 'error',
        what: `${error.message}. The last good site still stands.`,
        fix: error.hint,
        place: { file: 'dist' },
      },
    ];
  }
}
