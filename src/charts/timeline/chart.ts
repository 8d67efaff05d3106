import type { TimeUnit } from '../../grammar/groupings.ts';
import type { Sum } from '../../tally/types.ts';
import type { Level } from '../annotations/draw-levels.ts';
import type { TimeMark } from '../annotations/time-marks.ts';
import type { SeveralSlots } from '../several-slots.ts';
import type { TimeSlot } from '../time-slots.ts';
import type { ChartBase } from '../types.ts';

export type TimelineChart = ChartBase & {
  readonly kind: 'timeline';
  readonly unit: TimeUnit;
  /** Consecutive slots, empty ones included; `sum` undefined where nothing is in the data for that slot. */
  readonly slots: readonly (TimeSlot & {
    readonly sum: Sum | undefined;
    readonly printed: string;
    /** The number in few characters, for above a column: `3–4`, `44+`, `?`, or nothing. */
    readonly short: string;
  })[];
  /** Of a panel: the sums that its scale must have room for, those of all panels. */
  readonly peers?: readonly Sum[];
  readonly several?: SeveralSlots;
  /** Breaks of the series, and what an author notes, where there are some. */
  readonly timeMarks?: readonly TimeMark[];
  readonly levels?: readonly Level[];
};
