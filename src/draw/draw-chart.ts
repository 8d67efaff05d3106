import type { Chart } from '../charts/types.ts';
import { type Size, sizes } from '../scene/sizes.ts';
import { drawBar } from './draw-bar.ts';
import { drawMap } from './draw-map.ts';
import { drawRange } from './draw-range.ts';
import { drawStack } from './draw-stack.ts';
import { drawTimeline } from './draw-timeline.ts';
import type { DrawContext, Drawing } from './svg.ts';

/** A drawing for each width. */
function both(
  draw: (size: Size, context: DrawContext) => string,
  { scope, ...rest }: DrawContext,
): Drawing[] {
  return [
    { width: 'narrow', svg: draw(sizes.narrow, { ...rest, scope: `${scope}-n` }) },
    { width: 'wide', svg: draw(sizes.wide, { ...rest, scope: `${scope}-w` }) },
  ];
}

/**
 * A chart as SVG, for the widths that its kind needs; a table has none, as the page's own table is its drawing.
 * The same chart and scope give the same bytes.
 */
export function drawChart(chart: Chart, context: DrawContext): Drawing[] {
  switch (chart.kind) {
    case 'bar':
      return both((size, inner) => drawBar(chart, size, inner), context);
    case 'stack':
      return both((size, inner) => drawStack(chart, size, inner), context);
    case 'range':
      return both((size, inner) => drawRange(chart, size, inner), context);
    case 'timeline':
      return both((size, inner) => drawTimeline(chart, size, inner), context);
    case 'map':
      return drawMap(chart, context);
    case 'table':
      return [];
  }
}
