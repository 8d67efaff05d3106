import { type Ends, lastOf } from './ends.ts';

/** The one bar that is cut short, so that the others can be told apart. */
export type ScaleBreak = {
  /** Of the bar that is cut; undefined where it is in another panel. */
  readonly key: string | undefined;
  /** The largest number of the other bars, where the scale ends. */
  readonly last: number;
  /** The number of the bar that is cut. */
  readonly cut: number;
};

/** A number so many times the next larger one breaks the scale. */
const times = 100;
/** How far a bar that is cut goes on beyond the scale, as a share of the scale. */
const beyond = 0.16;

/** Where a scale breaks: one number is at least a hundred times the next, which is above zero. */
export function findBreak(
  rows: readonly { readonly key: string; readonly ends: Ends }[],
): ScaleBreak | undefined {
  const [first, second] = rows.map(({ key, ends }) => ({ key, n: lastOf(ends) })).sort((a, b) => b.n - a.n);
  if (first === undefined || second === undefined || second.n === 0) return undefined;
  return first.n < times * second.n ? undefined : { key: first.key, last: second.n, cut: first.n };
}

/**
 * The ends of a bar on a scale that breaks. What is beyond the break keeps its order, closely together, so that a range
 * still shows as one.
 */
export function breakEnds(ends: Ends, { last, cut }: ScaleBreak): Ends {
  const place = (n: number): number => (n <= last ? n : last * (1 + (beyond * (1 + n / cut)) / 2));
  return {
    ...ends,
    solid: ends.solid === undefined ? undefined : place(ends.solid),
    hatched: place(ends.hatched),
    dashed: place(ends.dashed),
  };
}

/** Where the mark of the break is, in the measure's unit: its middle, a little beyond the scale. */
export const breakAt = ({ last }: ScaleBreak): number => last * (1 + beyond / 4);
