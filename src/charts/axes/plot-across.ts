import type { Markish } from '@observablehq/plot';
import type { Locale } from '../../i18n/locale.ts';
import { loadPlot } from '../../scene/load-plot.ts';
import type { SceneNode } from '../../scene/node.ts';
import { plotMarks } from '../../scene/plot-marks.ts';
import type { Size } from '../../scene/sizes.ts';
import { ticksAcross } from './number-axis.ts';

/** Room for the numbers under the plot. */
export const axisRoom = 24;

/** Where a chart whose numbers run across is in its drawing. */
export type Across = {
  readonly document: Document;
  readonly size: Size;
  readonly locale: Locale;
  /** Where zero is. */
  readonly left: number;
  /** How long `max` is. */
  readonly length: number;
  readonly max: number;
  /** A number as it is under the axis; a plain one if not said. */
  readonly print?: ((n: number) => string) | undefined;
  /** Where the rows end. */
  readonly bottom: number;
};

/** What Plot draws of a chart whose numbers run across. */
export type Plotted = {
  /** The grid and the numbers under it. */
  readonly axis: readonly SceneNode[];
  readonly marks: readonly SceneNode[];
};

/** Plot's grid and axis of a chart whose numbers run across, and marks that are in the chart's own numbers. */
export function plotAcross(id: string, across: Across, marks: readonly Markish[]): Plotted {
  const { document, size, locale, left, length, max, bottom, print = locale.number } = across;
  const { axisX, gridX } = loadPlot();
  const ticks = ticksAcross(max, length, size, print);
  const drawn = plotMarks(id, {
    document,
    width: size.width,
    height: bottom + axisRoom,
    marginLeft: left,
    marginRight: size.width - left - length,
    marginTop: 0,
    marginBottom: axisRoom,
    x: { type: 'linear', domain: [0, max], range: [left, left + length], axis: null },
    marks: [
      gridX(ticks, { ariaDescription: 'grid' }),
      axisX(ticks, {
        ariaDescription: 'ticks',
        tickSize: 0,
        tickPadding: 7,
        label: null,
        fontSize: size.small,
        tickFormat: (n: number) => print(n),
      }),
      ...marks,
    ],
  });
  const isAxis = (one: SceneNode) => ['grid', 'ticks'].includes(one.attributes.class ?? '');
  return { axis: drawn.filter(isAxis), marks: drawn.filter(one => !isAxis(one)) };
}

/** Plot's line where zero is. */
export const baseAcross = (): Markish => loadPlot().ruleX([0], { ariaDescription: 'base' });
