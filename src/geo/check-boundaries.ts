import { geoArea } from 'd3';
import type { MultiPolygon, Polygon } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import type {
  Topology,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
} from 'topojson-specification';
import { z } from 'zod';
import { type Checked, type Problem, problem } from '../problems/problem.ts';
import { joinAntimeridian } from './join-antimeridian.ts';
import { type GeoRule, geoRules } from './rules.ts';
import { isWorld } from './several/set-names.ts';
import type { Boundaries, UnitShape } from './types.ts';

const text = z.string().min(1);
const point = z.array(z.number()).min(2);
const ring = z.array(z.int()).min(1);
const arcs = {
  Polygon: z.strictObject({ type: z.literal('Polygon'), arcs: z.array(ring).min(1) }),
  MultiPolygon: z.strictObject({
    type: z.literal('MultiPolygon'),
    arcs: z.array(z.array(ring).min(1)).min(1),
  }),
};
const properties = z.object({
  iso: text.optional(),
  pcode: text.optional(),
  name: z.union([text, z.record(z.string(), text)]),
  aliases: z.array(text).default([]),
});
const unit = z.union([
  arcs.Polygon.extend({ id: text, properties }),
  arcs.MultiPolygon.extend({ id: text, properties }),
]);
const neighbour = z.union([z.object({ ...arcs.Polygon.shape }), z.object({ ...arcs.MultiPolygon.shape })]);
const collection = <T extends z.ZodType>(of: T, least: number) =>
  z.object({ type: z.literal('GeometryCollection'), geometries: z.array(of).min(least) });

const schema = z.object({
  type: z.literal('Topology'),
  kind: text.optional(),
  arcs: z.array(z.array(point).min(2)),
  transform: z
    .object({ scale: z.tuple([z.number(), z.number()]), translate: z.tuple([z.number(), z.number()]) })
    .optional(),
  objects: z.object({ units: collection(unit, 1), context: collection(neighbour, 0).optional() }),
});

export type BoundaryFile = Pick<Boundaries, 'name' | 'file' | 'shipped' | 'hash'>;

/** Decoded from arcs, with nothing but the geometry. */
function shapeOf(topology: Topology, object: TopoPolygon | TopoMultiPolygon): UnitShape {
  const { geometry } = object.type === 'Polygon' ? feature(topology, object) : feature(topology, object);
  return { type: 'Feature', properties: {}, geometry };
}

const pointsOf = (shape: Polygon | MultiPolygon) =>
  (shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates).flat(2);

/** The first arc number that the file has no arc for. */
function strayArc(
  geometries: readonly { readonly arcs: readonly unknown[] }[],
  count: number,
): number | undefined {
  return geometries
    .flatMap(geometry => geometry.arcs.flat(3))
    .find((arc): arc is number => typeof arc === 'number' && (arc < 0 ? ~arc : arc) >= count);
}

/** Parsed JSON → a boundary set that may be trusted, or every problem. */
export function checkBoundaries(json: unknown, of: BoundaryFile): Checked<Boundaries, GeoRule> {
  const found = (rule: GeoRule, what: string) => problem(geoRules, rule, { what }, { file: of.file });
  const parsed = schema.safeParse(json);
  if (!parsed.success) {
    const [first] = parsed.error.issues;
    const where = first === undefined || first.path.length === 0 ? 'the file' : `"${first.path.join('.')}"`;
    const what = `${of.file} is not a valid boundary file: at ${where}, ${first?.message ?? 'it cannot be read'}.`;
    return { ok: false, problems: [found('geo/shape', what)] };
  }
  const topology = joinAntimeridian(parsed.data as Topology);
  const { units, context } = parsed.data.objects;
  const stray = strayArc([...units.geometries, ...(context?.geometries ?? [])], parsed.data.arcs.length);
  if (stray !== undefined) {
    const what = `${of.file} has ${parsed.data.arcs.length} arcs, but a unit uses arc ${stray}.`;
    return { ok: false, problems: [found('geo/shape', what)] };
  }

  const problems: Problem<GeoRule>[] = [];
  const seen = new Set<string>();
  const shapes = (geometries: readonly (TopoPolygon | TopoMultiPolygon)[]): UnitShape[] =>
    geometries.map(geometry => shapeOf(topology, geometry));
  const unitShapes = shapes(units.geometries);
  for (const [i, { id }] of units.geometries.entries()) {
    const shape = unitShapes[i];
    if (seen.has(id)) problems.push(found('geo/duplicate-key', `The id "${id}" is repeated in ${of.file}.`));
    seen.add(id);
    const off =
      shape && pointsOf(shape.geometry).find(([x = 0, y = 0]) => x < -180 || x > 360 || Math.abs(y) > 90);
    if (off !== undefined) {
      const what = `The unit "${id}" of ${of.file} has the point [${off.join(', ')}].`;
      problems.push(found('geo/coordinate-range', what));
    } else if (shape && geoArea(shape) > 2 * Math.PI) {
      problems.push(found('geo/winding', `The unit "${id}" of ${of.file} has the wrong winding order.`));
    }
  }
  if (problems.length > 0) return { ok: false, problems };

  const own = units.geometries;
  const around = context?.geometries ?? [];
  const bordersOf = (geometries: (TopoPolygon | TopoMultiPolygon)[]) =>
    mesh(topology, { type: 'GeometryCollection', geometries }, (a, b) => a !== b);
  const { kind } = parsed.data;
  const [country = of.name] = of.name.split('.');
  const value: Boundaries = {
    ...of,
    ...(kind === undefined ? {} : { kind }),
    units: own.flatMap(({ id, properties: { name, ...rest } }, i) => {
      const shape = unitShapes[i];
      return shape === undefined
        ? []
        : [
            {
              key: id,
              country: isWorld(of.name) ? (rest.iso?.toLowerCase() ?? id) : country,
              ...rest,
              name: typeof name === 'string' ? { en: name } : name,
              shape,
            },
          ];
    }),
    land: merge(topology, own),
    context: shapes(around),
    contextLand: merge(topology, around),
    borders: bordersOf(own),
    contextBorders: bordersOf(around),
  };
  return { ok: true, value, problems: [] };
}
