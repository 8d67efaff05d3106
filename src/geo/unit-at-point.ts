import { geoBounds, geoContains } from 'd3';
import type { Position } from 'geojson';
import type { Boundaries, Unit, UnitShape } from './types.ts';

/** Towns on a coast or a border often fall just outside a simplified line; farther off is another place. */
const nearKm = 2;
const kmPerDegree = 111.195;

export type FoundUnit = {
  readonly unit: Unit;
  /** 0 inside; else the distance to the unit's border. */
  readonly km: number;
};

const boxes = new WeakMap<UnitShape, readonly [[number, number], [number, number]]>();

/** Whether the point is in the shape's box, or within a margin of it. */
function inBox(shape: UnitShape, lon: number, lat: number, degrees: number): boolean {
  const box = boxes.get(shape) ?? geoBounds(shape);
  boxes.set(shape, box);
  const [[west, south], [east, north]] = box;
  const wide = degrees / Math.max(0.1, Math.cos((lat * Math.PI) / 180));
  const inLat = lat >= south - degrees && lat <= north + degrees;
  const within = (at: number) =>
    west <= east ? at >= west - wide && at <= east + wide : at >= west - wide || at <= east + wide;
  return inLat && (within(lon) || within(lon + 360));
}

/** How far east one longitude is of another, the short way round. */
const eastOf = (from: number, to: number): number => ((((to - from + 180) % 360) + 360) % 360) - 180;

/** Distance in kilometres from a point to a stretch of border, on a plane through the point: right near it. */
function kmToStretch(lon: number, lat: number, from: Position, to: Position): number {
  const across = kmPerDegree * Math.cos((lat * Math.PI) / 180);
  const [ax, ay] = [eastOf(lon, from[0] ?? 0) * across, ((from[1] ?? 0) - lat) * kmPerDegree];
  const [bx, by] = [eastOf(lon, to[0] ?? 0) * across, ((to[1] ?? 0) - lat) * kmPerDegree];
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length));
  return Math.hypot(ax + along * dx, ay + along * dy);
}

function kmToBorder({ geometry }: UnitShape, lon: number, lat: number): number {
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat(1);
  let least = Number.POSITIVE_INFINITY;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [from, to] = [ring[i - 1], ring[i]];
      if (from !== undefined && to !== undefined) least = Math.min(least, kmToStretch(lon, lat, from, to));
    }
  }
  return least;
}

/** How far a point is from a shape: 0 inside; undefined beyond 2 km. */
function kmTo(shape: UnitShape, lon: number, lat: number): number | undefined {
  if (!inBox(shape, lon, lat, nearKm / kmPerDegree)) return undefined;
  if (inBox(shape, lon, lat, 0) && geoContains(shape, [lon, lat])) return 0;
  const km = kmToBorder(shape, lon, lat);
  return km <= nearKm ? km : undefined;
}

/** Whether a point lies in a country around, or within 2 km of one. */
export const isNearContext = ({ context }: Boundaries, lon: number, lat: number): boolean =>
  context.some(shape => kmTo(shape, lon, lat) !== undefined);

/**
 * The unit that a point lies in, else the nearest one within 2 km, else undefined: the point is not located.
 * @param country of several, the one that the point is known to be in.
 */
export function unitAtPoint(
  { units: all }: Boundaries,
  lon: number,
  lat: number,
  country?: string,
): FoundUnit | undefined {
  const units = country === undefined ? all : all.filter(unit => unit.country === country);
  for (const unit of units) {
    if (inBox(unit.shape, lon, lat, 0) && geoContains(unit.shape, [lon, lat])) return { unit, km: 0 };
  }
  let nearest: FoundUnit | undefined;
  for (const unit of units) {
    const km = kmTo(unit.shape, lon, lat);
    if (km !== undefined && (nearest === undefined || km < nearest.km)) nearest = { unit, km };
  }
  return nearest;
}
