import { type Line, line } from '@observablehq/plot';
import { px } from './px.ts';

type Point = { readonly x: number; readonly y: number; readonly n: number };

/** Half the width of a head, where there is room for it. */
const full = 4.5;

/**
 * A head for each end that goes on without an upper figure, to the right or upwards.
 * @param ends the tip along that way, the middle across it
 * @param room how wide a head may be
 */
export function arrowHeads(
  ends: readonly { readonly tip: number; readonly middle: number }[],
  to: 'right' | 'up' = 'right',
  room = 2 * full,
): Line {
  const point = (along: number, across: number, n: number): Point =>
    to === 'right' ? { x: along, y: across, n } : { x: across, y: along, n };
  const half = Math.min(full, room / 2);
  const back = to === 'right' ? -half : half;
  const points: Point[] = ends.flatMap(({ tip, middle }, n) => [
    point(tip + back, middle - half, n),
    point(tip, middle, n),
    point(tip + back, middle + half, n),
  ]);
  return line(points, {
    x: px((point: Point) => point.x),
    y: px((point: Point) => point.y),
    z: 'n',
    ariaDescription: 'arrow',
  });
}
