import type { Locale } from '../../i18n/locale.ts';
import { leading, type Size, smallStyle } from '../../scene/sizes.ts';
import { textWidth, widest, wrapText } from '../../scene/text-width.ts';
import type { RangeChart } from './chart.ts';
import { type LabelPlace, placeDotLabels } from './place-labels.ts';

type Row = RangeChart['rows'][number];
type Dot = Row['dots'][number];

export const radius = 5.5;
/** How far the arrow of an open number goes at most, in user units. */
export const openLength = 20;
/** Dots that would cover each other stand so far apart. */
const stacked = radius * 2 + 2;
const gapAfterNumber = 5;
/** Names break into lines no longer than this share of the width. */
const longest = { narrow: 0.76, wide: 0.6 } as const;

/** Sources that gave the same figure, with the words that are beside their dots. */
export type DotGroup = {
  readonly dots: readonly { readonly mark: Dot['mark']; readonly y: number }[];
  /** Centre of the dots; the upper end of their figure, where it is a range of its own or open. */
  readonly x1: number;
  readonly x2: number;
  readonly open: boolean;
  readonly number: string;
  /** From the number to the names after it; 0 where they are below it. */
  readonly numberWidth: number;
  /** The names. The first line is empty where they are below the number. */
  readonly lines: readonly string[];
  readonly place: LabelPlace;
};

export type LaidRow = {
  readonly groups: readonly DotGroup[];
  /** Heights of the lanes above and below, the nearest first. */
  readonly lanes: { readonly above: readonly number[]; readonly below: readonly number[] };
  /** From the row's line to its nearest lane. */
  readonly reach: number;
};

const smallBold = (size: Size) => ({ size: size.small, weight: 600 }) as const;

/** A mixed figure is at its upper end, any other from its lower end on. */
/** A figure of dead and wounded together is at its upper end: nothing below it is said. */
export const isMixed = (mark: Dot['mark']): boolean => mark === 'dot-mixed' || mark === 'dot-mixed-party';

const startOf = (dot: Dot) => (isMixed(dot.mark) && Number.isFinite(dot.hi) ? dot.hi : dot.lo);

function together(dots: readonly Dot[]): Dot[][] {
  const groups = Map.groupBy(dots, dot => `${startOf(dot)} ${dot.hi} ${dot.printed}`);
  return [...groups.values()].sort((a, b) => {
    const [first, second] = [a[0], b[0]];
    if (first === undefined || second === undefined) return 0;
    return startOf(first) - startOf(second) || first.hi - second.hi;
  });
}

/** Heights of dots above and below the line: the same figures on top of each other, near ones out of the way. */
function heights(groups: readonly { readonly x1: number; readonly dots: readonly unknown[] }[]): number[][] {
  const taken: { x: number; y: number }[] = [];
  return groups.map(({ x1, dots }, i) => {
    const near = groups.some((other, j) => j !== i && Math.abs(other.x1 - x1) < stacked);
    if (!near) return dots.map((_, n) => (n - (dots.length - 1) / 2) * stacked);
    return dots.map(() => {
      const free = (y: number) => taken.every(dot => Math.abs(dot.x - x1) >= stacked || dot.y !== y);
      let n = 0;
      const level = () => (n % 2 === 0 ? -n / 2 : (n + 1) / 2) * stacked;
      while (!free(level())) n++;
      const y = level();
      taken.push({ x: x1, y });
      return y;
    });
  });
}

/** Heights of the lanes of one side, each as high as its tallest words. */
function lanesOf(side: LabelPlace['side'], groups: readonly DotGroup[], size: Size): number[] {
  const these = groups.filter(group => group.place.side === side);
  const n = Math.max(0, ...these.map(group => group.place.lane));
  return Array.from({ length: n }, (_, i) => {
    const lines = these.filter(group => group.place.lane === i + 1).map(group => group.lines.length);
    return Math.max(1, ...lines) * size.small * leading + 3;
  });
}

type Words = Pick<DotGroup, 'numberWidth' | 'lines'> & { readonly width: number };

/** A number with names after it, or below it where the room after it would break their words or pile up their lines. */
function layWords(number: string, names: string, room: number, size: Size): Words {
  const style = smallStyle(size);
  const most = size.width * longest[size.name];
  const own = textWidth(number, smallBold(size));
  const numberWidth = own + gapAfterNumber;
  const after = Math.min(room - numberWidth, most);
  const lines = wrapText(names, Math.max(after, 1), style);
  const below = wrapText(names, Math.min(room, most), style);
  const isWhole = widest(names.split(' '), style) <= after;
  if (isWhole ? lines.length <= below.length + 1 : lines.length <= below.length) {
    return { numberWidth, lines, width: numberWidth + widest(lines, style) };
  }
  return { numberWidth: 0, lines: ['', ...below], width: Math.max(own, widest(below, style)) };
}

/**
 * The dots of one row and their words.
 * @param scale from the measure to user units; where the arrow of an open number ends
 * @param line where the row's line begins and ends, in user units
 */
export function layDots(
  row: Row,
  { x, tipOf }: { readonly x: (n: number) => number; readonly tipOf: (n: number) => number },
  line: readonly [number, number],
  left: number,
  size: Size,
  locale: Locale,
): LaidRow {
  const right = size.width;
  const groups = together(row.dots).map(dots => {
    const [first] = dots;
    if (first === undefined) throw new RangeError('a group of no dots');
    const x1 = x(startOf(first));
    const open = !Number.isFinite(first.hi);
    const x2 = open ? tipOf(startOf(first)) : Math.max(x1, x(first.hi));
    const names = locale.list(dots.map(dot => dot.label));
    const words = layWords(first.printed, names, Math.max(right - x1, x2 - left) - 2, size);
    return { dots, x1, x2, open, number: first.printed, ...words };
  });
  const levels = heights(groups);
  const places = placeDotLabels(
    groups.map(group => ({ x1: group.x1, x2: group.x2, width: group.width, lines: group.lines.length })),
    { left, right, line, beside: radius + 5, gap: 8 },
  );
  const placed = groups.map(({ width: _width, ...group }, i) => ({
    ...group,
    dots: group.dots.map((dot, n) => ({ mark: dot.mark, y: levels[i]?.[n] ?? 0 })),
    place: places[i] ?? { side: 'below' as const, lane: 1, x: group.x1 },
  }));
  const farthest = Math.max(0, ...levels.flat().map(Math.abs));
  return {
    groups: placed,
    lanes: { above: lanesOf('above', placed, size), below: lanesOf('below', placed, size) },
    reach: Math.max(farthest + radius + 2, (size.small * leading) / 2),
  };
}
