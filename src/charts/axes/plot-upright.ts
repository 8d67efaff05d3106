import type { DrawContext } from '../../scene/drawing.ts';
import { loadPlot } from '../../scene/load-plot.ts';
import type { SceneNode } from '../../scene/node.ts';
import { plotMarks } from '../../scene/plot-marks.ts';
import type { Size } from '../../scene/sizes.ts';

export type UprightPlot = {
  /** Id of the chart. */
  readonly id: string;
  readonly size: Size;
  /** Of the whole drawing, in pixels. */
  readonly height: number;
  /** Edges of the plot, in pixels of the drawing. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly base: number;
  /** Numbers run from 0 at the base to this at the top. */
  readonly max: number;
  readonly ticks: readonly number[];
};

/** The axis, the grid and the base line of a drawing whose numbers go upwards. */
export function plotUpright(
  { id, size, height, left, right, top, base, max, ticks }: UprightPlot,
  { document, locale }: DrawContext,
): SceneNode[] {
  const { axisY, gridY, ruleY } = loadPlot();
  return plotMarks(id, {
    document,
    width: size.width,
    height,
    marginLeft: left,
    marginRight: size.width - right,
    marginTop: top,
    marginBottom: height - base,
    y: { type: 'linear', domain: [0, max], range: [base, top], axis: null },
    marks: [
      gridY(ticks, { ariaDescription: 'grid' }),
      axisY(ticks, {
        ariaDescription: 'ticks',
        tickSize: 0,
        tickPadding: 6,
        label: null,
        fontSize: size.small,
        tickFormat: (n: number) => locale.number(n),
      }),
      ruleY([0], { ariaDescription: 'base' }),
    ],
  });
}
