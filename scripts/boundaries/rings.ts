import { geoArea } from 'd3';
import type { Position } from 'geojson';
import { feature as toFeature } from 'topojson-client';
import { filter, planarRingArea } from 'topojson-simplify';
import type {
  GeometryCollection,
  Topology,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
} from 'topojson-specification';

export type Areal = TopoPolygon<{ readonly unit: string }> | TopoMultiPolygon<{ readonly unit: string }>;
export type Sets = { units: GeometryCollection; context?: GeometryCollection };
export type Raw = Topology<Sets>;

/**
 * Drops islets and lakes that are too small to be seen, but the largest part of each unit, and what two shapes share.
 * @param least the smallest ring that is kept, in square degrees.
 */
export function withoutIslets(whole: Topology<Sets>, least: number): Topology<Sets> {
  const used = new Map<number, number>();
  const ringsOf = (geometry: Areal): number[][] =>
    geometry.type === 'Polygon' ? geometry.arcs : geometry.arcs.flat(1);
  const units = whole.objects.units.geometries as Areal[];
  const all = [...units, ...((whole.objects.context?.geometries ?? []) as Areal[])];
  for (const arc of all.flatMap(ringsOf).flat()) {
    const own = arc < 0 ? ~arc : arc;
    used.set(own, (used.get(own) ?? 0) + 1);
  }
  const areas = new Map<string, number>();
  const areaOf = (ring: number[]): number => {
    const key = ring.join(' ');
    const points = toFeature(whole, { type: 'Polygon', arcs: [ring] }).geometry.coordinates[0] ?? [];
    const area = areas.get(key) ?? planarRingArea(points as [number, number][]);
    areas.set(key, area);
    return area;
  };
  const largest = new Set(
    units.map(unit => {
      const rings = ringsOf(unit).map(ring => ({ ring, area: areaOf(ring) }));
      return rings.reduce((a, b) => (b.area > a.area ? b : a)).ring.join(' ');
    }),
  );
  // The filter is handed a ring's arcs, whatever its declaration says.
  const arcsOf = (ring: readonly unknown[]) => ring.filter(arc => typeof arc === 'number');
  return filter(whole, given => {
    const ring = arcsOf(given);
    const isShared = ring.some(arc => (used.get(arc < 0 ? ~arc : arc) ?? 0) > 1);
    return isShared || areaOf(ring) >= least || largest.has(ring.join(' '));
  }) as Topology<Sets>;
}

/** A closed line keeps a triangle at least: a unit that is one small island would vanish. */
export function keepTriangles(weighed: Raw): void {
  const at = (point: Position | undefined) => point?.join(' ');
  for (const arc of weighed.arcs) {
    if (arc.length < 4 || at(arc[0]?.slice(0, 2)) !== at(arc.at(-1)?.slice(0, 2))) continue;
    const inner = arc.slice(1, -1).sort((a, b) => (b[2] ?? 0) - (a[2] ?? 0));
    for (const point of inner.slice(0, 3)) point[2] = Number.POSITIVE_INFINITY;
  }
}

/** Rings that lost their area are dropped, and those that rounding turned round are turned back; a unit keeps one. */
export function settled(whole: Topology<Sets>): Topology<Sets> {
  const areaOf = (ring: readonly number[]) =>
    geoArea(toFeature(whole, { type: 'Polygon', arcs: [[...ring]] }));
  const turn = (ring: readonly number[], isHole: boolean): number[] => {
    const coversTheGlobe = areaOf(ring) > 2 * Math.PI;
    return coversTheGlobe !== isHole ? ring.map(arc => ~arc).reverse() : [...ring];
  };
  const isFlat = (ring: readonly number[]) => {
    const area = areaOf(ring);
    return area === 0 || area >= 4 * Math.PI;
  };
  const settle = (geometry: Areal): Areal => {
    const parts = geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs;
    const arcs = parts
      .filter(([outer = []]) => !isFlat(outer))
      .map(rings => rings.filter(ring => !isFlat(ring)).map((ring, i) => turn(ring, i > 0)));
    const { properties, id } = geometry;
    if (arcs.length === 0) throw new RangeError(`no land is left of ${id}`);
    return {
      type: 'MultiPolygon',
      arcs,
      ...(id === undefined ? {} : { id }),
      ...(properties && { properties }),
    };
  };
  const settleAll = ({ geometries }: GeometryCollection): GeometryCollection => ({
    type: 'GeometryCollection',
    geometries: (geometries as Areal[]).map(settle),
  });
  const { units, context } = whole.objects;
  const objects = { units: settleAll(units), ...(context && { context: settleAll(context) }) };
  return filter({ ...whole, objects }, () => true) as Topology<Sets>;
}
