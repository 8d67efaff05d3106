import { createDrawing, type DrawContext, type Drawing } from '../../scene/drawing.ts';
import { loadPlot } from '../../scene/load-plot.ts';
import { plotMarks } from '../../scene/plot-marks.ts';
import { sizes } from '../../scene/sizes.ts';
import { textWidth } from '../../scene/text-width.ts';
import type { OwnChart } from './chart.ts';
import { findOwnKind } from './own-kinds.ts';

/**
 * The drawings of a chart of the newsroom's own, for both widths.
 * @throws where its kind is not loaded, fails, or has been changed since the chart was built
 */
export function drawOwn(chart: OwnChart, { document, locale }: DrawContext): Drawing[] {
  const loaded = findOwnKind(chart.name);
  if (loaded === undefined || loaded.source !== chart.source)
    throw new RangeError(`the chart kind "${chart.name}" is not the one that the chart was built with`);
  const Plot = loadPlot();
  return [sizes.narrow, sizes.wide].map(size => {
    const recipe = loaded.kind.draw(chart.data, { Plot, size, number: n => locale.number(n), textWidth });
    const { height } = recipe;
    if (!Number.isFinite(height) || height <= 0) throw new RangeError('draw must return a height');
    const marks = plotMarks(chart.id, { ...recipe, width: size.width, document });
    return createDrawing(chart, size.drawing, { width: size.width, height }, marks);
  });
}
