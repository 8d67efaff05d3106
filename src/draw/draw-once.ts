import type { Chart } from '../charts/types.ts';
import { drawChart } from './draw-chart.ts';
import type { DrawContext, Drawing } from './svg.ts';

/** Stands for the scope in a drawing that is kept: a control character, which no text of a dataset may hold. */
const anyScope = '\u0001';

const drawn = new WeakMap<Chart, readonly Drawing[]>();

/**
 * The drawings of a chart, with ids that begin with a scope. A chart stands in its report, on a page of its own, in
 * its embeds and pictures, and is drawn once for all of them.
 */
export function drawOnce(chart: Chart, { scope, ...rest }: DrawContext): readonly Drawing[] {
  const kept = drawn.get(chart) ?? drawChart(chart, { ...rest, scope: anyScope });
  drawn.set(chart, kept);
  return kept.map(({ width, svg }) => ({ width, svg: svg.replaceAll(anyScope, scope) }));
}
