import type { TimeUnit } from '../../grammar/groupings.ts';
import type { Range, Sum } from '../../tally/types.ts';
import type { Level } from '../annotations/draw-levels.ts';
import type { TimeMark } from '../annotations/time-marks.ts';
import type { EndWords } from '../axes/end-labels.ts';
import type { LineLook } from '../series-look.ts';
import type { SeveralSlots } from '../several-slots.ts';
import type { TimeSlot } from '../time-slots.ts';
import type { ChartBase } from '../types.ts';

/** What is known of one slot. */
export type LinePoint = {
  readonly sum: Range;
  /** In few characters: `3–4`, `44+`. */
  readonly short: string;
  readonly printed: string;
};

export type LineSeries = {
  /** Of the row; empty where there is one line. */
  readonly key: string;
  readonly label: string;
  readonly look: LineLook;
  /** One for each slot; undefined where nothing is known. */
  readonly points: readonly (LinePoint | undefined)[];
};

export type LineChart = ChartBase & {
  readonly kind: 'line';
  readonly unit: TimeUnit;
  /** Consecutive slots of time, those included in which nothing is known. */
  readonly slots: readonly TimeSlot[];
  readonly series: readonly LineSeries[];
  /** Of a panel: what its scale must have room for in all panels. */
  readonly peers?: {
    readonly sums: readonly Sum[];
    /** The words at the ends of the lines of each, for which all leave the same room. */
    readonly ends: readonly (readonly EndWords[])[];
    /** The key tells the lines apart, once for all panels, and there are no words at their ends. */
    readonly isKeyed: boolean;
  };
  /** Events over several slots (rule 19), which are in no line. */
  readonly several?: SeveralSlots;
  /** Breaks of the series, and what an author notes, where there are some. */
  readonly timeMarks?: readonly TimeMark[];
  readonly levels?: readonly Level[];
};
