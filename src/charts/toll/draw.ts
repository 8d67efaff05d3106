import { createDrawing, type DrawContext, type Drawing } from '../../scene/drawing.ts';
import { markGroup, wordsGroup } from '../../scene/mark-group.ts';
import { node, round, type SceneNode } from '../../scene/node.ts';
import { leading, type Size } from '../../scene/sizes.ts';
import { textWidth } from '../../scene/text-width.ts';
import { drawLevels } from '../annotations/draw-levels.ts';
import { drawTimeMarks } from '../annotations/draw-time-marks.ts';
import { endLabelMarks, lineDots } from '../axes/end-labels.ts';
import { openArrow } from '../axes/open-arrow.ts';
import { plotUpright } from '../axes/plot-upright.ts';
import { turnDash, widerDot } from '../axes/shared-course.ts';
import type { TollChart } from './chart.ts';
import { type LaidLine, type LaidToll, layToll } from './lay-toll.ts';
import {
  type SharedSteps,
  type Stretch,
  sharedSteps,
  stepPath,
  stepPaths,
  stepsAlone,
  stretches,
} from './steps.ts';

/** Dots on every step of a line are drawn as long as they can be told apart. */
const mostDots = { narrow: 14, wide: 30 } as const;

const bands = (all: readonly (Stretch | undefined)[]): SceneNode[] =>
  all.flatMap(stretch =>
    stretch === undefined || stretch.lo === stretch.hi || stretch.x1 === stretch.x2
      ? []
      : [
          node('path', {
            d: `M${round(stretch.x1)} ${round(stretch.lo)}H${round(stretch.x2)}V${round(stretch.hi)}H${round(stretch.x1)}Z`,
          }),
        ],
  );

const diamond = (x: number, y: number, half = 5.5): SceneNode =>
  node('path', {
    d: `M${round(x - half)} ${round(y)}L${round(x)} ${round(y - half)}L${round(x + half)} ${round(y)}L${round(x)} ${round(y + half)}Z`,
  });

/** Where a source withdrew what it said. */
const cross = (x: number, y: number, half = 4.5): SceneNode =>
  node('path', {
    d: `M${round(x - half)} ${round(y - half)}L${round(x + half)} ${round(y + half)}M${round(x - half)} ${round(y + half)}L${round(x + half)} ${round(y - half)}`,
  });

/** Everything of one source but its words. */
function lineMarks(line: LaidLine, laid: LaidToll, shared: SharedSteps, withDots: boolean): SceneNode[] {
  const { x, y } = laid;
  const all = stretches(line, laid);
  const { look, points } = line;
  const path = (edge: 'lo' | 'hi') => node('path', { d: stepPath(all, edge) });
  const isRange = all.some(stretch => stretch !== undefined && stretch.lo !== stretch.hi);
  if (look === undefined) return markGroup('line-rest', [path('lo'), ...(isRange ? [path('hi')] : [])]);
  const known = points.flatMap(({ at, figure, corrected }) =>
    figure === undefined ? [] : [{ x: x(at), y: y(figure.lo), corrected, open: !Number.isFinite(figure.hi) }],
  );
  const ends = points.flatMap(({ at, figure }, i) => {
    const last = all[i - 1];
    return figure === undefined && last !== undefined ? [cross(x(at), last.lo)] : [];
  });
  const paths = stepPaths(all, shared);
  const dots = withDots || known.length === 1 ? known.filter(({ corrected }) => !corrected) : [];
  const { colour, dash } = look;
  const stroke = { stroke: colour, ...(dash !== undefined && { 'stroke-dasharray': dash }) };
  return [
    ...markGroup('line-band', bands(all), { fill: colour }),
    ...(isRange ? markGroup('line line-edge', [path('hi')], stroke) : []),
    ...markGroup(
      'line',
      [
        ...ends,
        ...paths.flatMap(({ d, sharing }) => (sharing === undefined ? [node('path', { d })] : [])),
        ...known.filter(({ open }) => open).map(one => openArrow(one.x, one.y)),
      ],
      stroke,
    ),
    ...paths.flatMap(({ d, sharing }) =>
      sharing === undefined
        ? []
        : markGroup('line', [node('path', { d })], { stroke: colour, ...turnDash(sharing) }),
    ),
    ...lineDots(
      dots.map(({ x: cx, y: cy }) => node('circle', { cx, cy, r: 3.4 + widerDot(shared.dots.get(cx)) })),
      { colour, hollow: line.party },
    ),
    ...lineDots(
      known.filter(({ corrected }) => corrected).map(one => diamond(one.x, one.y)),
      { colour, hollow: true },
    ),
  ];
}

/** A line of steps for each source over time; nothing is drawn between what was said. */
export function drawToll(chart: TollChart, size: Size, context: DrawContext): Drawing {
  const { locale } = context;
  const laid = layToll(chart, size, locale);
  const { top, base, left, right, max, ticks } = laid;
  const tall = Math.max(1, ...laid.timeTicks.map(({ lines }) => lines.length)) * size.small * leading;
  const height = base + 12 + tall;
  const plotted = plotUpright({ id: chart.id, size, height, left, right, top, base, max, ticks }, context);
  const steps = laid.lines.reduce((n, line) => (line.look ? Math.max(n, line.points.length) : n), 0);
  const withDots = steps <= mostDots[size.name];
  const inOrder = laid.lines.toReversed();
  const shared = sharedSteps(inOrder, laid);
  const half = (lines: readonly string[]) =>
    Math.max(...lines.map(line => textWidth(line, { size: size.small, weight: 400 }))) / 2;
  const notes = drawTimeMarks(laid.noted, { top: 0, base, size });
  const drawn = [
    ...notes.behind,
    ...plotted,
    ...markGroup(
      'base',
      laid.timeTicks.map(tick => node('path', { d: `M${round(tick.x)} ${round(base)}v5` })),
    ),
    ...wordsGroup(
      'ticks',
      laid.timeTicks.map(({ x, lines }) => ({
        x: Math.max(half(lines), Math.min(x, size.width - half(lines))),
        y: base + 9 + (lines.length * size.small * leading) / 2,
        lines,
      })),
      { size: size.small, anchor: 'middle', leading },
    ),
    ...notes.over,
    ...drawLevels(chart.levels ?? [], { left, right, y: laid.y, size }),
    // Those with names come last, and are on top.
    ...inOrder.flatMap((line, i) => lineMarks(line, laid, shared[i] ?? stepsAlone, withDots)),
    ...endLabelMarks(
      laid.labels.map(label => ({
        ...label,
        mark: { colour: label.line.look.colour, hollow: label.line.party },
        // The line of a source that withdrew what it said has ended: nothing leads on from it.
        leads: label.line.points.at(-1)?.figure !== undefined,
      })),
      right,
      size,
    ),
  ];
  return createDrawing(chart, size.drawing, { width: size.width, height }, drawn);
}
