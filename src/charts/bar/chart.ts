import type { ShownBound } from '../../grammar/options.ts';
import type { Sum } from '../../tally/types.ts';
import type { ChartBase } from '../types.ts';
import type { ScaleBreak } from './scale-break.ts';

export type BarRow = {
  readonly key: string;
  readonly label: string;
  readonly sum: Sum;
  /** The numbers as printed beside the bar: `3–4`, `0, or up to 7`, `no figure`. */
  readonly printed: string;
  readonly highlight: boolean;
  /** What its author notes on it, with its numbers. */
  readonly notes?: readonly { readonly n: number; readonly text: string }[];
};
export type BarChart = ChartBase & {
  readonly kind: 'bar';
  readonly rows: readonly BarRow[];
  /** Of a panel: the rows of all panels, whose scale it has. */
  readonly peers?: readonly BarRow[];
  /** How many rows are not drawn. */
  readonly more: number;
  readonly show: ShownBound;
  /** What is put together in a row and has no bar, in words. */
  readonly below: readonly string[];
  /** Its sums are in per cent, and its bars are drawn to 100. */
  readonly isShare?: true;
  /** Where one number is a hundred times the next. */
  readonly cut?: ScaleBreak;
};
