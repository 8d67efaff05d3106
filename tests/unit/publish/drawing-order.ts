import type { ChartOrder } from '../../../src/publish/chart-orders.ts';
import { demonstration } from '../../charts/figures.ts';
import { makeChart } from '../../charts/make-chart.ts';

const chart = makeChart(demonstration, 'bar', 'killed by=city');

/** An order to draw a chart of that id. */
export const drawing = (id: string): ChartOrder => ({
  kind: 'chart',
  chart: { ...chart, id },
  boundaries: undefined,
  withPage: false,
});
