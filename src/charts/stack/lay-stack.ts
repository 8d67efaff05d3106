import type { Locale } from '../../i18n/locale.ts';
import { type Size, smallStyle, valueStyle } from '../../scene/sizes.ts';
import { textWidth } from '../../scene/text-width.ts';
import { type LaidNames, layNames, layRows } from '../axes/lay-names.ts';
import { largestOf, plotLength } from '../axes/number-axis.ts';
import { printPercent } from '../axes/print-percent.ts';
import { type Ends, endsOf, lastOf } from '../bar/ends.ts';
import { pointLength } from '../bar/marks.ts';
import {
  beyondScale,
  leastLength,
  type Piece,
  piecesOf,
  reachesOf,
  seriesName,
  trackOf,
} from '../bar/pieces.ts';
import { layOnce } from '../lay-once.ts';
import type { StackChart } from './chart.ts';

/** At the sides of a number inside a segment. */
export const plateMargin = 3;

/** From a bar to the words after it; from the names to the bars. */
export const [gapToWords, gapToNames] = [7, 10];

/** Of the hollow mark of a segment without a figure, and before each. */
const [unknownLength, unknownGap] = [7, 2];

/** Room that the marks of segments without figures take after a bar. */
const unknownRoom = ({ unknown }: StackChart['rows'][number]): number =>
  unknown.length * (unknownLength + unknownGap);

/** Where the bars of a stack are, and which numbers have room inside their segments. */
export type LaidStack = {
  readonly max: number;
  /** How long `max` is. */
  readonly length: number;
  readonly names: LaidNames;
  readonly bottom: number;
  /** Where each row ends. */
  readonly ends: readonly number[];
  readonly marks: readonly {
    readonly row: StackChart['rows'][number];
    readonly pieces: readonly Piece[];
    readonly middle: number;
    readonly name: number;
    /** Where the marks end. */
    readonly last: number;
    /** The hollow marks of series without any figure, after what is to scale. */
    readonly hollow: readonly { readonly n: number; readonly x: number; readonly width: number }[];
    readonly sides: readonly [number, number];
  }[];
  /** The numbers inside, each for the segment of series `n`. */
  readonly segments: readonly {
    readonly n: number;
    readonly x: number;
    readonly middle: number;
    readonly printed: string;
  }[];
  /** How many numbers have no room in their segments. */
  readonly unprinted: number;
};

export const layStack = layOnce(layNewStack);

function layNewStack(chart: StackChart, size: Size, locale: Locale): LaidStack {
  const isShare = chart.isShare === true;
  // A share that may be none is not a figure of zero.
  const endOf = ({ sum }: StackChart['rows'][number]): Ends => ({
    ...endsOf(sum, 'range'),
    ...(isShare && { zero: false }),
  });
  const sums = chart.rows.map(endOf);
  const scaled = chart.peers ?? chart.rows;
  const scaledSums = scaled.map(endOf);
  const max = isShare ? 100 : largestOf(scaledSums.map(lastOf));
  const bar = size.bar + 4;
  const names = layNames(
    chart.rows.map(row => row.label),
    size,
    textWidth('0', smallStyle(size)) / 2 + 1,
    gapToNames,
    chart.peers === undefined ? {} : { peers: chart.peers.map(row => row.label) },
  );
  const { rows, bottom } = layRows(
    names,
    chart.rows.map(() => bar),
    size.gap - 2,
  );
  const length = plotLength(
    { max, room: size.width - names.margin, size, locale, print: printPercent(chart.isShare, locale) },
    scaled.map((row, i) => ({
      share: isShare ? 1 : lastOf(scaledSums[i] ?? endsOf(undefined, 'range')) / max,
      after:
        beyondScale(scaledSums[i] ?? endsOf(undefined, 'range')) +
        unknownRoom(row) +
        gapToWords +
        textWidth(row.printed, valueStyle(size)) +
        1,
    })),
  );
  const unit = length / max;
  const reaches = reachesOf(sums, unit);
  const marks = chart.rows.map((row, i) => {
    const end = sums[i] ?? endsOf(undefined, 'range');
    const top = rows[i]?.top ?? 0;
    const reach = reaches[i] ?? 0;
    // Nothing is to scale after the bar, or after the mark of zero.
    const ended = names.margin + (isShare ? length : Math.max(reach, end.zero ? leastLength : 0));
    return {
      row,
      end,
      pieces: [
        ...(isShare ? [trackOf([top, top + bar], length)] : []),
        ...piecesOf(end, [top, top + bar], unit, { segments: row.values, reach }),
      ],
      middle: top + bar / 2,
      name: rows[i]?.name ?? 0,
      last: ended + unknownRoom(row),
      hollow: row.unknown.map((n, at) => ({
        n,
        x: ended + unknownGap + at * (unknownLength + unknownGap),
        width: unknownLength,
      })),
      sides: [top, top + bar] as const,
    };
  });
  const inside = marks.flatMap(({ row, pieces: own, middle }) =>
    row.values.flatMap((value, i) => {
      const piece = own.find(({ name }) => name === seriesName(i));
      if (piece === undefined) return [];
      const { from } = piece;
      const to = piece.pointed ? piece.to - pointLength(piece) / 2 : piece.to;
      const printed = row.inside?.[i] ?? locale.number(value);
      const fits = to - from >= textWidth(printed, valueStyle(size)) + 2 * plateMargin + 4;
      return [
        { n: i + 1, x: names.margin + (from + to) / 2, middle, printed, fits, isWhole: value === row.total },
      ];
    }),
  );
  const segments = inside.filter(({ fits }) => fits);
  // The number after a bar of one segment is that segment's too.
  const unprinted = inside.filter(({ fits, isWhole }) => !fits && !isWhole).length;
  return { max, length, names, bottom, ends: rows.map(({ end }) => end), marks, segments, unprinted };
}
