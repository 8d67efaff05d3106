import type { Figure } from '../dataset/trusted.ts';
import type { Range, Sum } from './types.ts';

/** Whether nobody gave a figure for any of the events: there is no number to print. */
export const hasNoFigure = ({ events, unknown, low, high }: Range): boolean =>
  unknown > 0 && unknown === events && low === 0 && high === Number.POSITIVE_INFINITY;

/** A range for which at least one event has a figure. */
export const isKnown = (sum: Sum): sum is Range => sum.kind === 'range' && !hasNoFigure(sum);

/** Whether every figure is one number: then nothing is said of spans. */
export const areExact = (sums: readonly Sum[]): boolean =>
  sums.every(sum => !isKnown(sum) || (sum.low === sum.high && sum.high === sum.outer));

/** An end of a range as JSON has it: null where it is open. */
export const endAsJson = (end: number): number | null => (end === Number.POSITIVE_INFINITY ? null : end);

/** A figure of one account, as the sum of itself. */
export const sumOfFigure = ({ lo, hi, about }: Figure, events = 1): Range => ({
  kind: 'range',
  low: lo,
  high: hi,
  outer: hi,
  best: undefined,
  events,
  unknown: 0,
  about,
});
