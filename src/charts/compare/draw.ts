import { createDrawing, type DrawContext, type Drawing } from '../../scene/drawing.ts';
import { wordsGroup } from '../../scene/mark-group.ts';
import { type Size, smallStyle, valueStyle } from '../../scene/sizes.ts';
import { textWidth } from '../../scene/text-width.ts';
import { layNames, layRows, rowNames } from '../axes/lay-names.ts';
import { plotLength } from '../axes/number-axis.ts';
import { axisRoom, baseAcross, plotAcross } from '../axes/plot-across.ts';
import { endsOf, lastOf } from '../bar/ends.ts';
import { seriesMarks, spanMarks } from '../bar/marks.ts';
import { beyondScale, piecesOf, reachesOf, seriesName } from '../bar/pieces.ts';
import type { CompareChart } from './chart.ts';

const gapToWords = 7;
const gapToNames = 10;
const gapOfBars = 3;

/** Where the names and the bars of each row go. */
function layGroups({ rows, sets }: CompareChart, size: Size) {
  const bar = Math.max(size.text, size.bar - 6);
  const half = textWidth('0', smallStyle(size)) / 2 + 1;
  const labels = rows.map(({ label }) => label);
  const names = layNames(labels, size, half, gapToNames);
  const heights = rows.map(() => sets.length * bar + (sets.length - 1) * gapOfBars);
  return { names, bar, ...layRows(names, heights, size.gap) };
}

/** Where each row ends. */
export const endsOfGroups = (chart: CompareChart, size: Size): number[] =>
  layGroups(chart, size).rows.map(({ end }) => end);

/** A bar for each dataset in every row, its number after it; words where a dataset has nothing of the kind. */
export function drawCompare(chart: CompareChart, size: Size, { document, locale }: DrawContext): Drawing {
  const count = chart.sets.length;
  const ends = chart.rows.map(row => row.bars.map(({ sum }) => endsOf(sum, 'range')));
  const flat = ends.flat();
  const max = Math.max(1, ...flat.map(lastOf));
  const { names, rows, bottom, bar } = layGroups(chart, size);
  const words = chart.rows.flatMap(({ bars }) => bars.map(({ printed }) => printed));
  const length = plotLength(
    { max, room: size.width - names.margin, size, locale },
    flat.map((end, i) => ({
      share: lastOf(end) / max,
      after: beyondScale(end) + gapToWords + textWidth(words[i] ?? '', valueStyle(size)) + 1,
    })),
  );
  const unit = length / max;
  const reaches = reachesOf(flat, unit);
  const marks = chart.rows.flatMap(({ bars }, r) =>
    bars.map(({ printed }, i) => {
      const end = ends[r]?.[i] ?? endsOf(undefined, 'range');
      const top = (rows[r]?.top ?? 0) + i * (bar + gapOfBars);
      const reach = reaches[r * count + i] ?? 0;
      return {
        pieces: piecesOf(end, [top, top + bar], unit, { name: seriesName(i), reach }),
        isNumber: end.solid !== undefined,
        x: names.margin + (end.solid === undefined ? 0 : reach) + gapToWords,
        y: top + bar / 2,
        printed,
      };
    }),
  );
  const across = { document, size, locale, left: names.margin, length, max, bottom };
  const { axis, marks: base } = plotAcross(chart.id, across, [baseAcross()]);
  const after = (name: 'value' | 'words', own: readonly (typeof marks)[number][]) =>
    wordsGroup(
      name,
      own.map(({ x, y, printed }) => ({ x, y, lines: [printed] })),
      { size: size.text, anchor: 'start' },
    );
  const pieces = marks.flatMap(one => one.pieces);
  const plot = { base: names.margin, to: 'right', width: size.drawing } as const;
  const drawn = [
    ...axis,
    ...seriesMarks(pieces, chart.looks, { ...plot, touch: false }),
    ...chart.looks.flatMap((look, i) =>
      spanMarks(
        marks.filter((_, n) => n % count === i).flatMap(one => one.pieces),
        look,
        plot,
      ),
    ),
    ...base,
    ...rowNames(names, rows, gapToNames, size),
    ...after(
      'value',
      marks.filter(({ isNumber }) => isNumber),
    ),
    ...after(
      'words',
      marks.filter(({ isNumber }) => !isNumber),
    ),
  ];
  return createDrawing(chart, size.drawing, { width: size.width, height: bottom + axisRoom }, drawn);
}
