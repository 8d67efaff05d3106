import type { Sum } from '../../tally/types.ts';
import type { ChartBase } from '../types.ts';

export type Dot = {
  readonly label: string;
  readonly lo: number;
  /** `Infinity` where open. */
  readonly hi: number;
  /** Where figures of dead and wounded together bound the sum beyond `hi`. */
  readonly outer?: number;
  /** Of a rate: what it was before it was divided. */
  readonly counted?: { readonly low: number; readonly high: number; readonly outer: number };
  readonly mark: 'dot' | 'dot-party' | 'dot-mixed' | 'dot-mixed-party';
  /** The figure as printed. */
  readonly printed: string;
};
type RangeRow = {
  readonly key: string;
  readonly label: string;
  readonly sum: Sum;
  readonly dots: readonly Dot[];
  readonly printed: string;
};

export type RangeChart = ChartBase & {
  readonly kind: 'range';
  /** Those that are drawn. */
  readonly rows: readonly RangeRow[];
  /** Of a panel: the rows of all panels, whose scale it has. */
  readonly peers?: readonly RangeRow[];
  /** How many are not drawn. */
  readonly more: number;
  /** Those of the table: all. */
  readonly tableRows: readonly Pick<RangeRow, 'sum' | 'dots' | 'printed'>[];
};
