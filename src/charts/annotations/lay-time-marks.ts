import { leading, type Size, smallStyle } from '../../scene/sizes.ts';
import { textWidth } from '../../scene/text-width.ts';
import type { TimeMark } from './time-marks.ts';

/** A label of a mark where it has room, in user units. */
export type MarkLabel = {
  readonly text: string;
  /** Where it begins or ends. */
  readonly x: number;
  readonly anchor: 'start' | 'end';
  /** From the top, 0 for the first. */
  readonly lane: number;
};

export type LaidTimeMarks = {
  readonly marks: readonly (TimeMark & {
    readonly x1: number;
    readonly x2: number;
    /** Undefined where not even its number has room. */
    readonly placed: MarkLabel | undefined;
  })[];
  /** Room that the labels take above the plot. */
  readonly height: number;
};

/** More lanes would take more room than the chart. */
const mostLanes = 3;
/** From a mark to its label, and between labels. */
const [gap, between] = [4, 8];
/** Between the labels and the plot. */
const under = 4;

type Taken = { readonly from: number; readonly to: number };

/**
 * The first lane in which a label has room; its own text, else its number. It is over no line of another mark: that one
 * would seem to be its own.
 * @param lines where the lines of the other marks are.
 */
function placeLabel(
  mark: TimeMark,
  [x1, x2]: readonly [number, number],
  {
    size,
    taken,
    lines,
  }: { readonly size: Size; readonly taken: Taken[][]; readonly lines: readonly number[] },
): MarkLabel | undefined {
  const texts = [mark.label, ...(mark.n === undefined ? [] : [String(mark.n)])];
  for (const text of texts) {
    const width = textWidth(text, smallStyle(size));
    const sides = [
      { anchor: 'start' as const, x: x1 + gap, from: x1 + gap, to: x1 + gap + width },
      { anchor: 'end' as const, x: x2 - gap, from: x2 - gap - width, to: x2 - gap },
    ];
    for (let lane = 0; lane < mostLanes; lane++) {
      const own = taken[lane] ?? [];
      for (const { anchor, x, from, to } of sides) {
        if (from < 0 || to > size.width || lines.some(x0 => x0 >= from - gap && x0 <= to + gap)) continue;
        if (own.some(one => from < one.to + between && to > one.from - between)) continue;
        own.push({ from, to });
        taken[lane] = own;
        return { text, x, anchor, lane };
      }
    }
  }
  return undefined;
}

/**
 * Where the marks on an axis of time are, and their labels above the plot, in as few lanes as they need.
 * @param left where the axis begins.
 * @param pitch the distance of one slot from the next.
 */
export function layTimeMarks(
  marks: readonly TimeMark[],
  { left, pitch, size }: { readonly left: number; readonly pitch: number; readonly size: Size },
): LaidTimeMarks {
  const taken: Taken[][] = [];
  const lines = marks.map(({ kind, from }) => (kind === 'span' ? undefined : left + from * pitch));
  const laid = marks.map((mark, i) => {
    const [x1, x2] = [left + mark.from * pitch, left + mark.to * pitch];
    const others = lines.flatMap((x, at) => (at === i || x === undefined || x === x1 ? [] : [x]));
    return { ...mark, x1, x2, placed: placeLabel(mark, [x1, x2], { size, taken, lines: others }) };
  });
  return { marks: laid, height: taken.length === 0 ? 0 : taken.length * size.small * leading + under };
}
