import type { Locale } from '../../i18n/locale.ts';
import type { Size } from '../../scene/sizes.ts';
import { isKnown } from '../../tally/known-sum.ts';
import { type LaidNames, layNames } from '../axes/lay-names.ts';
import { largestOf, plotLength } from '../axes/number-axis.ts';
import { layOnce } from '../lay-once.ts';
import type { RangeChart } from './chart.ts';
import { type LaidRow, layDots, openLength, radius } from './lay-dots.ts';

/** From names on the left to the marks; half a dot may reach into it. */
export const namesToMarks = 14;
/** From the words of a row to the rule below it, so that no label is as near to the next row as to its own. */
const toRule = 6;
/** From a name above its row to the words below it. */
const belowName = 3;

type Row = RangeChart['rows'][number];

type RangeLine = {
  readonly row: Row;
  /** Ends of the row's line, in the measure's unit; an open end goes on from the last figure there is. */
  readonly span: {
    readonly low: number;
    readonly high: number;
    readonly outer: number;
    readonly open: boolean;
  };
  /** The height of the line. */
  readonly y: number;
  /** Middle of the lines of the name. */
  readonly name: number;
  /** The lines of the name. */
  readonly lines: readonly string[];
};

export type LaidRange = {
  readonly names: LaidNames;
  /** How long `max` is. */
  readonly length: number;
  readonly max: number;
  /** From the measure to user units. */
  readonly x: (n: number) => number;
  /** Where the arrow of an open number ends. */
  readonly tipOf: (n: number) => number;
  readonly laid: readonly LaidRow[];
  readonly lines: readonly RangeLine[];
  /** Where each row ends: halfway to the next one. */
  readonly ends: readonly number[];
  readonly bottom: number;
};

const sumOf = (heights: readonly number[]): number => heights.reduce((a, b) => a + b, 0);

function spanOf(row: Row): RangeLine['span'] {
  const { sum, dots } = row;
  if (!isKnown(sum)) return { low: 0, high: 0, outer: 0, open: false };
  const shown = dots.flatMap(one => [one.lo, one.hi]).filter(Number.isFinite);
  const end = (n: number) => (Number.isFinite(n) ? n : Math.max(sum.low, ...shown));
  const [high, outer] = [end(sum.high), end(sum.outer)];
  return { low: sum.low, high, outer: Math.max(high, outer), open: !Number.isFinite(sum.high) };
}

/** Rows from the top down. What belongs to a row is between two rules, its name level with its line or above it. */
function layLines(rows: readonly Row[], names: LaidNames, laid: readonly LaidRow[]) {
  const lines: RangeLine[] = [];
  const ends: number[] = [];
  let top = 4;
  for (const [i, row] of rows.entries()) {
    const { lanes, reach } = laid[i] ?? { lanes: { above: [], below: [] }, reach: 0 };
    const own = names.lines[i] ?? [];
    const tall = Math.max(1, own.length) * names.lineHeight;
    const [above, below] = [lanes.above, lanes.below].map(side => reach + sumOf(side));
    const atLeft = names.at === 'left';
    const room = (side: number | undefined) => Math.max(side ?? 0, atLeft ? tall / 2 : 0);
    const y = top + (atLeft ? 0 : tall + belowName) + room(above);
    lines.push({ row, span: spanOf(row), y, name: atLeft ? y : top + tall / 2, lines: own });
    const end = y + room(below) + toRule;
    ends.push(end);
    top = end + toRule;
  }
  return { lines, ends, bottom: ends.at(-1) ?? top };
}

/** Where the rows of a range are, their dots and the words of these. */
export const layRange = layOnce(layNewRange);

function layNewRange(chart: RangeChart, size: Size, locale: Locale): LaidRange {
  const scaled = chart.peers ?? chart.rows;
  const finite = scaled
    .flatMap(({ dots, sum }) => [
      ...dots.flatMap(one => [one.lo, one.hi]),
      ...(isKnown(sum) ? [sum.low, sum.high, sum.outer] : []),
    ])
    .sort((a, b) => a - b);
  const values = [...new Set(finite.filter(Number.isFinite))];
  const max = largestOf(values);
  const names = layNames(
    chart.rows.map(row => row.label),
    size,
    radius + 2,
    namesToMarks,
    chart.peers === undefined ? {} : { peers: scaled.map(row => row.label) },
  );
  const open = values.length > 0 && finite.some(n => !Number.isFinite(n)) ? openLength : 0;
  const length = plotLength({ max, room: size.width - names.margin, size, locale }, [
    { share: 1, after: radius + 2 + open },
  ]);
  const x = (n: number) => names.margin + (n / max) * length;
  /** Before the next larger number of the chart, where that leaves the arrow a head. */
  const tipOf = (n: number) => {
    const next = values.find(value => value > n);
    const reach = next === undefined ? openLength : Math.min(openLength, x(next) - x(n) - radius);
    return x(n) + Math.max(radius + 4, reach);
  };
  const plotLeft = names.at === 'left' ? names.margin : 0;
  const laid = chart.rows.map(row => {
    const span = spanOf(row);
    const to = span.open ? tipOf(span.outer) : x(span.outer);
    return layDots(row, { x, tipOf }, [x(span.low), to], plotLeft, size, locale);
  });
  return { names, length, max, x, tipOf, laid, ...layLines(chart.rows, names, laid) };
}

/** Where each row ends. */
export const endsOfRange = (chart: RangeChart, size: Size, locale: Locale): readonly number[] =>
  layRange(chart, size, locale).ends;
