import { createDrawing, type DrawContext, type Drawing } from '../../scene/drawing.ts';
import { wordsGroup } from '../../scene/mark-group.ts';
import { leading, type Size, smallStyle, valueStyle } from '../../scene/sizes.ts';
import { textWidth, wrapText } from '../../scene/text-width.ts';
import { type LaidNames, layNames, layRows, rowNames } from '../axes/lay-names.ts';
import { linesBelow } from '../axes/lines-below.ts';
import { largestOf, plotLength } from '../axes/number-axis.ts';
import { axisRoom, baseAcross, plotAcross } from '../axes/plot-across.ts';
import { printPercent } from '../axes/print-percent.ts';
import { breakMark } from './break-mark.ts';
import type { BarChart, BarRow } from './chart.ts';
import { type Ends, endsOf, lastOf } from './ends.ts';
import { barMarks } from './marks.ts';
import { beyondScale, piecesOf, reachesOf, trackOf } from './pieces.ts';
import { drawRowNotes, roomForNotes } from './row-notes.ts';
import { breakAt, breakEnds } from './scale-break.ts';

const gapToWords = 7;
const gapToNames = 10;

/** So many bars are drawn closer together. */
const many = 15;

/** A share is printed with both its numbers, which leave no room for a bar beside them in a narrow drawing. */
const valuesAbove = ({ isShare }: BarChart, size: Size): boolean =>
  isShare === true && size.name === 'narrow';

const valueRoom = (lines: number, { lineHeight }: LaidNames): number =>
  lines === 0 ? 0 : lines * lineHeight + 3;

/** The names that share a margin. */
const peersOf = ({ peers }: BarChart) => (peers === undefined ? {} : { peers: peers.map(row => row.label) });

/** Where the names, the numbers above the bars and the bars go. */
function layBars(chart: BarChart, size: Size) {
  const isLong = chart.rows.length > many;
  const bar = isLong ? size.bar - 3 : size.bar;
  const names = layNames(
    chart.rows.map(row => row.label),
    size,
    textWidth('0', smallStyle(size)) / 2 + 1,
    gapToNames,
    { mayBeLeft: !valuesAbove(chart, size), ...peersOf(chart) },
  );
  const values = chart.rows.map(({ printed }) =>
    valuesAbove(chart, size) ? wrapText(printed, size.width - names.margin - 2, valueStyle(size)) : [],
  );
  const heights = values.map(lines => valueRoom(lines.length, names) + bar);
  const gap = names.at === 'above' ? size.gap - 2 : isLong ? size.gap - 4 : size.gap;
  return { names, values, bar, ...layRows(names, heights, gap) };
}

/** Where each bar's row ends. */
export const endsOfBars = (chart: BarChart, size: Size): number[] =>
  layBars(chart, size).rows.map(({ end }) => end);

/** Bars along the width: solid, hatched, dashed, open; the number after each; words where there is none. */
export function drawBar(chart: BarChart, size: Size, { document, locale }: DrawContext): Drawing {
  const { cut } = chart;
  const endOf = (row: BarRow): Ends => {
    const own = endsOf(row.sum, chart.show);
    return cut === undefined ? own : breakEnds(own, cut);
  };
  const ends = chart.rows.map(endOf);
  const scaled = chart.peers ?? chart.rows;
  const scaledEnds = scaled.map(endOf);
  const isShare = chart.isShare === true;
  const print = printPercent(chart.isShare, locale);
  const max = isShare ? 100 : (cut?.last ?? largestOf(scaledEnds.map(lastOf)));
  const { names, values, rows, bottom, bar } = layBars(chart, size);
  const isAbove = valuesAbove(chart, size);
  const room = scaled.map((row, i) => {
    if (isAbove) return roomForNotes(row, size);
    const beyond = beyondScale(scaledEnds[i] ?? endsOf(undefined, chart.show));
    return beyond + gapToWords + textWidth(row.printed, valueStyle(size)) + 1 + roomForNotes(row, size);
  });
  const length = plotLength(
    { max, room: size.width - names.margin, size, locale, print },
    // Words follow the whole of a share, so that all of them begin at one line.
    scaledEnds.map((end, i) => ({ share: isShare ? 1 : lastOf(end) / max, after: room[i] ?? 0 })),
  );
  const unit = length / max;
  const reaches = reachesOf(ends, unit);
  const soft = chart.rows.some(row => row.highlight);
  const marks = chart.rows.map((row, i) => {
    const end = ends[i] ?? endsOf(undefined, chart.show);
    const lines = values[i] ?? [];
    const line = rows[i]?.top ?? 0;
    const top = line + valueRoom(lines.length, names);
    const reach = reaches[i] ?? 0;
    const last = names.margin + (isShare ? length : reach);
    const name = soft && !row.highlight ? 'low soft' : 'low';
    return {
      row,
      end,
      pieces: [
        ...(isShare ? [trackOf([top, top + bar], length)] : []),
        ...piecesOf(end, [top, top + bar], unit, { name, reach }),
      ],
      middle: top + bar / 2,
      value: isAbove
        ? { x: names.margin, y: line + (lines.length * names.lineHeight) / 2, lines }
        : undefined,
      words: end.solid === undefined && !isShare ? names.margin + gapToWords : last + gapToWords,
    };
  });
  const torn = marks.flatMap(({ row, middle }) =>
    cut?.key === row.key ? breakMark({ x: names.margin + breakAt(cut) * unit, middle, tall: bar }) : [],
  );
  const below = linesBelow(chart.below, { top: bottom + axisRoom, left: names.margin, size });
  const across = { document, size, locale, left: names.margin, length, max, bottom, print };
  const { axis, marks: base } = plotAcross(chart.id, across, [baseAcross()]);
  const after = (name: 'value' | 'words', own: readonly (typeof marks)[number][]) =>
    wordsGroup(
      name,
      own.map(({ words: x, middle: y, row, value }) => value ?? { x, y, lines: [row.printed] }),
      { size: size.text, anchor: 'start', ...(isAbove && { leading }) },
    );
  const drawn = [
    ...axis,
    ...barMarks(
      marks.flatMap(({ pieces }) => pieces),
      ['track', 'low', 'low soft', 'range', 'outer', 'zero'],
      { base: names.margin, to: 'right', width: size.drawing },
    ),
    ...torn,
    ...base,
    ...rowNames(names, rows, gapToNames, size),
    ...after(
      'value',
      marks.filter(mark => mark.end.solid !== undefined),
    ),
    ...after(
      'words',
      marks.filter(mark => mark.end.solid === undefined),
    ),
    ...drawRowNotes(
      isAbove ? marks.map(mark => ({ ...mark, row: { ...mark.row, printed: '' } })) : marks,
      size,
    ),
    ...below.marks,
  ];
  const height = bottom + axisRoom + below.height;
  return createDrawing(chart, size.drawing, { width: size.width, height }, drawn);
}
