import type { BarChart } from '../bar/chart.ts';
import type { LineChart } from '../line/chart.ts';
import type { MapChart } from '../map/chart.ts';
import type { RangeChart } from '../range/chart.ts';
import type { StackChart } from '../stack/chart.ts';
import type { TimelineChart } from '../timeline/chart.ts';
import type { ChartBase } from '../types.ts';

/** The kinds of charts that a panel may be. */
export type PanelChart = BarChart | StackChart | RangeChart | TimelineChart | LineChart | MapChart;

export type Panel = {
  /** Of the row of the first grouping. */
  readonly key: string;
  readonly label: string;
  /** What all of it comes to; undefined where that is no sum of what the panel shows. */
  readonly printed: string | undefined;
  readonly chart: PanelChart;
};

export type MultiplesChart = ChartBase & {
  readonly kind: 'multiples';
  /** What each panel is. */
  readonly of: PanelChart['kind'];
  /** The panels that are drawn, all on one scale. */
  readonly rows: readonly Panel[];
  /** How many panels are not drawn. */
  readonly more: number;
  /** Of ranges: the dots of all rows of the table. */
  readonly tableRows?: RangeChart['tableRows'];
};
