import type { Chart } from '../registry.ts';

/** The chart whose axes a chart has: of panels, any of them, as all have the same. */
export const chartWithAxes = (chart: Chart): Chart =>
  chart.kind === 'multiples' ? (chart.rows[0]?.chart ?? chart) : chart;
