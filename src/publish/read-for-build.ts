import type { Options } from '../options.ts';
import { hasErrors, type Problem } from '../problems/problem.ts';
import type { Log } from '../progress.ts';
import { readInput } from '../site/read-input.ts';
import { type AssembledSite, assembleSite } from './assemble-site.ts';
import type { DrawnCharts } from './draw-charts.ts';
import { anyTime, type Turn } from './late-work.ts';
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

/** What was read. */
type ReadProject = {
  readonly made: NonNullable<AssembledSite['made']>;
  readonly problems: readonly Problem[];
  /** Keeps what was read for the next build. */
  readonly keep: (turn: Turn) => Promise<void>;
};

/**
 * Reads the project; the charts of each report are drawn while others are read. What was read is kept for the next build
 * if this one stops here; else that is left to be done.
 * @throws AstroError
 */
export async function readForBuild(
  { root, options, stage, product }: ReadRequest,
  drawn: DrawnCharts,
  log: Log,
): Promise<ReadProject> {
  const writes: (() => void)[] = [];
  const keep = async (turn: Turn) => {
    for (let write = writes.shift(); write !== undefined; write = writes.shift()) {
      await turn();
      write();
    }
  };
  const { memo, prune } = openProjectMemo(stage, options, product, write => writes.push(write));
  try {
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
    return { made, problems, keep };
  } catch (error) {
    await keep(anyTime);
    throw error;
  }
}
