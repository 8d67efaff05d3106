import type { Box } from '../../scene/box.ts';
import { type Drawing, hatchId, hatchOverId } from '../../scene/drawing.ts';
import { boxesPath, markGroup } from '../../scene/mark-group.ts';
import { node, round, type SceneNode } from '../../scene/node.ts';
import type { SeriesLook } from '../../scene/series-pattern.ts';
import { patternFill } from '../../scene/series-pattern.ts';
import { type Piece, seriesName } from './pieces.ts';

export type BarPlot = {
  /** Where zero is, in user units. */
  readonly base: number;
  /** The way that bars grow. */
  readonly to: 'right' | 'up';
  /** The drawing that the bars are in. */
  readonly width: Drawing['width'];
};

/** How much of a piece its point takes up at most. */
export const pointLength = ({ from, to, sides: [a, b] }: Piece): number =>
  Math.min(to - from, Math.abs(b - a) / 2, 10);

/** A piece whose end is a point, as one outline. */
function pointedPiece(piece: Piece, { base, to: way }: BarPlot): SceneNode {
  const { from, to, sides } = piece;
  const neck = to - pointLength(piece);
  const [first, last] = sides;
  const corners: (readonly [along: number, across: number])[] = [
    [from, first],
    ...(neck > from ? ([[neck, first]] as const) : []),
    [to, (first + last) / 2],
    ...(neck > from ? ([[neck, last]] as const) : []),
    [from, last],
  ];
  const points = corners.map(([along, across]) =>
    way === 'right' ? `${round(base + along)} ${round(across)}` : `${round(across)} ${round(base - along)}`,
  );
  return node('path', { d: `M${points.join('L')}Z` });
}

function straightPiece({ from, to, sides: [a, b] }: Piece, { base, to: way }: BarPlot): Box {
  const across = { start: Math.min(a, b), length: Math.abs(b - a) };
  return way === 'right'
    ? { x: base + from, y: across.start, width: to - from, height: across.length }
    : { x: across.start, y: base - to, width: across.length, height: to - from };
}

const shapesOf = (pieces: readonly Piece[], plot: BarPlot) => ({
  straight: pieces.filter(({ pointed }) => !pointed).map(piece => straightPiece(piece, plot)),
  pointed: pieces.filter(({ pointed }) => pointed).map(piece => pointedPiece(piece, plot)),
});

/** Pieces of bars, a group for each name in the order in which the names are given. */
export const barMarks = (pieces: readonly Piece[], names: readonly string[], plot: BarPlot): SceneNode[] =>
  names.flatMap(name => {
    const { straight, pointed } = shapesOf(
      pieces.filter(piece => piece.name === name),
      plot,
    );
    const look = name === 'range' ? { fill: { pattern: hatchId(plot.width) } } : {};
    const rects = straight.map(box => node('rect', box));
    return [...markGroup(name, rects, look), ...markGroup(`${name} open`, pointed, look)];
  });

/** Pieces of series in their colours, and with their patterns where they touch: the series are named by `seriesName`. */
export const seriesMarks = (
  pieces: readonly Piece[],
  looks: readonly SeriesLook[],
  plot: BarPlot & { readonly touch: boolean },
): SceneNode[] =>
  looks.flatMap(({ colour, pattern, pale }, i) => {
    const { straight, pointed } = shapesOf(
      pieces.filter(({ name }) => name === seriesName(i)),
      plot,
    );
    const sign = plot.touch ? patternFill(pattern, plot.width) : undefined;
    const shapes = [...boxesPath(straight), ...pointed];
    return [
      ...markGroup(pale ? 'series-pale' : 'series', shapes, { fill: colour }),
      ...(sign === undefined ? [] : markGroup('series-over', shapes, { fill: sign })),
    ];
  });

/** What lies beyond the solid part of the bars of one series, in its colour: hatched, dashed, and the mark of zero. */
export function spanMarks(pieces: readonly Piece[], { colour }: SeriesLook, plot: BarPlot): SceneNode[] {
  const shapes = (name: string) => {
    const { straight, pointed } = shapesOf(
      pieces.filter(piece => piece.name === name),
      plot,
    );
    return [...boxesPath(straight), ...pointed];
  };
  const range = shapes('range');
  return [
    ...markGroup('series-over', range, { fill: colour }),
    ...markGroup('series-over', range, { fill: { pattern: hatchOverId(plot.width) } }),
    ...markGroup('series-range', range, { stroke: colour }),
    ...markGroup('series-outer', shapes('outer'), { stroke: colour }),
    ...markGroup('series-zero', shapes('zero'), { stroke: colour }),
  ];
}
