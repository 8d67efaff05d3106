import { createDrawing, type DrawContext, type Drawing } from '../../scene/drawing.ts';
import { boxesPath, markGroup, wordsGroup } from '../../scene/mark-group.ts';
import { type Size, valueStyle } from '../../scene/sizes.ts';
import { textWidth } from '../../scene/text-width.ts';
import { isKnown } from '../../tally/known-sum.ts';
import { rowNames } from '../axes/lay-names.ts';
import { linesBelow } from '../axes/lines-below.ts';
import { axisRoom, baseAcross, plotAcross } from '../axes/plot-across.ts';
import { printPercent } from '../axes/print-percent.ts';
import { barMarks, seriesMarks } from '../bar/marks.ts';
import type { StackChart } from './chart.ts';
import { gapToNames, gapToWords, layStack, plateMargin } from './lay-stack.ts';

/** Bars of segments, a series each; its number inside where it fits, the bar's after it. */
export function drawStack(chart: StackChart, size: Size, { document, locale }: DrawContext): Drawing {
  const { max, length, names, bottom, marks, segments } = layStack(chart, size, locale);
  const pieces = marks.flatMap(mark => mark.pieces);
  const print = printPercent(chart.isShare, locale);
  const across = { document, size, locale, left: names.margin, length, max, bottom, print };
  const { axis, marks: base } = plotAcross(chart.id, across, [baseAcross()]);
  const below = linesBelow(chart.below, { top: bottom + axisRoom, left: names.margin, size });
  const plot = { base: names.margin, to: 'right', width: size.drawing } as const;
  const looks = chart.series.map(({ look }) => look);
  const drawn = [
    ...axis,
    ...barMarks(pieces, ['track'], plot),
    ...seriesMarks(pieces, looks, { ...plot, touch: true }),
    ...barMarks(pieces, ['range', 'outer', 'zero'], plot),
    ...looks.flatMap(({ colour, pale }, i) =>
      markGroup(
        'series-unknown',
        boxesPath(
          marks.flatMap(({ hollow, sides: [top, bottom] }) =>
            hollow
              .filter(({ n }) => n === i)
              .map(({ x, width }) => ({ x, y: top + 1, width, height: bottom - top - 2 })),
          ),
        ),
        { stroke: pale ? '--rule-strong' : colour },
      ),
    ),
    ...base,
    ...rowNames(names, marks, gapToNames, size),
    ...markGroup(
      'plate',
      boxesPath(
        segments.map(({ x, middle, printed }) => {
          const width = textWidth(printed, valueStyle(size)) + 2 * plateMargin;
          return { x: x - width / 2, y: middle - size.small * 0.6, width, height: size.small * 1.2 };
        }),
      ),
    ),
    ...wordsGroup(
      'on-plate',
      segments.map(({ x, middle: y, printed }) => ({ x, y, lines: [printed] })),
      { size: size.small, anchor: 'middle' },
    ),
    ...(['value', 'words'] as const).flatMap(name =>
      wordsGroup(
        name,
        marks
          .filter(({ row }) => isKnown(row.sum) === (name === 'value'))
          .map(({ last, middle: y, row }) => ({ x: last + gapToWords, y, lines: [row.printed] })),
        { size: size.text, anchor: 'start' },
      ),
    ),
    ...below.marks,
  ];
  const height = bottom + axisRoom + below.height;
  return createDrawing(chart, size.drawing, { width: size.width, height }, drawn);
}
