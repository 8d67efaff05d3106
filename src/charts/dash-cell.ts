import type { ChartContext } from './spec.ts';
import type { Cell } from './types.ts';

/** The cell where there is nothing to tell. */
export const dashCell = ({ locale }: ChartContext): Cell => ({
  text: locale.strings.charts.none,
  absent: 'dash',
});
