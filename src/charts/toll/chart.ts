import type { SeriesLook } from '../../scene/series-pattern.ts';
import type { Level } from '../annotations/draw-levels.ts';
import type { TimeMark } from '../annotations/time-marks.ts';
import type { ChartBase, TableCell } from '../types.ts';

/** From when to when a source said what it said. */
export type TollPoint = {
  /** Minutes since 1970 in UTC. */
  readonly at: number;
  /** Undefined from a moment on at which the source withdrew all that it had said. */
  readonly figure: { readonly lo: number /** `Infinity` where open. */; readonly hi: number } | undefined;
  /** The source took back what it had said before. */
  readonly corrected: boolean;
};

export type TollChart = ChartBase & {
  readonly kind: 'toll';
  /** The dataset's time zone, by whose clocks the axis is. */
  readonly zone: string;
  /** From the first moment to the last, in minutes; both are one where there is one moment. */
  readonly span: { readonly from: number; readonly to: number };
  /** The sources with names on the chart first. Empty where nobody says when. */
  readonly lines: readonly {
    readonly key: string;
    readonly label: string;
    /** Its last figure. */
    readonly printed: string;
    readonly party: boolean;
    /** Undefined for a line without its name and a colour of its own. */
    readonly look: SeriesLook | undefined;
    readonly points: readonly TollPoint[];
  }[];
  /** The figures of the table's rows, in their order; undefined where a source withdrew its own. */
  readonly figures: readonly {
    readonly figure: { readonly lo: number; readonly hi: number } | undefined;
    readonly printed: string;
  }[];
  /** What an author notes: in minutes since 1970, and on numbers. */
  readonly timeMarks?: readonly TimeMark[];
  readonly levels?: readonly Level[];
};

/** A row of its table, with what is behind it. */
export type TollRow = {
  readonly key: string;
  readonly cells: readonly TableCell[];
  readonly figure: TollChart['figures'][number];
};
