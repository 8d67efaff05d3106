import { line, type Markish, rect } from '@observablehq/plot';
import { type Drawing, hatchId } from '../../scene/drawing.ts';
import { px } from '../../scene/px.ts';
import type { Piece } from './pieces.ts';

export type BarPlot = {
  /** Where zero is, in user units. */
  readonly base: number;
  /** The way that bars grow. */
  readonly to: 'right' | 'up';
  /** The drawing that the bars are in. */
  readonly width: Drawing['width'];
};

type Corner = { readonly x: number; readonly y: number; readonly n: number };

/** How much of a piece its point takes up at most. */
export const pointLength = ({ from, to, sides: [a, b] }: Piece): number =>
  Math.min(to - from, Math.abs(b - a) / 2, 10);

/** A piece whose end is a point, as the corners of one outline. */
function cornersOf(piece: Piece, n: number, { base, to: way }: BarPlot): Corner[] {
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
  return corners.map(([along, across]) =>
    way === 'right' ? { x: base + along, y: across, n } : { x: across, y: base - along, n },
  );
}

/** Plot's marks for pieces of bars, a group for each name in the order in which the names are given. */
export function barMarks(pieces: readonly Piece[], names: readonly string[], plot: BarPlot): Markish[] {
  const { base, to: way, width } = plot;
  const along =
    way === 'right'
      ? {
          x1: px((piece: Piece) => base + piece.from),
          x2: px((piece: Piece) => base + piece.to),
          y1: px((piece: Piece) => piece.sides[0]),
          y2: px((piece: Piece) => piece.sides[1]),
        }
      : {
          x1: px((piece: Piece) => piece.sides[0]),
          x2: px((piece: Piece) => piece.sides[1]),
          y1: px((piece: Piece) => base - piece.to),
          y2: px((piece: Piece) => base - piece.from),
        };
  return names.flatMap(name => {
    const own = pieces.filter(piece => piece.name === name);
    const fill = name === 'range' ? { fill: `url(#${hatchId(width)})` } : {};
    const corners = own.filter(({ pointed }) => pointed).flatMap((piece, n) => cornersOf(piece, n, plot));
    return [
      rect(
        own.filter(({ pointed }) => !pointed),
        { ...along, ...fill, ariaDescription: name },
      ),
      line(corners, {
        x: px((corner: Corner) => corner.x),
        y: px((corner: Corner) => corner.y),
        z: 'n',
        curve: 'linear-closed',
        ...fill,
        ariaDescription: `${name} open`,
      }),
    ];
  });
}
