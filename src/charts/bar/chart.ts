import type { ShownBound } from '../../grammar/options.ts';
import type { Sum } from '../../tally/types.ts';
import type { ChartBase } from '../types.ts';

export type BarRow = {
  readonly key: string;
  readonly label: string;
  readonly sum: Sum;
  /** The numbers as printed beside the bar: `3–4`, `0, or up to 7`, `no figure`. */
  readonly printed: string;
  readonly highlight: boolean;
};
export type BarChart = ChartBase & {
  readonly kind: 'bar';
  readonly rows: readonly BarRow[];
  readonly show: ShownBound;
};
