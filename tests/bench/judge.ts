import { type Limit, limits } from './limits.ts';
import { isDisturbed } from './other-work.ts';
import type { Results } from './results.ts';

export type Verdict = Omit<Limit, 'figure'> & {
  readonly figure: number | undefined;
  /** The ratio of processor time, which other work on the machine changes less; undefined if tools are not compared. */
  readonly byProcessor: number | undefined;
  readonly isMet: boolean;
};

const comparing: readonly Limit['unit'][] = ['× Eleventy', '× Framework', '× its cost'];

/**
 * Each limit with what was measured; without a measurement it is not met. Where other work ran, a ratio is judged by
 * the worse of the clock's and the processor's: such work slows short builds more than long ones.
 */
export const judge = (results: Results): Verdict[] =>
  limits.map(limit => {
    const figure = limit.figure(results, 'seconds');
    const byProcessor = comparing.includes(limit.unit) ? limit.figure(results, 'cpu') : undefined;
    const row = results[limit.row];
    const worst =
      row !== undefined && isDisturbed(row) ? Math.max(figure ?? 0, byProcessor ?? 0) : (figure ?? 0);
    const isMet = figure !== undefined && (limit.isLeast ? figure >= limit.limit : worst <= limit.limit);
    return { ...limit, figure, byProcessor, isMet };
  });
