import { geoArea, geoIdentity, geoStream } from 'd3';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { mergeArcs, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { filter, planarRingArea, planarTriangleArea, presimplify, simplify } from 'topojson-simplify';
import type {
  GeometryCollection,
  Topology,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
} from 'topojson-specification';

type Shape = Polygon | MultiPolygon;

/** The fields of a Natural Earth admin-1 feature that a shipped set is made from. */
export type SourceUnit = {
  readonly adm1: string;
  readonly iso: string;
  readonly country: string;
  /** By language; languages that Natural Earth lacks are absent. */
  readonly name: Readonly<Record<string, string>>;
  readonly shape: Shape;
};

/** Corrections to the facts of Natural Earth about a unit, by ISO 3166-2 code. */
export type UnitNames = {
  readonly name: { readonly en: string; readonly ar: string };
  readonly pcode?: string;
  readonly aliases: readonly string[];
};

export type Recipe = {
  /** ISO 3166-1 alpha-2: units are those whose ISO 3166-2 code begins with it. */
  readonly iso: string;
  /** Codes of subordinate units, and the unit that each is merged into. */
  readonly merge: Readonly<Record<string, string>>;
  readonly names: ReadonlyMap<string, UnitNames>;
};

/** Smallest triangle that is kept, in square degrees: about 0.15 square pixels where the country is 560 wide. */
const finest = 4e-5;
/** Neighbours are only context: their lines are coarser, and islets and slivers are removed. */
const finestContext = 3e-4;
const leastContextRing = 1e-3;
/** Width of the strip of neighbours kept around the country, as a fraction of its longer side. */
const margin = 0.27;
const quantum = 2e4;

const polygons = (shape: Shape): Position[][][] =>
  shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;

/** d3 treats the left of a ring's direction as its outside; RFC 7946 and Natural Earth do the opposite. */
function rewound(shape: Shape): MultiPolygon {
  const turned = polygons(shape).map(rings =>
    rings.map((ring, i) => {
      const coversTheGlobe = geoArea({ type: 'Polygon', coordinates: [ring] }) > 2 * Math.PI;
      return coversTheGlobe === (i === 0) ? [...ring].reverse() : ring;
    }),
  );
  return { type: 'MultiPolygon', coordinates: turned };
}

type Box = readonly [west: number, south: number, east: number, north: number];

function boxOf(shapes: readonly Shape[]): Box {
  const points = shapes.flatMap(polygons).flat(2);
  const [lons, lats] = [points.map(p => p[0] ?? 0), points.map(p => p[1] ?? 0)];
  const least = (ns: number[]) => ns.reduce((a, b) => Math.min(a, b));
  const most = (ns: number[]) => ns.reduce((a, b) => Math.max(a, b));
  return [least(lons), least(lats), most(lons), most(lats)];
}

/**
 * The part of a shape inside the box, on the plane; undefined if no part is. Holes are filled: what lies
 * in them is drawn over the neighbours.
 */
function clipped(shape: Shape, [west, south, east, north]: Box): MultiPolygon | undefined {
  const [w, s, e, n] = boxOf([shape]);
  if (e < west || w > east || n < south || s > north) return undefined;
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
        if (planarRingArea(closed) >= leastContextRing) coordinates.push([closed]);
      },
      point(x, y) {
        ring.push([x, y]);
      },
    }),
  );
  return coordinates.length === 0 ? undefined : { type: 'MultiPolygon', coordinates };
}

const feature = (shape: Shape, properties: Record<string, unknown>): Feature<Shape> => ({
  type: 'Feature',
  properties,
  geometry: shape,
});

const collection = (features: Feature<Shape>[]): FeatureCollection<Shape> => ({
  type: 'FeatureCollection',
  features,
});

type Areal = TopoPolygon<{ readonly unit: string }> | TopoMultiPolygon<{ readonly unit: string }>;
type Sets = { units: GeometryCollection; context: GeometryCollection };
type Raw = Topology<Sets>;

/** The arcs that only neighbours use lose more points than the country's own. */
function thinned(raw: Raw): Raw {
  const weighed = presimplify(raw, planarTriangleArea);
  const own = new Set<number>();
  const note = (arcs: unknown): void => {
    if (Array.isArray(arcs)) for (const arc of arcs) note(arc);
    else if (typeof arcs === 'number') own.add(arcs < 0 ? ~arcs : arcs);
  };
  for (const unit of raw.objects.units.geometries) if ('arcs' in unit) note(unit.arcs);
  for (const [i, arc] of weighed.arcs.entries()) {
    if (own.has(i)) continue;
    for (const point of arc) point[2] = ((point[2] ?? 0) * finest) / finestContext;
  }
  return simplify(weighed, finest) as Raw;
}

/**
 * One country's boundary set: `units` (the country's admin-1, keyed by `adm1_code`) and `context` (its
 * neighbours, one shape a country), as quantised TopoJSON wound for d3. Same input, same bytes.
 */
export function deriveBoundaries(
  all: readonly SourceUnit[],
  recipe: Recipe,
): { topology: Topology; units: number } {
  const isOwn = (unit: SourceUnit) => unit.iso.startsWith(`${recipe.iso}-`);
  const own = all.filter(isOwn);
  const mergedInto = (unit: SourceUnit) => recipe.merge[unit.iso] ?? unit.iso;
  const box = boxOf(own.map(unit => unit.shape));
  const pad = Math.max(box[2] - box[0], box[3] - box[1]) * margin;
  const around: Box = [box[0] - pad, box[1] - pad, box[2] + pad, box[3] + pad];

  const context = all.flatMap(unit => {
    const inside = isOwn(unit) ? undefined : clipped(unit.shape, around);
    return inside === undefined ? [] : [feature(rewound(inside), { unit: unit.country })];
  });
  const raw = topology({
    units: collection(own.map(unit => feature(rewound(unit.shape), { unit: mergedInto(unit) }))),
    context: collection(context),
  }) as Raw;
  const thin = thinned(raw);

  const group = (geometries: readonly Areal[]) => Map.groupBy(geometries, g => g.properties?.unit ?? '');
  const units = [...group(thin.objects.units.geometries as Areal[])].map(([iso, parts]) => {
    const unit = own.find(one => one.iso === iso);
    if (unit === undefined) throw new Error(`no unit ${iso} to merge into`);
    const known = recipe.names.get(iso);
    return {
      ...mergeArcs(thin, parts),
      id: unit.adm1,
      properties: {
        iso,
        ...(known?.pcode === undefined ? {} : { pcode: known.pcode }),
        name: known?.name ?? unit.name,
        aliases: known?.aliases ?? [],
      },
    };
  });
  units.sort((a, b) => (a.properties.iso < b.properties.iso ? -1 : 1));
  const neighbours = [...group(thin.objects.context.geometries as Areal[])]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([country, parts]) => ({ ...mergeArcs(thin, parts), id: country }));

  const whole: Topology<Sets> = {
    ...thin,
    objects: {
      units: { type: 'GeometryCollection', geometries: units },
      context: { type: 'GeometryCollection', geometries: neighbours },
    },
  };
  return {
    topology: quantize(
      filter(whole, () => true),
      quantum,
    ),
    units: units.length,
  };
}
