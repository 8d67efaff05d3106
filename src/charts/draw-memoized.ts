import type { DrawContext, Drawing } from '../scene/drawing.ts';
import { drawChart } from './draw-chart.ts';
import type { Chart } from './registry.ts';

const drawn = new WeakMap<Chart, readonly Drawing[]>();

/**
 * The drawings of a chart. A chart is in its report, on a page of its own, in its embeds and pictures, and is
 * drawn once for all of them.
 */
export function drawMemoized(chart: Chart, context: DrawContext): readonly Drawing[] {
  const kept = drawn.get(chart) ?? drawChart(chart, context);
  drawn.set(chart, kept);
  return kept;
}
