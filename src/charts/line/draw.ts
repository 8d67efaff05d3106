import { createDrawing, type DrawContext, type Drawing } from '../../scene/drawing.ts';
import { markGroup, wordsGroup } from '../../scene/mark-group.ts';
import { node, round, type SceneNode } from '../../scene/node.ts';
import { leading, type Size } from '../../scene/sizes.ts';
import { drawLevels } from '../annotations/draw-levels.ts';
import { drawTimeMarks } from '../annotations/draw-time-marks.ts';
import { endLabelMarks } from '../axes/end-labels.ts';
import { openArrow } from '../axes/open-arrow.ts';
import { plotUpright } from '../axes/plot-upright.ts';
import { severalBand } from '../axes/several-band.ts';
import { coursePaths, type Sharing, sharedPlaces, turnDash, widerDot } from '../axes/shared-course.ts';
import { slotTicks } from '../axes/slot-ticks.ts';
import { outerUprights } from '../axes/upright-end.ts';
import type { LineChart } from './chart.ts';
import { type LaidPoint, type LaidSeries, layLines } from './lay-line.ts';

/** Dots on every slot are drawn as long as they can be told apart: so far from one another for every two lines. */
const leastPitch = 11;
/** From one arrow to the next, at the least. */
const betweenArrows = 14;

type Run = LaidSeries['runs'][number];

/** The turns of a line that lies on others, by its slots: on the way to a slot, and at it. */
type Shared = Readonly<Record<'ways' | 'dots', readonly (Sharing | undefined)[]>>;
const alone: Shared = { ways: [], dots: [] };

const pathOf = (run: Run, edge: 'low' | 'high'): string =>
  run.map((point, i) => `${i === 0 ? 'M' : 'L'}${round(point.x)} ${round(point[edge])}`).join('');

const isRange = ({ low, high }: LaidPoint): boolean => low !== high;

/** The parts of a run that have upper figures: beside a point without one, nothing is known of how far a band goes. */
function closedParts(run: Run): Run[] {
  const parts: LaidPoint[][] = [[]];
  for (const point of run) {
    if (point.isOpen) parts.push([]);
    else parts.at(-1)?.push(point);
  }
  return parts.filter(part => part.some(isRange));
}

/** From the lowest figures to the highest and back. */
const bandOf = (run: Run): SceneNode => {
  const back = run.toReversed().map(({ x, low }) => `L${round(x)} ${round(low)}`);
  return node('path', { d: `${pathOf(run, 'high')}${back.join('')}Z` });
};

/** A range that stands alone has no band, but an upright line. */
const uprightOf = ({ x, low, high }: LaidPoint): SceneNode =>
  node('path', { d: `M${round(x)} ${round(low)}V${round(high)}` });

/** The points without an upper figure that have room for an arrow: the last of a line always has. */
function arrowsOf(runs: LaidSeries['runs']): SceneNode[] {
  const arrows: SceneNode[] = [];
  let next = Number.POSITIVE_INFINITY;
  for (const { x, high, isOpen } of runs.flat().toReversed()) {
    if (!isOpen || next - x < betweenArrows) continue;
    arrows.push(openArrow(x, high));
    next = x;
  }
  return arrows;
}

/** Which lines lie on each other, from each slot to the next and at each. */
function sharingOf(series: readonly LaidSeries[], slots: number): Shared[] {
  const points = series.map(({ runs }) => {
    const found = new Map(runs.flat().map(point => [point.slot, point]));
    return Array.from({ length: slots }, (_, slot) => found.get(slot));
  });
  const ways = sharedPlaces(
    points.map(own =>
      own.map((point, i) => {
        const before = own[i - 1];
        return point === undefined || before === undefined ? undefined : [before.low, point.low];
      }),
    ),
  );
  const dots = sharedPlaces(points.map(own => own.map(point => point && [point.low])));
  return series.map((_, i) => ({ ways: ways[i] ?? [], dots: dots[i] ?? [] }));
}

/** Everything of one line but its words. */
function lineMarks(
  { look, runs }: LaidSeries,
  { ways, dots: places }: Shared,
  withDots: boolean,
): SceneNode[] {
  const points = runs.flat();
  const paths = runs.flatMap(run =>
    coursePaths(run.map(({ x, low, slot }) => ({ x, y: low, sharing: ways[slot] }))),
  );
  const alone = runs.filter(run => run.length === 1).flat();
  const parts = runs.flatMap(closedParts);
  const ranged = parts.filter(part => part.length > 1);
  const dots = withDots ? points : alone;
  const stroke = { stroke: look.colour };
  const fill = { fill: look.colour };
  const dashed = look.dash === undefined ? stroke : { ...stroke, 'stroke-dasharray': look.dash };
  return [
    ...markGroup('course-band', ranged.map(bandOf), fill),
    ...markGroup(
      'course-edge',
      ranged.map(run => node('path', { d: pathOf(run, 'high') })),
      stroke,
    ),
    ...markGroup('course-outer', outerUprights(points), stroke),
    ...markGroup(
      'course',
      paths.flatMap(({ d, sharing }) => (sharing === undefined ? [node('path', { d })] : [])),
      dashed,
    ),
    ...paths.flatMap(({ d, sharing }) =>
      sharing === undefined
        ? []
        : markGroup('course', [node('path', { d })], { ...stroke, ...turnDash(sharing) }),
    ),
    ...markGroup(
      'course',
      [...parts.filter(part => part.length === 1).flatMap(part => part.map(uprightOf)), ...arrowsOf(runs)],
      stroke,
    ),
    ...markGroup(
      'course-dot',
      dots.map(({ x: cx, low: cy, slot }) => node('circle', { cx, cy, r: 3.2 + widerDot(places[slot]) })),
      fill,
    ),
  ];
}

/** Lines over consecutive slots of time, with their last numbers and their names at their ends. */
export function drawLine(chart: LineChart, size: Size, context: DrawContext): Drawing {
  const laid = layLines(chart, size, context.locale);
  const { top, base, left, right, max, ticks, scale, noted } = laid;
  const notes = drawTimeMarks(noted, { top: 0, base, size });
  const under = base + 8 + size.small * leading;
  const band = severalBand(chart.several, { scale, top: under, left, size });
  const height = under + 4 + band.height;
  const labels = slotTicks(
    chart.slots.map(({ tick }) => tick),
    scale,
    size,
  );
  const withDots = scale.pitch >= leastPitch * Math.max(1, laid.series.length / 2);
  const inOrder = laid.series.toReversed();
  const shared = sharingOf(inOrder, chart.slots.length);
  const drawn = [
    ...notes.behind,
    ...plotUpright({ id: chart.id, size, height, left, right, top, base, max, ticks }, context),
    ...wordsGroup(
      'ticks',
      labels.map(({ middle: x, tick }) => ({ x, y: base + 8 + size.small * 0.5, lines: [tick] })),
      { size: size.small, anchor: 'middle' },
    ),
    ...notes.over,
    ...drawLevels(chart.levels ?? [], { left, right, y: n => base - (n / max) * (base - top), size }),
    // The first is on top.
    ...inOrder.flatMap((series, i) => lineMarks(series, shared[i] ?? alone, withDots)),
    ...band.marks,
    ...endLabelMarks(laid.labels, right, size),
  ];
  return createDrawing(chart, size.drawing, { width: size.width, height }, drawn);
}
