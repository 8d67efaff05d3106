import type { DrawContext, Drawing } from '../scene/drawing.ts';
import { type Size, sizes } from '../scene/sizes.ts';
import { drawBar } from './bar/draw.ts';
import { drawMap } from './map/draw.ts';
import { drawRange } from './range/draw.ts';
import { drawStack } from './stack/draw.ts';
import { drawTimeline } from './timeline/draw.ts';
import type { Chart } from './types.ts';

/** A drawing for each width. */
const both = (draw: (size: Size) => Drawing): Drawing[] => [draw(sizes.narrow), draw(sizes.wide)];

/**
 * A chart as drawings, for the widths that its kind needs; a table has none, as the page's own table is its drawing.
 * The same chart gives the same drawings.
 */
export function drawChart(chart: Chart, context: DrawContext): Drawing[] {
  switch (chart.kind) {
    case 'bar':
      return both(size => drawBar(chart, size, context));
    case 'stack':
      return both(size => drawStack(chart, size, context));
    case 'range':
      return both(size => drawRange(chart, size, context));
    case 'timeline':
      return both(size => drawTimeline(chart, size, context));
    case 'map':
      return [drawMap(chart, context)];
    case 'table':
      return [];
  }
}
