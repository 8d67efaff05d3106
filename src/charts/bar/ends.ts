import type { ShownBound } from '../../grammar/options.ts';
import { isKnown } from '../../tally/known-sum.ts';
import type { Sum } from '../../tally/types.ts';

/** What of a sum is drawn, in the measure's own unit. All undefined where there are only words. */
export type Ends = {
  /** Solid from zero to here. */
  readonly solid: number | undefined;
  /** Hatched from `solid` to here; equal where there is nothing to hatch. */
  readonly hatched: number;
  /** Dashed from `hatched` to here. */
  readonly dashed: number;
  /**
   * Nobody gave an upper figure (`high`): the last solid or hatched piece ends in a point. Or only a figure for dead
   * and wounded together has none (`outer`): a dashed piece ends in one.
   */
  readonly open: 'high' | 'outer' | undefined;
  /** A tick at zero: the figure says none, or may be none. */
  readonly zero: boolean;
};

const nothing: Ends = { solid: undefined, hatched: 0, dashed: 0, open: undefined, zero: false };
const only = (n: number): Ends => ({ solid: n, hatched: n, dashed: n, open: undefined, zero: n === 0 });

/** The ends of a bar, as `show` has them. */
export function endsOf(sum: Sum | undefined, show: ShownBound): Ends {
  if (sum === undefined || !isKnown(sum)) return nothing;
  if (show === 'low') return only(sum.low);
  if (show === 'best') return sum.best === undefined ? nothing : only(sum.best);
  const high = Number.isFinite(sum.high) ? sum.high : sum.low;
  const open = Number.isFinite(sum.high) ? undefined : 'high';
  if (show === 'high') return { ...only(high), open };
  const outer = Number.isFinite(sum.outer) ? sum.outer : high;
  return {
    solid: sum.low,
    hatched: high,
    dashed: open === undefined ? outer : high,
    open: open ?? (Number.isFinite(sum.outer) ? undefined : 'outer'),
    zero: sum.low === 0,
  };
}

/** Where the marks end, in the measure's unit; without the dashed piece that is not to scale. */
export const lastOf = (ends: Ends): number => Math.max(ends.solid ?? 0, ends.hatched, ends.dashed);
