import { ruleX, text } from '@observablehq/plot';
import { createDrawing, type DrawContext, type Drawing } from '../../scene/drawing.ts';
import { px } from '../../scene/px.ts';
import { leading, type Size } from '../../scene/sizes.ts';
import { axisRoom, plotAcross } from '../axes/plot-across.ts';
import { barMarks } from '../bar/marks.ts';
import { seriesName } from '../bar/pieces.ts';
import type { StackChart } from './chart.ts';
import { gapToNames, gapToWords, layStack } from './lay-stack.ts';

/** Bars of segments, a kind each; its number inside where it fits, the bar's after it. */
export function drawStack(chart: StackChart, size: Size, { document, locale }: DrawContext): Drawing {
  const { max, length, names, bottom, marks, segments } = layStack(chart, size, locale);
  const pieces = marks.flatMap(mark => mark.pieces);
  type Segment = (typeof segments)[number];
  const across = { document, size, locale, left: names.margin, length, max, bottom };
  const drawn = plotAcross(chart.id, across, [
    ...barMarks(pieces, [...chart.series.map((_, i) => seriesName(i)), 'range', 'outer', 'zero'], {
      base: names.margin,
      to: 'right',
      width: size.name,
    }),
    ruleX([0], { ariaDescription: 'base' }),
    text(marks, {
      x: px(() => (names.at === 'left' ? names.margin - gapToNames : names.margin)),
      y: 'name',
      text: 'lines',
      textAnchor: names.at === 'left' ? 'end' : 'start',
      fontSize: size.text,
      lineHeight: leading,
      ariaDescription: 'name',
    }),
    ...chart.series.map((_, i) =>
      text(
        segments.filter(({ n }) => n === i + 1),
        {
          x: px((segment: Segment) => segment.x),
          y: 'middle',
          text: 'printed',
          fontSize: size.small,
          ariaDescription: `inside inside-${i + 1}`,
        },
      ),
    ),
    text(marks, {
      x: px((mark: (typeof marks)[number]) => mark.last + gapToWords),
      y: 'middle',
      text: mark => mark.row.printed,
      textAnchor: 'start',
      fontSize: size.text,
      ariaDescription: 'value',
    }),
  ]);
  return createDrawing(chart, size.name, { width: size.width, height: bottom + axisRoom }, drawn);
}
