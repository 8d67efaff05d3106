import { type Ends, lastOf } from './ends.ts';

/** A figure above zero is at least this long, in user units, so that it can be seen; the mark of zero is shorter. */
export const leastLength = 4;
/** Of the hollow mark of zero, its outline included. */
const zeroLength = 2.5;
/** Half the outline of the mark of zero. */
const edge = 0.5;
/** A segment of a bar is at least this long where the bar has the room. */
const leastSegment = 2.5;

/** A part of a bar in user units: how far along it begins and ends, and its two sides. */
export type Piece = {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly sides: readonly [number, number];
  /** Ends in a point: nobody gave an upper figure. The tip lies at `to`, so that an open number is no longer than its scale has it. */
  readonly pointed: boolean;
};

/** How long a figure is; never shorter than a smaller one, and never longer than a larger one. */
export const lengthOf = (n: number, unit: number): number => (n === 0 ? 0 : Math.max(leastLength, n * unit));

/** Of the dashed piece of a number that a figure for dead and wounded together leaves open: at least, and at most. */
const [leastOuter, mostOuter] = [4, 14];

/** Room that a bar's marks may need beyond their scale. */
export const beyondScale = ({ open }: Ends): number => (open === 'outer' ? mostOuter : 0);

/**
 * Where the marks of each bar end. Only the dashed piece of an open number is not to scale: it ends before the next
 * larger number, and is left out where there is no room for it.
 */
export function reachesOf(ends: readonly Ends[], unit: number): number[] {
  const lengths = ends.map(end => lengthOf(lastOf(end), unit));
  const sorted = [...new Set(lengths)].sort((a, b) => a - b);
  const nextOf = new Map(sorted.map((length, i) => [length, sorted[i + 1]] as const));
  return ends.map((end, i) => {
    const length = lengths[i] ?? 0;
    const free = Math.min(beyondScale(end), (nextOf.get(length) ?? Infinity) - length);
    return free < leastOuter ? length : length + free;
  });
}

/** How long each segment of a bar is: to scale, or just long enough to be seen at the cost of the longest. */
function segmentLengths(values: readonly number[], whole: number, unit: number): number[] {
  const shown = values.filter(value => value > 0).length;
  const least = Math.min(leastSegment, whole / Math.max(1, shown));
  const lengths = values.map(value => (value > 0 ? Math.max(least, value * unit) : 0));
  let excess = lengths.reduce((a, b) => a + b, 0) - whole;
  const longestFirst = lengths.map((_, i) => i).sort((a, b) => (lengths[b] ?? 0) - (lengths[a] ?? 0));
  for (const i of longestFirst) {
    if (excess === 0) break;
    const length = lengths[i] ?? 0;
    // Below zero where a short bar is longer than its segments to scale: the longest takes it all.
    const less = Math.min(excess, Math.max(0, length - least));
    lengths[i] = length - less;
    excess -= less;
  }
  return lengths;
}

/** The name of the pieces of one series, by its number from 0. */
export const seriesName = (i: number): string => `series-${i + 1}`;

export type BarParts = {
  /** Where the marks end. */
  readonly reach?: number;
  /** Name of the solid part: its class, or that of a series. */
  readonly name?: string;
  /** In place of one solid part: what each of a stack's series adds to it, in their order. */
  readonly segments?: readonly number[];
};

/** What a bar of a share is a part of: all of its length. */
export const trackOf = (sides: readonly [number, number], length: number): Piece => ({
  ...{ name: 'track', from: 0, to: length, sides, pointed: false },
});

/** The pieces of one bar: solid or in segments, hatched, dashed; a hollow mark for zero; a point where it is open. */
export function piecesOf(
  end: Ends,
  sides: readonly [number, number],
  unit: number,
  { name = 'low', segments, reach = lengthOf(lastOf(end), unit) }: BarParts = {},
): Piece[] {
  if (end.solid === undefined) return [];
  const pieces: Omit<Piece, 'pointed'>[] = [];
  const solid = lengthOf(end.solid, unit);
  if (segments === undefined) pieces.push({ name, from: 0, to: solid, sides });
  else {
    let from = 0;
    for (const [i, length] of segmentLengths(segments, solid, unit).entries()) {
      pieces.push({ name: seriesName(i), from, to: from + length, sides });
      from += length;
    }
  }
  const hatched = lengthOf(end.hatched, unit);
  pieces.push({ name: 'range', from: solid, to: hatched, sides });
  const seen = pieces.filter(({ from, to }) => to > from);
  const last = seen.at(-1);
  const dashed = Math.max(lengthOf(end.dashed, unit), reach);
  const outer = { name: 'outer', from: hatched, to: dashed, sides, pointed: end.open === 'outer' };
  const isOpen = end.open === 'high';
  const zero = {
    name: 'zero',
    from: edge,
    to: zeroLength - edge,
    sides,
    pointed: isOpen && last === undefined,
  };
  return [
    ...seen.map(piece => ({ ...piece, pointed: isOpen && piece === last })),
    ...(dashed > hatched ? [outer] : []),
    ...(end.zero ? [zero] : []),
  ];
}
