import { rect, ruleX, text } from '@observablehq/plot';
import type { BarChart } from '../charts/types.ts';
import { getLocale } from '../i18n/locale.ts';
import { arrowHeads } from './arrow-heads.ts';
import { endsOf, lastOf, openLength } from './bar-ends.ts';
import { layNames, layRows } from './lay-names.ts';
import { plotLength } from './number-axis.ts';
import { axisRoom, plotAcross } from './plot-across.ts';
import { px } from './px.ts';
import { leading, nameStyle, type Size, smallStyle, valueStyle } from './sizes.ts';
import { type DrawContext, patternId, wrapSvg } from './svg.ts';
import { textWidth } from './text-width.ts';
import { uncertainEnds } from './uncertain-ends.ts';

const gapToWords = 7;
/** What fades out begins under what is solid, so that no line shows between them. */
const seam = 1;
const gapToNames = 10;

/** Bars along the width: solid, hatched, dashed, open; the number after each; words where there is none. */
export function drawBar(chart: BarChart, size: Size, { document, scope }: DrawContext): string {
  const locale = getLocale(chart.locale);
  const ends = chart.rows.map(row => endsOf(row.sum, chart.show));
  const max = Math.max(1, ...ends.map(lastOf));
  const half = textWidth('0', smallStyle(size)) / 2 + 1;
  const bar = chart.rows.length > 15 ? size.bar - 3 : size.bar;
  const names = layNames(
    chart.rows.map(row => row.label),
    size,
    half,
    gapToNames,
  );
  const { rows, bottom } = layRows(
    names,
    chart.rows.map(() => bar),
    names.at === 'above' ? size.gap - 2 : chart.rows.length > 15 ? size.gap - 4 : size.gap,
  );
  const after = chart.rows.map((row, i) => {
    const open = ends[i]?.open === undefined ? 0 : openLength;
    return open + gapToWords + textWidth(row.printed, valueStyle(size)) + 1;
  });
  const length = plotLength(
    size.width - names.margin,
    ends.map((end, i) => ({ share: lastOf(end) / max, after: after[i] ?? 0 })),
  );
  const x = (n: number) => names.margin + (n / max) * length;
  const soft = chart.rows.some(row => row.highlight);
  const marks = chart.rows.map((row, i) => {
    const end = ends[i] ?? endsOf(undefined, chart.show);
    const top = rows[i]?.top ?? 0;
    const last = x(lastOf(end)) + (end.open === undefined ? 0 : openLength);
    return {
      row,
      end,
      top,
      bottom: top + bar,
      middle: top + bar / 2,
      name: rows[i]?.name ?? 0,
      lines: (names.lines[i] ?? []).join('\n'),
      words: end.solid === undefined ? names.margin + gapToWords : last + gapToWords,
    };
  });
  type Mark = (typeof marks)[number];
  const y = { y1: 'top', y2: 'bottom' } as const;
  const solid = (mark: Mark) => (mark.end.solid ?? 0) > 0;
  const opened = marks.filter(mark => mark.end.open !== undefined);
  const start = (mark: Mark) => x(lastOf(mark.end));
  const across = { document, size, locale, left: names.margin, length, max, bottom };
  const svg = plotAcross(chart.id, across, [
    rect(
      marks.filter(mark => solid(mark) && (!soft || mark.row.highlight)),
      { x1: 0, x2: mark => mark.end.solid, ...y, ariaDescription: 'low' },
    ),
    rect(
      marks.filter(mark => solid(mark) && soft && !mark.row.highlight),
      { x1: 0, x2: mark => mark.end.solid, ...y, ariaDescription: 'low soft' },
    ),
    ...uncertainEnds(marks, scope),
    rect(
      opened.filter(mark => mark.end.open === 'high'),
      {
        x1: px(mark => start(mark) - seam),
        x2: px(mark => start(mark) + openLength),
        ...y,
        fill: `url(#${patternId(scope, 'fade')})`,
        ariaDescription: 'open',
      },
    ),
    arrowHeads(opened.map(mark => ({ tip: start(mark) + openLength - 1, middle: mark.middle }))),
    ruleX(
      marks.filter(mark => mark.end.zero),
      { x: 0, y1: mark => mark.top - 2, y2: mark => mark.bottom + 2, ariaDescription: 'zero' },
    ),
    ruleX([0], { ariaDescription: 'base' }),
    text(marks, {
      x: px(() => (names.at === 'left' ? names.margin - gapToNames : names.margin)),
      y: 'name',
      text: 'lines',
      textAnchor: names.at === 'left' ? 'end' : 'start',
      fontSize: nameStyle(size).size,
      lineHeight: leading,
      ariaDescription: 'name',
    }),
    text(
      marks.filter(mark => mark.end.solid !== undefined),
      words('value', size),
    ),
    text(
      marks.filter(mark => mark.end.solid === undefined),
      words('words', size),
    ),
  ]);
  return wrapSvg(chart, scope, size.width, bottom + axisRoom, svg);
}

/** What stands after the marks: the number, or the words in its place. */
const words = (name: 'value' | 'words', size: Size) => ({
  x: px((mark: { words: number }) => mark.words),
  y: 'middle',
  text: (mark: { row: { printed: string } }) => mark.row.printed,
  textAnchor: 'start' as const,
  fontSize: size.text,
  ariaDescription: name,
});
