import type { SeriesLook } from '../../scene/series-pattern.ts';
import type { Sum } from '../../tally/types.ts';
import type { ChartBase } from '../types.ts';

/** What one dataset has for a row; no sum where it has nothing of the kind, which is no zero. */
export type CompareBar = { readonly sum: Sum | undefined; readonly printed: string };

export type CompareChart = ChartBase & {
  readonly kind: 'compare';
  /** The names of the datasets, in their order. */
  readonly sets: readonly string[];
  /** How many rows are not drawn. */
  readonly more: number;
  /** Theirs, in the same order. */
  readonly looks: readonly SeriesLook[];
  readonly rows: readonly {
    readonly key: string;
    readonly label: string;
    /** One for each dataset. */
    readonly bars: readonly CompareBar[];
  }[];
  /** The same for every row of the table, for downloads. */
  readonly tableBars: readonly (readonly CompareBar[])[];
};
