import { createDrawing, type DrawContext, type Drawing } from '../../scene/drawing.ts';
import { markGroup, wordsGroup } from '../../scene/mark-group.ts';
import { node, round, type SceneNode } from '../../scene/node.ts';
import { leading, type Size } from '../../scene/sizes.ts';
import { axisRoom, plotAcross } from '../axes/plot-across.ts';
import { arrowHeads } from './arrow-heads.ts';
import type { RangeChart } from './chart.ts';
import { type DotGroup, isMixed, type LaidRow, radius } from './lay-dots.ts';
import { layRange, namesToMarks } from './lay-range.ts';
import { inset, leaderGap } from './place-labels.ts';

const marksOfDots = ['dot', 'dot-party', 'dot-mixed', 'dot-mixed-party'] as const;

const sumOf = (heights: readonly number[]): number => heights.reduce((a, b) => a + b, 0);

/** Middle of a group's words, from the row's line. */
function wordsFrom(group: DotGroup, { lanes, reach }: LaidRow): number {
  const { side, lane } = group.place;
  if (side === 'right' || side === 'left') return 0;
  const heights = lanes[side];
  const at = reach + sumOf(heights.slice(0, lane - 1)) + (heights[lane - 1] ?? 0) / 2;
  return side === 'above' ? -at : at;
}

/** Straight lines of one name, as one path: a phone lays it out in the time of one. */
const strokes = (
  name: string,
  ends: readonly (readonly [x1: number, y1: number, x2: number, y2: number])[],
): SceneNode[] => {
  const d = ends.map(([x1, y1, x2, y2]) => `M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`).join('');
  return markGroup(name, d === '' ? [] : [node('path', { d })]);
};

/** A dot for each source on the line of its row, its number and name beside, below or above it. */
export function drawRange(chart: RangeChart, size: Size, { document, locale }: DrawContext): Drawing {
  const { names, length, max, x, tipOf, laid, lines, ends, bottom } = layRange(chart, size, locale);
  const groups = laid.flatMap((one, i) =>
    one.groups.map(group => {
      const y = lines[i]?.y ?? 0;
      const middle = y + wordsFrom(group, one);
      const shift = ((group.lines.length - 1) / 2) * size.small * leading;
      return { ...group, y, middle, first: middle - shift };
    }),
  );
  const leaders = groups
    .filter(({ place }) => place.lane > 1)
    .map(({ place, dots: own, x1, x2, y, first, middle, lines: words }) => {
      const below = place.side === 'below';
      const edge = ((words.length - 1) / 2) * size.small * leading + size.small * 0.5;
      const ys = own.map(one => y + one.y);
      return {
        x: below ? x1 + inset - leaderGap : x2 - inset + leaderGap,
        from: below ? Math.max(...ys) : Math.min(...ys),
        to: below ? first + size.small * 0.4 : middle - edge + size.small * 0.3,
      };
    });
  const dots = groups.flatMap(group =>
    group.dots.flatMap(({ mark, y }) => [
      { mark, x: group.x1, y: group.y + y },
      ...(group.x2 > group.x1 && !group.open && !isMixed(mark)
        ? [{ mark, x: group.x2, y: group.y + y }]
        : []),
    ]),
  );
  const own = groups.filter(group => group.x2 > group.x1);
  const known = lines.filter(({ row }) => row.dots.length > 0);
  const openLines = known.filter(({ span }) => span.open);
  const across = { document, size, locale, left: names.margin, length, max, bottom };
  const { axis } = plotAcross(chart.id, across, []);
  const small = { size: size.small, anchor: 'start' } as const;
  const drawn = [
    ...axis,
    ...strokes(
      'between',
      ends.slice(0, -1).map(y => [0, y, size.width, y]),
    ),
    ...strokes(
      'leader',
      leaders.map(leader => [leader.x, leader.from, leader.x, leader.to]),
    ),
    ...strokes(
      'span',
      known
        .filter(({ span }) => span.high > span.low)
        .map(({ span, y }) => [x(span.low), y, x(span.high), y]),
    ),
    ...strokes(
      'span mixed',
      known
        .filter(({ span }) => span.outer > span.high)
        .map(({ span, y }) => [x(span.high), y, x(span.outer), y]),
    ),
    ...strokes(
      'own',
      own.map(({ x1, x2, y }) => [x1, y, x2, y]),
    ),
    ...arrowHeads([
      ...own.filter(group => group.open).map(group => ({ tip: group.x2, middle: group.y })),
      ...openLines.map(({ span, y }) => ({ tip: tipOf(span.outer), middle: y })),
    ]),
    ...strokes(
      'span',
      openLines.map(({ span, y }) => [x(span.outer), y, tipOf(span.outer), y]),
    ),
    ...marksOfDots.flatMap(mark =>
      markGroup(
        mark,
        dots
          .filter(one => one.mark === mark)
          .map(({ x: cx, y: cy }) => node('circle', { cx, cy, r: radius })),
      ),
    ),
    ...wordsGroup(
      'name',
      lines.map(({ name: y, lines: own }) => ({
        x: names.at === 'left' ? names.margin - namesToMarks : names.margin - radius,
        y,
        lines: own,
      })),
      { size: size.text, anchor: names.at === 'left' ? 'end' : 'start', leading },
    ),
    ...wordsGroup(
      'words',
      lines
        .filter(({ row }) => row.dots.length === 0)
        .map(({ y, row }) => ({ x: names.margin + 4, y, lines: [row.printed] })),
      { size: size.text, anchor: 'start' },
    ),
    ...wordsGroup(
      'value',
      groups.map(({ place, first: y, number }) => ({ x: place.x, y, lines: [number] })),
      small,
    ),
    ...wordsGroup(
      'says',
      groups.map(({ place, numberWidth, middle: y, lines: own }) => ({
        x: place.x + numberWidth,
        y,
        lines: own,
      })),
      { ...small, leading },
    ),
  ];
  return createDrawing(chart, size.drawing, { width: size.width, height: bottom + axisRoom }, drawn);
}
