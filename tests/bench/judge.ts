import { type Limit, limits } from './limits.ts';
import type { Results } from './results.ts';

export type Verdict = Omit<Limit, 'figure'> & {
  readonly figure: number | undefined;
  /** The ratio of processor time, which other work on the machine changes less; undefined if tools are not compared. */
  readonly byProcessor: number | undefined;
  readonly isMet: boolean;
};

/** Each limit with what was measured; without a measurement it is not met. */
export const judge = (results: Results): Verdict[] =>
  limits.map(limit => {
    const figure = limit.figure(results, 'seconds');
    const isMet = figure !== undefined && (limit.isLeast ? figure >= limit.limit : figure <= limit.limit);
    const isRatio = limit.unit === '× Eleventy' || limit.unit === '× Framework';
    return { ...limit, figure, byProcessor: isRatio ? limit.figure(results, 'cpu') : undefined, isMet };
  });
