import { type Limit, limits } from './limits.ts';
import { isDisturbed } from './other-work.ts';
import type { Results } from './results.ts';

export type Verdict = Omit<Limit, 'figure'> & {
  readonly figure: number | undefined;
  /** The same by processor time, which other work on the machine changes less; undefined if it is no time. */
  readonly byProcessor: number | undefined;
  readonly isMet: boolean;
};

const comparing: readonly Limit['unit'][] = ['× Eleventy', '× Framework', '× its cost'];
const timed: readonly Limit['unit'][] = [...comparing, 's', 'pages/s'];

/**
 * Each limit with what was measured; without a measurement it is not met. Where other work ran, a ratio is judged by
 * the worse of the clock's and the processor's: such work slows short builds more than long ones.
 */
export const judge = (results: Results): Verdict[] =>
  limits.map(limit => {
    const figure = limit.figure(results, 'seconds');
    const byProcessor = timed.includes(limit.unit) ? limit.figure(results, 'cpu') : undefined;
    const row = results[limit.row];
    const isBoth = row !== undefined && isDisturbed(row) && comparing.includes(limit.unit);
    const worst = isBoth ? Math.max(figure ?? 0, byProcessor ?? 0) : (figure ?? 0);
    const isMet = figure !== undefined && (limit.isLeast ? figure >= limit.limit : worst <= limit.limit);
    return { ...limit, figure, byProcessor, isMet };
  });
