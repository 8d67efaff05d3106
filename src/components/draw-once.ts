import type { Chart } from '../charts/types.ts';
import { drawChart } from '../draw/draw-chart.ts';
import type { Drawing } from '../draw/svg.ts';
import { drawingDocument } from './drawing-document.ts';

const drawn = new WeakMap<Chart, Map<string, readonly Drawing[]>>();

/** The drawings of a chart. It stands in its report and on a page of its own, and is drawn once for both. */
export function drawOnce(chart: Chart, scope: string): readonly Drawing[] {
  const byScope = drawn.get(chart) ?? new Map<string, readonly Drawing[]>();
  drawn.set(chart, byScope);
  const drawings = byScope.get(scope) ?? drawChart(chart, { document: drawingDocument, scope });
  byScope.set(scope, drawings);
  return drawings;
}
