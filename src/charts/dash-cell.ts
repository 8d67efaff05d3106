import type { ChartContext } from './chart-spec.ts';
import type { TableCell } from './types.ts';

/** The cell where there is nothing to tell. */
export const dashCell = ({ locale }: ChartContext): TableCell => ({
  text: locale.strings.charts.none,
  absent: 'dash',
});
