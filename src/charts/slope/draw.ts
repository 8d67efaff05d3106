import { createDrawing, type DrawContext, type Drawing } from '../../scene/drawing.ts';
import { markGroup, wordsGroup } from '../../scene/mark-group.ts';
import { node, round, type SceneNode } from '../../scene/node.ts';
import { leading, type Size } from '../../scene/sizes.ts';
import { endLabelMarks } from '../axes/end-labels.ts';
import { openArrow } from '../axes/open-arrow.ts';
import { type Sharing, sharedPlaces, turnDash, widerDot } from '../axes/shared-course.ts';
import { outerUprights, type UprightEnd } from '../axes/upright-end.ts';
import type { SlopeChart } from './chart.ts';
import { type LaidSlopeRow, laySlope } from './lay-slope.ts';

/** The turns of a row that lies on others: between its ends, and at each. */
type Shared = readonly [way: Sharing | undefined, one: Sharing | undefined, other: Sharing | undefined];

const alone: Shared = [undefined, undefined, undefined];

function sharingOf(rows: readonly LaidSlopeRow[]): Shared[] {
  const found = sharedPlaces(
    rows.map(({ ends: [one, other] }) => [
      one && other && [one.low, other.low],
      one && [one.low],
      other && [other.low],
    ]),
  );
  return found.map(([way, one, other]) => [way, one, other]);
}

/** The two ends of a row, and the line between them. */
function rowMarks(
  { look, ends: [one, other] }: LaidSlopeRow,
  [left, right]: readonly [number, number],
  [way, ...shared]: Shared,
): SceneNode[] {
  const stroke = { stroke: look.colour };
  const at = (x: number, end: UprightEnd | undefined, sharing: Sharing | undefined) =>
    end === undefined ? [] : [{ x, sharing, ...end }];
  const ends = [...at(left, one, shared[0]), ...at(right, other, shared[1])];
  const slope =
    one === undefined || other === undefined
      ? []
      : [node('path', { d: `M${round(left)} ${round(one.low)}L${round(right)} ${round(other.low)}` })];
  return [
    ...markGroup('course', slope, {
      ...stroke,
      ...(look.dash !== undefined && { 'stroke-dasharray': look.dash }),
      ...(way !== undefined && way.at > 0 && turnDash(way)),
    }),
    ...markGroup('course-outer', outerUprights(ends), stroke),
    ...markGroup(
      'course',
      ends.flatMap(({ x, low, high, isOpen }) => [
        ...(low === high ? [] : [node('path', { d: `M${round(x)} ${round(low)}V${round(high)}` })]),
        ...(isOpen ? [openArrow(x, high)] : []),
      ]),
      stroke,
    ),
    ...markGroup(
      'course-dot',
      ends.map(({ x: cx, low: cy, sharing }) => node('circle', { cx, cy, r: 4 + widerDot(sharing) })),
      { fill: look.colour },
    ),
  ];
}

/** Two spans of time side by side, a line for each row, its numbers at both ends and its name at the second. */
export function drawSlope(chart: SlopeChart, size: Size, _context: DrawContext): Drawing {
  const laid = laySlope(chart, size);
  const { left, right, top, base } = laid;
  const tall = Math.max(...laid.names.map(({ lines }) => lines.length)) * size.small * leading;
  const upright = (x: number) => node('path', { d: `M${round(x)} ${round(top)}V${round(base)}` });
  const inOrder = laid.rows.toReversed();
  const shared = sharingOf(inOrder);
  const drawn = [
    ...markGroup('grid', [upright(left), upright(right)]),
    ...markGroup('base', [node('path', { d: `M${round(left)} ${round(base)}H${round(right)}` })]),
    ...wordsGroup(
      'ticks',
      laid.names.map(({ x, lines }) => ({
        x,
        y: base + 16 + (lines.length * size.small * leading) / 2,
        lines,
      })),
      { size: size.small, anchor: 'middle', leading },
    ),
    // The first is on top.
    ...inOrder.flatMap((row, i) => rowMarks(row, [left, right], shared[i] ?? alone)),
    ...wordsGroup(
      'value',
      laid.numbers.map(({ y, printed }) => ({ x: left - 12, y, lines: [printed] })),
      { size: size.small, anchor: 'end' },
    ),
    ...endLabelMarks(laid.labels, right, size),
  ];
  return createDrawing(chart, size.drawing, { width: size.width, height: base + 20 + tall }, drawn);
}
