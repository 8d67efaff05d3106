import { createDrawing, type DrawContext, type Drawing } from '../../scene/drawing.ts';
import { wordsGroup } from '../../scene/mark-group.ts';
import type { Size } from '../../scene/sizes.ts';
import { rowNames } from '../axes/lay-names.ts';
import { linesBelow } from '../axes/lines-below.ts';
import { axisRoom, baseAcross, plotAcross } from '../axes/plot-across.ts';
import { barMarks } from '../bar/marks.ts';
import { seriesName } from '../bar/pieces.ts';
import type { StackChart } from './chart.ts';
import { gapToNames, gapToWords, layStack } from './lay-stack.ts';

/** Bars of segments, a kind each; its number inside where it fits, the bar's after it. */
export function drawStack(chart: StackChart, size: Size, { document, locale }: DrawContext): Drawing {
  const { max, length, names, bottom, marks, segments } = layStack(chart, size, locale);
  const pieces = marks.flatMap(mark => mark.pieces);
  const across = { document, size, locale, left: names.margin, length, max, bottom };
  const { axis, marks: base } = plotAcross(chart.id, across, [baseAcross()]);
  const below = linesBelow(chart.below, { top: bottom + axisRoom, left: names.margin, size });
  const drawn = [
    ...axis,
    ...barMarks(pieces, [...chart.series.map((_, i) => seriesName(i)), 'range', 'outer', 'zero'], {
      base: names.margin,
      to: 'right',
      width: size.name,
    }),
    ...base,
    ...rowNames(names, marks, gapToNames, size),
    ...chart.series.flatMap((_, i) =>
      wordsGroup(
        `inside inside-${i + 1}`,
        segments
          .filter(({ n }) => n === i + 1)
          .map(({ x, middle: y, printed }) => ({ x, y, lines: [printed] })),
        { size: size.small, anchor: 'middle' },
      ),
    ),
    ...wordsGroup(
      'value',
      marks.map(({ last, middle: y, row }) => ({ x: last + gapToWords, y, lines: [row.printed] })),
      { size: size.text, anchor: 'start' },
    ),
    ...below.marks,
  ];
  const height = bottom + axisRoom + below.height;
  return createDrawing(chart, size.name, { width: size.width, height }, drawn);
}
