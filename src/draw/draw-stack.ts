import { rect, ruleX, text } from '@observablehq/plot';
import type { StackChart } from '../charts/types.ts';
import { getLocale } from '../i18n/locale.ts';
import { arrowHeads } from './arrow-heads.ts';
import { endsOf, lastOf, openLength } from './bar-ends.ts';
import { layNames, layRows } from './lay-names.ts';
import { plotLength } from './number-axis.ts';
import { axisRoom, plotAcross } from './plot-across.ts';
import { px } from './px.ts';
import { leading, type Size, smallStyle, valueStyle } from './sizes.ts';
import { type DrawContext, wrapSvg } from './svg.ts';
import { textWidth } from './text-width.ts';
import { uncertainEnds } from './uncertain-ends.ts';

const gapToWords = 7;
const gapToNames = 10;

/** The segments of a bar from nought on, without the empty ones. */
function segmentsOf(values: readonly number[]): { n: number; from: number; to: number; value: number }[] {
  let from = 0;
  return values.flatMap((value, i) => {
    const segment = { n: i + 1, from, to: from + value, value };
    from += value;
    return value === 0 ? [] : [segment];
  });
}

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
  const opening = (i: number) => (ends[i]?.open === undefined ? 0 : openLength);
  const length = plotLength(
    size.width - names.margin,
    chart.rows.map((row, i) => ({
      share: lastOf(ends[i] ?? endsOf(undefined, 'range')) / max,
      after: opening(i) + gapToWords + textWidth(row.printed, valueStyle(size)) + 1,
    })),
  );
  const x = (n: number) => names.margin + (n / max) * length;
  const marks = chart.rows.map((row, i) => {
    const end = ends[i] ?? endsOf(undefined, 'range');
    const top = rows[i]?.top ?? 0;
    return {
      row,
      end,
      top,
      bottom: top + bar,
      middle: top + bar / 2,
      name: rows[i]?.name ?? 0,
      lines: (names.lines[i] ?? []).join('\n'),
      last: x(lastOf(end)) + opening(i),
    };
  });
  const segments = marks.flatMap(({ row, top, bottom: low, middle }) =>
    segmentsOf(row.values).map(segment => ({ ...segment, top, bottom: low, middle })),
  );
  type Segment = (typeof segments)[number];
  const fits = ({ from, to, value }: Segment) =>
    x(to) - x(from) >= textWidth(locale.number(value), valueStyle(size)) + 8;
  const y = { y1: 'top', y2: 'bottom' } as const;
  const across = { document, size, locale, left: names.margin, length, max, bottom };
  const svg = plotAcross(chart.id, across, [
    ...chart.series.map((_, i) =>
      rect(
        segments.filter(segment => segment.n === i + 1),
        { x1: 'from', x2: 'to', ...y, ariaDescription: `series series-${i + 1}` },
      ),
    ),
    ...uncertainEnds(marks, scope),
    arrowHeads(
      marks
        .filter(mark => mark.end.open !== undefined)
        .map(mark => ({ tip: mark.last - 1, middle: mark.middle })),
    ),
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
        segments.filter(segment => segment.n === i + 1 && fits(segment)),
        {
          x: px((segment: Segment) => (x(segment.from) + x(segment.to)) / 2),
          y: 'middle',
          text: (segment: Segment) => locale.number(segment.value),
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
