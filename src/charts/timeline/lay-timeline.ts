import type { Locale } from '../../i18n/locale.ts';
import { type Size, smallStyle } from '../../scene/sizes.ts';
import { textWidth } from '../../scene/text-width.ts';
import { type LaidTimeMarks, layTimeMarks } from '../annotations/lay-time-marks.ts';
import { largestOf, roundTicks } from '../axes/number-axis.ts';
import { type Ends, endsOf, lastOf } from '../bar/ends.ts';
import { beyondScale, type Piece, piecesOf, reachesOf } from '../bar/pieces.ts';
import { layOnce } from '../lay-once.ts';
import type { TimelineChart } from './chart.ts';
import { laySlots, placeNumbers, type SlotColumn, type Slots } from './lay-slots.ts';

const heights = { narrow: 170, wide: 210 } as const;
/** Of a chart in which nothing is above zero. */
const emptyHeight = 64;

type Mark = SlotColumn & { readonly end: Ends; readonly pieces: readonly Piece[] };

/** Where the columns of a timeline are, and which of their numbers have room. */
export type LaidTimeline = {
  readonly max: number;
  /** Where `max` is, and where zero is. */
  readonly top: number;
  readonly base: number;
  readonly ticks: readonly number[];
  /** Where the axis ends. */
  readonly left: number;
  readonly slots: Slots;
  /** What is noted on the axis of time. */
  readonly noted: LaidTimeMarks;
  readonly marks: readonly Mark[];
  /** The numbers above columns that have room, with their middles. */
  readonly numbers: readonly (Mark & { readonly x: number })[];
  /** How many numbers have none. */
  readonly unprinted: number;
};

export const layTimeline = layOnce(layNewTimeline);

function layNewTimeline(chart: TimelineChart, size: Size, locale: Locale): LaidTimeline {
  const ends = chart.slots.map(slot => endsOf(slot.sum, 'range'));
  const scaled = chart.peers?.map(sum => endsOf(sum, 'range')) ?? ends;
  const max = largestOf([...scaled.map(lastOf), ...(chart.levels ?? []).map(({ value }) => value)]);
  const full = size.plot ?? heights[size.name];
  const tallest =
    scaled.some(end => lastOf(end) > 0) || chart.levels !== undefined ? full : Math.min(emptyHeight, full);
  const ticks = roundTicks(max, tallest, 42);
  const left = Math.max(...ticks.map(n => textWidth(locale.number(n), smallStyle(size)))) + 10;
  const slots = laySlots(chart.slots.length, left, size.width - 1);
  const noted = layTimeMarks(chart.timeMarks ?? [], { left, pitch: slots.pitch, size });
  const top = noted.height + size.text + 8 + Math.max(0, ...scaled.map(beyondScale));
  const base = top + tallest;
  const unit = tallest / max;
  const reaches = reachesOf(ends, unit);
  const marks = chart.slots.map((slot, i) => {
    const end = ends[i] ?? endsOf(undefined, 'range');
    const x1 = slots.lefts[i] ?? 0;
    const x2 = x1 + slots.column;
    const reach = reaches[i] ?? 0;
    const pieces = piecesOf(end, [x1, x2], unit, { reach });
    return { end, x1, x2, pieces, peak: base - reach, words: slot.short };
  });
  const numbers = placeNumbers(marks, size, [left - 2, size.width]).flatMap(({ i, x }) => {
    const mark = marks[i];
    return mark === undefined ? [] : [{ ...mark, x }];
  });
  const unprinted = marks.filter(({ words }) => words !== '').length - numbers.length;
  return { max, top, base, ticks, left, slots, noted, marks, numbers, unprinted };
}
