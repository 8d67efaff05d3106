import { drawChart } from '../../src/charts/draw-chart.ts';
import type { Chart } from '../../src/charts/registry.ts';
import type { DrawContext, Drawing } from '../../src/scene/drawing.ts';
import { writeSvg } from '../../src/scene/write-svg.ts';

export type DrawnSvg = { readonly width: Drawing['width']; readonly svg: string };

/** The drawings of a chart as on a page. @param scope the prefix of every id. */
export const drawSvg = (
  chart: Chart,
  { scope, ...context }: DrawContext & { readonly scope: string },
): DrawnSvg[] => drawChart(chart, context).map(({ width, root }) => ({ width, svg: writeSvg(root, scope) }));
