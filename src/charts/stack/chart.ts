import type { SeriesLook } from '../../scene/series-pattern.ts';
import type { Sum } from '../../tally/types.ts';
import type { ChartBase } from '../types.ts';

type StackRow = {
  readonly key: string;
  readonly label: string;
  /** `values[i]` belongs to `series[i]`. */
  readonly values: readonly number[];
  /** Numbers of the series of which it has events, but no figure of any: their segments have no length. */
  readonly unknown: readonly number[];
  /** The sum of `values`: where the segments end. */
  readonly total: number;
  /** What the sources say of the whole bar; the span beyond `total` is hatched. */
  readonly sum: Sum;
  readonly printed: string;
  /** Of shares: each segment's as printed inside it, "33%"; the others print their value. */
  readonly inside?: readonly string[];
};

export type StackChart = ChartBase & {
  readonly kind: 'stack';
  /** How many rows are not drawn. */
  readonly more: number;
  /** In the order of the segments. `others` are those beyond the ones that colours tell apart. */
  readonly series: readonly {
    readonly key: string;
    readonly label: string;
    readonly look: SeriesLook;
  }[];
  readonly rows: readonly StackRow[];
  /** Of a panel: the rows of all panels, whose scale it has. */
  readonly peers?: readonly StackRow[];
  /** Its values are shares in per cent, and its bars are drawn to 100. */
  readonly isShare?: true;
  /** What is put together in a row and has no bar, in words. */
  readonly below: readonly string[];
};
