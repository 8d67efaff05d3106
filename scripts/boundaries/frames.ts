import { geoIdentity, geoStream } from 'd3';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { planarRingArea } from 'topojson-simplify';
import type { DegreeBox } from '../../src/geo/frame-land.ts';

export type Shape = Polygon | MultiPolygon;

/** Width of the strip of neighbours kept around the country, as a fraction of its longer side. */
const margin = 0.27;

export const polygons = (shape: Shape): Position[][][] =>
  shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;

export type Box = DegreeBox;

export function boxOf(shapes: readonly Shape[]): Box {
  const points = shapes.flatMap(polygons).flat(2);
  const [lons, lats] = [points.map(p => p[0] ?? 0), points.map(p => p[1] ?? 0)];
  const least = (ns: number[]) => ns.reduce((a, b) => Math.min(a, b));
  const most = (ns: number[]) => ns.reduce((a, b) => Math.max(a, b));
  return [least(lons), least(lats), most(lons), most(lats)];
}

const moved = (shape: Shape, move: (lon: number) => number): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: polygons(shape).map(rings =>
    rings.map(ring => ring.map(([lon = 0, lat = 0]) => [move(lon), lat])),
  ),
});

/** Natural Earth's copies of the antimeridian, a little off it. */
const snapped = (lon: number): number => (Math.abs(lon) > 179.9999 ? Math.sign(lon) * 180 : lon);

/** Shapes across the antimeridian in one piece, with longitudes up to 360; others as they are. */
export function joined(shapes: readonly Shape[]): readonly Shape[] {
  const [west, , east] = boxOf(shapes);
  if (east - west <= 180) return shapes;
  const whole = shapes.map(shape =>
    moved(shape, lon => (snapped(lon) < 0 ? snapped(lon) + 360 : snapped(lon))),
  );
  const [from, , to] = boxOf(whole);
  return to - from < east - west ? whole : shapes;
}

type Part = { readonly rings: Position[][]; readonly box: Box };
const partsOf = new WeakMap<Shape, readonly Part[]>();

function parts(shape: Shape): readonly Part[] {
  const known =
    partsOf.get(shape) ??
    polygons(shape).map(rings => ({ rings, box: boxOf([{ type: 'Polygon', coordinates: rings }]) }));
  partsOf.set(shape, known);
  return known;
}

const meets = ([w, s, e, n]: Box, [west, south, east, north]: Box): boolean =>
  e >= west && w <= east && n >= south && s <= north;

/** What of a neighbour may be in the box, as it is seen from there: each part the short way round. */
export function seenFrom(shape: Shape, around: Box): MultiPolygon | undefined {
  const middle = (around[0] + around[2]) / 2;
  const near = parts(shape).flatMap(({ rings, box: [west, south, east, north] }): Position[][][] => {
    const turn = 360 * Math.round((middle - (west + east) / 2) / 360);
    if (!meets([west + turn, south, east + turn, north], around)) return [];
    if (turn === 0) return [rings];
    return [rings.map(ring => ring.map(([lon = 0, lat = 0]) => [snapped(lon) + turn, lat]))];
  });
  return near.length === 0 ? undefined : { type: 'MultiPolygon', coordinates: near };
}

/** What a map as wide as `mapWidth` shows beside a country as high as a map may be, as a share of its height. */
const besideTall = 0.65;

/** The country's frame with the strip around it; of one that is high and narrow, all that its map shows at its sides. */
export function padded([west, south, east, north]: Box): Box {
  const pad = Math.max(east - west, north - south) * margin;
  const narrowing = Math.max(0.2, Math.cos((Math.max(Math.abs(south), Math.abs(north)) * Math.PI) / 180));
  const beside = Math.max(pad, ((north - south) * besideTall) / narrowing - (east - west) / 2);
  return [west - beside, south - pad, east + beside, north + pad];
}

/** Frames that overlap as one: what lies in both would be there twice. */
export function withoutOverlaps(frames: readonly Box[]): Box[] {
  const kept: Box[] = [];
  for (const frame of frames) {
    let whole = frame;
    for (
      let i = kept.findIndex(one => meets(one, whole));
      i >= 0;
      i = kept.findIndex(one => meets(one, whole))
    ) {
      const [other = whole] = kept.splice(i, 1);
      whole = [
        Math.min(other[0], whole[0]),
        Math.min(other[1], whole[1]),
        Math.max(other[2], whole[2]),
        Math.max(other[3], whole[3]),
      ];
    }
    kept.push(whole);
  }
  return kept;
}

/**
 * The part of a shape inside the box, on the plane; undefined if no part is. Holes are filled: what lies
 * in them is drawn over the neighbours.
 */
export function clipped(
  shape: Shape,
  [west, south, east, north]: Box,
  least: number,
): MultiPolygon | undefined {
  const coordinates: Position[][][] = [];
  let ring: [number, number][] = [];
  const clip = geoIdentity().clipExtent([
    [west, south],
    [east, north],
  ]);
  geoStream(
    shape,
    clip.stream({
      polygonStart() {},
      polygonEnd() {},
      lineStart() {
        ring = [];
      },
      lineEnd() {
        const closed = [...ring, ...ring.slice(0, 1)];
        if (planarRingArea(closed) >= least) coordinates.push([closed]);
      },
      point(x, y) {
        ring.push([x, y]);
      },
    }),
  );
  return coordinates.length === 0 ? undefined : { type: 'MultiPolygon', coordinates };
}
