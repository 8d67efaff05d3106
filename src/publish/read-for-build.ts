import type { Options } from '../options.ts';
import { hasErrors, type Problem } from '../problems/problem.ts';
import type { Log } from '../progress.ts';
import { readInput } from '../site/read-input.ts';
import { type AssembledSite, assembleSite } from './assemble-site.ts';
import type { DrawnCharts } from './draw-charts.ts';
import { locatedError } from './located-error.ts';
import { openProjectMemo } from './open-project-memo.ts';
import type { Stage } from './staging-folder.ts';

type ReadRequest = {
  /** Absolute path of the project. */
  readonly root: string;
  readonly options: Options;
  readonly stage: Stage;
  /** The checksum of Sourceline itself. */
  readonly product: string;
};

/** Reads the project; the charts of each report are drawn while others are read. @throws AstroError */
export async function readForBuild(
  { root, options, stage, product }: ReadRequest,
  drawn: DrawnCharts,
  log: Log,
): Promise<{ readonly made: NonNullable<AssembledSite['made']>; readonly problems: readonly Problem[] }> {
  const { memo, prune } = openProjectMemo(stage, options, product);
  const input = readInput(root, options, log, memo);
  const { made, problems } = await assembleSite(
    root,
    options,
    log,
    input.ok
      ? { ...input, value: { ...input.value, onReport: report => report.charts.forEach(drawn.add) } }
      : input,
  );
  prune();
  if (made === undefined || hasErrors(problems)) throw locatedError(root, problems);
  return { made, problems };
}
