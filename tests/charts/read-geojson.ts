import { check } from '@placemarkio/check-geojson';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { z } from 'zod';
import type { MapChart } from '../../src/charts/map/chart.ts';
import { chartGeoJson } from '../../src/output/files/chart-geojson.ts';
import { aboutShape, publication, rowsShape } from './read-downloads.ts';

const number = z.int().nonnegative().nullable();
const numbers = { low: number, high: number, open: z.boolean(), outer: number, outerOpen: z.boolean() };
const position = z.tuple([z.number(), z.number()]);
const rings = z.array(z.array(position).min(4)).min(1);
const geometry = z.union([
  z.strictObject({ type: z.literal('Point'), coordinates: position }),
  z.strictObject({ type: z.literal('Polygon'), coordinates: rings }),
  z.strictObject({ type: z.literal('MultiPolygon'), coordinates: z.array(rings).min(1) }),
]);
const shape = z.strictObject({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.strictObject({
      type: z.literal('Feature'),
      id: z.string().min(1),
      geometry,
      properties: z.strictObject({
        key: z.string().nullable(),
        rows: z.array(z.string()),
        iso: z.string().nullable(),
        label: z.string().min(1),
        state: z.enum(['value', 'zero', 'no-attack', 'no-figure', 'outside']),
        printed: z.string().min(1).nullable(),
        ...numbers,
      }),
    }),
  ),
  sourceline: z.strictObject({
    format: z.literal('sourceline-map/2'),
    ...aboutShape,
    ...rowsShape,
    notOnMap: z.array(
      z.strictObject({
        key: z.string(),
        label: z.string(),
        printed: z.string().min(1),
        places: z.array(z.string()),
        ...numbers,
      }),
    ),
  }),
});

/** Checked by an independent validator, and by a schema without further fields. */
export function readGeoJson(chart: MapChart): z.infer<typeof shape> {
  const text = chartGeoJson(chart, publication);
  check(text);
  return shape.parse(JSON.parse(text));
}

export const polygonsOf = (of: Polygon | MultiPolygon): Position[][][] =>
  of.type === 'Polygon' ? [of.coordinates] : of.coordinates;

/** Twice the signed area of a ring, positive if counter-clockwise, relative to its first corner. */
function turn(ring: readonly Position[]): number {
  const [[x0 = 0, y0 = 0] = []] = ring;
  return ring.reduce((sum, [ax = 0, ay = 0], i) => {
    const [bx = 0, by = 0] = ring[(i + 1) % ring.length] ?? [];
    return sum + (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
  }, 0);
}

/** RFC 7946, 3.1.6: outer rings counter-clockwise, holes clockwise. */
export const isRightHanded = (of: Polygon | MultiPolygon): boolean =>
  polygonsOf(of).every(polygon => polygon.every((ring, i) => (i === 0 ? turn(ring) > 0 : turn(ring) < 0)));

/** Reversed, as d3 requires. */
export const forD3 = (of: Polygon | MultiPolygon): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: polygonsOf(of).map(polygon => polygon.map(ring => ring.toReversed())),
});
