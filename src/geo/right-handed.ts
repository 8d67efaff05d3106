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

/** The part of a closed ring on one side of the antimeridian; empty if there is none. */
function sideOfRing(ring: readonly Position[], isKept: (lon: number) => boolean): Position[] {
  const kept: Position[] = [];
  for (const [i, to] of ring.entries()) {
    const from = ring[i - 1];
    const [[ax = 0, ay = 0] = [], [bx = 0, by = 0]] = [from, to];
    if (from !== undefined && isKept(ax) !== isKept(bx)) {
      kept.push([180, ay + ((180 - ax) / (bx - ax)) * (by - ay)]);
    }
    if (isKept(bx)) kept.push(to);
  }
  const [first] = kept;
  return first === undefined || kept.length < 3 ? [] : [...kept, first];
}

/** A polygon whose longitudes run on above 180, in two at the antimeridian, as RFC 7946 asks; others as they are. */
function cut(rings: Position[][]): Position[][][] {
  if (!rings.some(ring => ring.some(([lon = 0]) => lon > 180))) return [rings];
  const west = rings.map(ring => sideOfRing(ring, lon => lon < 180));
  const east = rings.map(ring =>
    sideOfRing(ring, lon => lon >= 180).map(([lon = 0, lat = 0]) => [lon - 360, lat]),
  );
  return [west, east]
    .filter(([outer = []]) => outer.length > 0)
    .map(part => part.filter(ring => ring.length > 0));
}

const known = new WeakMap<Polygon | MultiPolygon, Polygon | MultiPolygon>();

function turn(shape: Polygon | MultiPolygon): Polygon | MultiPolygon {
  const parts = (shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates)
    .flatMap(cut)
    .map(polygon);
  const [only] = parts;
  return shape.type === 'Polygon' && only !== undefined && parts.length === 1
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: parts };
}

/**
 * A shape as RFC 7946 wants it, which is the other way round from what d3 draws, in degrees of five decimals. Each is
 * turned once, however many maps show it.
 */
export function rightHanded(shape: Polygon | MultiPolygon): Polygon | MultiPolygon {
  const turned = known.get(shape) ?? turn(shape);
  known.set(shape, turned);
  return turned;
}
