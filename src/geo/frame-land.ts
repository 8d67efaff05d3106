import type { MultiPolygon, Polygon, Position } from 'geojson';

export type DegreeBox = readonly [west: number, south: number, east: number, north: number];

/** Land that lies together: on a map it is in one frame. */
export type LandGroup = {
  readonly box: DegreeBox;
  /** Index of the shape and of the polygon in it. */
  readonly parts: readonly (readonly [shape: number, polygon: number])[];
  /** In square degrees, narrower towards the poles as land is. */
  readonly area: number;
};

/** Land nearer than this share of the country's side lies together. */
const near = 0.06;
/** The frame grows by so much at most to take in land that lies apart. */
const mostGrowth = 1.35;
/** A country of which less than this lies together is an archipelago, and is shown whole. */
const leastTogether = 0.6;
/** So is one that would need more insets. */
const mostInsets = 6;

export const polygonsOf = (shape: Polygon | MultiPolygon): Position[][][] =>
  shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;

const narrowing = (lat: number): number => Math.cos((lat * Math.PI) / 180);

function boxOf(ring: readonly Position[]): DegreeBox {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = 0, y = 0] of ring) {
    [west, east] = [Math.min(west, x), Math.max(east, x)];
    [south, north] = [Math.min(south, y), Math.max(north, y)];
  }
  return [west, south, east, north];
}

const union = (a: DegreeBox, b: DegreeBox): DegreeBox => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
];

/** The box around some land. @throws RangeError for none. */
export function boxAround(shapes: readonly (Polygon | MultiPolygon)[]): DegreeBox {
  const [first, ...rest] = shapes.flatMap(shape => polygonsOf(shape).map(([outer = []]) => boxOf(outer)));
  if (first === undefined) throw new RangeError('no land to frame');
  return rest.reduce(union, first);
}

/** The longer side of a box, in degrees of latitude. */
export const sideOf = ([west, south, east, north]: DegreeBox): number =>
  Math.max((east - west) * narrowing((south + north) / 2), north - south);

/** Whether a point is in a box, whose longitudes may run on across the antimeridian. */
export const isInBox = ([west, south, east, north]: DegreeBox, lon: number, lat: number): boolean =>
  lat >= south && lat <= north && [lon, lon + 360].some(at => at >= west && at <= east);

function gap(a: DegreeBox, b: DegreeBox): number {
  const across = Math.max(0, b[0] - a[2], a[0] - b[2]) * narrowing((a[1] + a[3] + b[1] + b[3]) / 4);
  return Math.hypot(across, Math.max(0, b[1] - a[3], a[1] - b[3]));
}

function areaOf(ring: readonly Position[]): number {
  let twice = 0;
  for (let i = 1; i < ring.length; i++) {
    const [a, b] = [ring[i - 1], ring[i]];
    twice += (a?.[0] ?? 0) * (b?.[1] ?? 0) - (b?.[0] ?? 0) * (a?.[1] ?? 0);
  }
  return Math.abs(twice / 2) * narrowing(ring[0]?.[1] ?? 0);
}

const joined = (a: LandGroup, b: LandGroup): LandGroup => ({
  box: union(a.box, b.box),
  parts: [...a.parts, ...b.parts],
  area: a.area + b.area,
});

/** Groups whose boxes are nearer to each other than a distance, as one. */
function together(parts: readonly LandGroup[], distance: number): LandGroup[] {
  const groups: LandGroup[] = [];
  for (const part of parts) {
    let whole = part;
    for (let i = groups.length - 1; i >= 0; i--) {
      const other = groups[i];
      if (other === undefined || gap(other.box, whole.box) > distance) continue;
      whole = joined(other, whole);
      groups.splice(i, 1);
      i = groups.length;
    }
    groups.push(whole);
  }
  return groups;
}

/**
 * How a country is framed: its main land, with what lies near, and land too far off to be in one frame with it (Hawaii,
 * Guiana), the largest first. An archipelago is one frame.
 * @param shapes longitudes run on across the antimeridian, up to 360.
 */
export function frameLand(shapes: readonly (Polygon | MultiPolygon)[]): {
  readonly main: LandGroup;
  readonly apart: readonly LandGroup[];
  /** Degrees of the side of a square country of this area: its lines need not be finer for the sea in between. */
  readonly side: number;
} {
  const parts = shapes
    .flatMap((shape, i) =>
      polygonsOf(shape).map(
        ([outer = []], n): LandGroup => ({ box: boxOf(outer), parts: [[i, n]], area: areaOf(outer) }),
      ),
    )
    .sort((a, b) => b.area - a.area);
  const [first, ...rest] = parts;
  if (first === undefined) throw new RangeError('no land to frame');
  const whole = rest.reduce(joined, first);
  const side = Math.min(sideOf(whole.box), 2.2 * Math.sqrt(whole.area));
  const [largest = whole, ...others] = together(parts, side * near).sort((a, b) => b.area - a.area);
  let main = largest;
  const most = sideOf(largest.box) * mostGrowth;
  const waiting = others.sort((a, b) => gap(a.box, main.box) - gap(b.box, main.box));
  const apart: LandGroup[] = [];
  for (const group of waiting) {
    if (sideOf(union(main.box, group.box)) <= most) main = joined(main, group);
    else apart.push(group);
  }
  const insets = together(apart, side * near * 4).sort((a, b) => b.area - a.area);
  const isArchipelago = main.area < whole.area * leastTogether || insets.length > mostInsets;
  return isArchipelago ? { main: whole, apart: [], side } : { main, apart: insets, side };
}
