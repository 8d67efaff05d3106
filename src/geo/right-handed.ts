import type { MultiPolygon, Polygon, Position } from 'geojson';

/** Decimals of a degree in a file: five are about a metre. */
const places = 5;

export const roundDegrees = (degrees: number): number => Number(degrees.toFixed(places));

/** The step from one longitude to the next, the short way round. */
function eastward(from: Position, to: Position): number {
  const step = (to[0] ?? 0) - (from[0] ?? 0);
  return step > 180 ? step - 360 : step < -180 ? step + 360 : step;
}

/** Whether a closed ring runs clockwise on a map with north at the top. */
export function isClockwise(ring: readonly Position[]): boolean {
  let twice = 0;
  for (let i = 1; i < ring.length; i++) {
    const [from, to] = [ring[i - 1], ring[i]];
    if (from === undefined || to === undefined) continue;
    twice += eastward(from, to) * ((from[1] ?? 0) + (to[1] ?? 0));
  }
  return twice > 0;
}

const rounded = ([lon = 0, lat = 0]: Position): Position => [roundDegrees(lon), roundDegrees(lat)];

/** The outer ring counter-clockwise, its holes clockwise. */
const polygon = (rings: readonly (readonly Position[])[]): Position[][] =>
  rings.map((ring, i) => {
    const points = ring.map(rounded);
    return isClockwise(points) === i > 0 ? points : points.reverse();
  });

const known = new WeakMap<Polygon | MultiPolygon, Polygon | MultiPolygon>();

/**
 * A shape as RFC 7946 wants it, which is the other way round from what d3 draws, in degrees of five decimals. Each is
 * turned once, however many maps show it.
 */
export function rightHanded(shape: Polygon | MultiPolygon): Polygon | MultiPolygon {
  const turned =
    known.get(shape) ??
    (shape.type === 'Polygon'
      ? { type: 'Polygon', coordinates: polygon(shape.coordinates) }
      : { type: 'MultiPolygon', coordinates: shape.coordinates.map(polygon) });
  known.set(shape, turned);
  return turned;
}
