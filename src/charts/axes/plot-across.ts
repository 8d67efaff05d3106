import { axisX, gridX, type Markish } from '@observablehq/plot';
import type { Locale } from '../../i18n/locale.ts';
import type { SceneNode } from '../../scene/node.ts';
import { plotMarks } from '../../scene/plot-marks.ts';
import type { Size } from '../../scene/sizes.ts';
import { ticksAcross } from './number-axis.ts';

/** Room for the numbers under the plot. */
export const axisRoom = 24;

/** Where a chart whose numbers run across stands in its drawing. */
export type Across = {
  readonly document: Document;
  readonly size: Size;
  readonly locale: Locale;
  /** Where zero is. */
  readonly left: number;
  /** How long `max` is. */
  readonly length: number;
  readonly max: number;
  /** Where the rows end. */
  readonly bottom: number;
};

/** Plot's marks of a chart whose numbers run across, over its grid and its axis; rows place themselves in pixels. */
export function plotAcross(id: string, across: Across, marks: readonly Markish[]): SceneNode[] {
  const { document, size, locale, left, length, max, bottom } = across;
  const ticks = ticksAcross(max, length, size, locale);
  return plotMarks(id, {
    document,
    width: size.width,
    height: bottom + axisRoom,
    marginLeft: left,
    marginRight: size.width - left - length,
    marginTop: 0,
    marginBottom: axisRoom,
    x: { type: 'linear', domain: [0, max], range: [left, left + length], axis: null },
    y: { type: 'identity', axis: null },
    marks: [
      gridX(ticks, { ariaDescription: 'grid' }),
      axisX(ticks, {
        ariaDescription: 'ticks',
        tickSize: 0,
        tickPadding: 7,
        label: null,
        fontSize: size.small,
        tickFormat: (n: number) => locale.number(n),
      }),
      ...marks,
    ],
  });
}
