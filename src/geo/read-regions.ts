import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { z } from 'zod';
import { type Checked, problem } from '../problems/problem.ts';
import { type GeoRule, geoRules } from './rules.ts';

const ring = z.array(z.array(z.number()).min(2)).min(4);
const geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring).min(1)).min(1) }),
]);
const region = z.object({
  type: z.literal('Feature'),
  id: z.union([z.string(), z.number()]).optional(),
  properties: z.record(z.string(), z.unknown()).nullable().optional(),
  geometry,
});
const collection = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(region).min(1),
});
const topology = z.looseObject({
  type: z.literal('Topology'),
  objects: z.record(z.string(), z.looseObject({ type: z.literal('GeometryCollection') })),
});

const isTopology = (json: unknown): json is Topology => topology.safeParse(json).success;

/** A region as others publish it: a feature of GeoJSON with an area. */
export type SourceRegion = z.infer<typeof region>;

const shapeProblem = (what: string, fix: string, file: string): Checked<never, GeoRule> => ({
  ok: false,
  problems: [problem(geoRules, 'geo/shape', { what, fix }, { file })],
});

/** The features of the object that holds the regions: `units`, or the only one that there is. */
function featuresOf(json: unknown, file: string): Checked<unknown, GeoRule> {
  if (!isTopology(json)) return { ok: true, value: json, problems: [] };
  const { objects } = json;
  const names = Object.keys(objects);
  const name = names.includes('units') ? 'units' : names[0];
  const fix = 'Export it with one object of polygons, or name the one with the regions "units".';
  if (name === undefined) return shapeProblem(`${file} has no object.`, fix, file);
  if (name !== 'units' && names.length > 1) {
    const what = `${file} has the objects ${names.map(each => `"${each}"`).join(', ')}.`;
    return shapeProblem(what, fix, file);
  }
  try {
    return { ok: true, value: feature(json, name), problems: [] };
  } catch {
    const what = `The object "${name}" of ${file} uses arcs that the file does not have.`;
    return shapeProblem(what, 'Export the file again.', file);
  }
}

/**
 * The regions in GeoJSON or TopoJSON of any origin, as they are there.
 * @param file as problems call it.
 */
export function readRegions(json: unknown, file: string): Checked<readonly SourceRegion[], GeoRule> {
  const found = featuresOf(json, file);
  if (!found.ok) return found;
  const parsed = collection.safeParse(found.value);
  if (parsed.success) return { ok: true, value: parsed.data.features, problems: [] };
  const [first] = parsed.error.issues;
  const where = first === undefined || first.path.length === 0 ? 'the file' : `"${first.path.join('.')}"`;
  return shapeProblem(
    `${file} is not a file of regions: at ${where}, ${first?.message ?? 'it cannot be read'}.`,
    'Export it as GeoJSON, a FeatureCollection of polygons; or as TopoJSON with one object of polygons.',
    file,
  );
}
