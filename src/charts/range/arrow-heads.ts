import { type Line, line } from '@observablehq/plot';
import { px } from '../../scene/px.ts';

type Point = { readonly x: number; readonly y: number; readonly n: number };

const half = 4;

/** A head for each line to the right that goes on without an upper figure. */
export function arrowHeads(ends: readonly { readonly tip: number; readonly middle: number }[]): Line {
  const points: Point[] = ends.flatMap(({ tip, middle }, n) => [
    { x: tip - half, y: middle - half, n },
    { x: tip, y: middle, n },
    { x: tip - half, y: middle + half, n },
  ]);
  return line(points, {
    x: px((point: Point) => point.x),
    y: px((point: Point) => point.y),
    z: 'n',
    ariaDescription: 'arrow',
  });
}
