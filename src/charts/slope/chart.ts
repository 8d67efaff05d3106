import type { Sum } from '../../tally/types.ts';
import type { LineLook } from '../series-look.ts';
import type { ChartBase } from '../types.ts';

/** What one span of time has for a row; no sum where it has nothing of the kind. */
export type SlopeEnd = {
  readonly sum: Sum | undefined;
  readonly printed: string;
  /** In few characters: `3–4`, `44+`, `–`. */
  readonly short: string;
};

/** Of the first span of time, and of the second. */
export type SlopeEnds = readonly [SlopeEnd, SlopeEnd];

/** Keys of the columns of its two spans of time. */
export const slopeKeys = ['first', 'second'] as const;

export type SlopeChart = ChartBase & {
  readonly kind: 'slope';
  /** What the two spans of time are called. */
  readonly periods: readonly [string, string];
  /** Those that are drawn. */
  readonly rows: readonly {
    readonly key: string;
    readonly label: string;
    readonly look: LineLook;
    readonly ends: SlopeEnds;
  }[];
  /** Of every row of the table, for downloads. */
  readonly tableEnds: readonly SlopeEnds[];
};
