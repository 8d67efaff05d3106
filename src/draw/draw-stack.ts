import { ruleX, text } from '@observablehq/plot';
import type { StackChart } from '../charts/types.ts';
import { getLocale } from '../i18n/locale.ts';
import { endsOf, lastOf } from './bar-ends.ts';
import { barMarks, pointOf } from './bar-marks.ts';
import { lengthOf, piecesOf, seriesName } from './bar-pieces.ts';
import { layNames, layRows } from './lay-names.ts';
import { plotLength } from './number-axis.ts';
import { axisRoom, plotAcross } from './plot-across.ts';
import { px } from './px.ts';
import { leading, type Size, smallStyle, valueStyle } from './sizes.ts';
import { type DrawContext, wrapSvg } from './svg.ts';
import { textWidth } from './text-width.ts';

const gapToWords = 7;
const gapToNames = 10;

/** Bars of segments, a kind each; its number inside where it fits, the bar's after it. */
export function drawStack(chart: StackChart, size: Size, { document, scope }: DrawContext): string {
  const locale = getLocale(chart.locale);
  const ends = chart.rows.map(row => endsOf(row.sum, 'range'));
  const max = Math.max(1, ...ends.map(lastOf));
  const bar = size.bar + 4;
  const names = layNames(
    chart.rows.map(row => row.label),
    size,
    textWidth('0', smallStyle(size)) / 2 + 1,
    gapToNames,
  );
  const { rows, bottom } = layRows(
    names,
    chart.rows.map(() => bar),
    size.gap - 2,
  );
  const length = plotLength(
    { max, room: size.width - names.margin, size, locale },
    chart.rows.map((row, i) => ({
      share: lastOf(ends[i] ?? endsOf(undefined, 'range')) / max,
      after: gapToWords + textWidth(row.printed, valueStyle(size)) + 1,
    })),
  );
  const unit = length / max;
  const marks = chart.rows.map((row, i) => {
    const end = ends[i] ?? endsOf(undefined, 'range');
    const top = rows[i]?.top ?? 0;
    return {
      row,
      end,
      pieces: piecesOf(end, [top, top + bar], unit, { segments: row.values }),
      middle: top + bar / 2,
      name: rows[i]?.name ?? 0,
      lines: (names.lines[i] ?? []).join('\n'),
      last: names.margin + lengthOf(lastOf(end), unit),
    };
  });
  const pieces = marks.flatMap(mark => mark.pieces);
  const segments = marks.flatMap(({ row, pieces: own, middle }) =>
    row.values.flatMap((value, i) => {
      const piece = own.find(({ name }) => name === seriesName(i));
      if (piece === undefined) return [];
      const { from } = piece;
      const to = piece.pointed ? piece.to - pointOf(piece) / 2 : piece.to;
      const printed = locale.number(value);
      const fits = to - from >= textWidth(printed, valueStyle(size)) + 8;
      return fits ? [{ n: i + 1, x: names.margin + (from + to) / 2, middle, printed }] : [];
    }),
  );
  type Segment = (typeof segments)[number];
  const across = { document, size, locale, left: names.margin, length, max, bottom };
  const svg = plotAcross(chart.id, across, [
    ...barMarks(pieces, [...chart.series.map((_, i) => seriesName(i)), 'range', 'outer', 'zero'], {
      base: names.margin,
      to: 'right',
      scope,
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
  return wrapSvg(chart, scope, size.width, bottom + axisRoom, svg);
}
