import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { hint } from '../problems/nearest.ts';
import { type Checked, type Problem, problem } from '../problems/problem.ts';
import { checkBoundaries } from './check-boundaries.ts';
import { readRegions, type SourceRegion } from './read-regions.ts';
import { propertyText, regionProperties, type UnitProperties } from './region-properties.ts';
import { isClockwise } from './right-handed.ts';
import { type GeoRule, geoRules } from './rules.ts';
import type { Boundaries } from './types.ts';

export type Conversion = {
  /** The file, as problems call it. */
  readonly file: string;
  /** The country: its ISO 3166-1 code in small letters. */
  readonly country: string;
  /** The property that is the key of a region; undefined where the features have ids. */
  readonly key: string | undefined;
  /** The property that holds the name; undefined where it is one that publishers use. */
  readonly name: string | undefined;
};

/** A project's own boundary file. */
export type UnitTopology = Topology<{ units: GeometryCollection<UnitProperties> }>;

export type ConvertedBoundaries = { readonly topology: UnitTopology; readonly boundaries: Boundaries };

/** In degrees, less than a metre. A power of two, so that whole degrees stay what they are: 180 is not above 180. */
const grid = 2 ** -17;

const onGrid = (degrees: number): number => Math.round(degrees / grid) * grid;

/** The ring on the grid, wound as d3 expects; undefined where nothing is left of it. */
function wound(ring: readonly Position[], isOuter: boolean): Position[] | undefined {
  const points = ring.map(([lon = 0, lat = 0]): Position => [onGrid(lon), onGrid(lat)]);
  if (new Set(points.map(String)).size < 3) return undefined;
  return isClockwise(points) === isOuter ? points : points.reverse();
}

/** Undefined where the region is smaller than the grid. */
function shapeOfRegion({ geometry }: SourceRegion): MultiPolygon | Polygon | undefined {
  const parts = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates)
    .map(rings => rings.map((ring, i) => wound(ring, i === 0)))
    .filter(([outer]) => outer !== undefined)
    .map(rings => rings.filter(ring => ring !== undefined));
  const [only] = parts;
  if (only === undefined) return undefined;
  return parts.length === 1
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: parts };
}

type Unit = Feature<Polygon | MultiPolygon, UnitProperties>;

/** What stands in the way of a unit: the same of many regions is said once. */
type Fault = { readonly region: number; readonly what: string; readonly fix: string };

function toUnit(region: SourceRegion, at: number, { key, name }: Conversion): Unit | Fault {
  const own = Object.keys(region.properties ?? {});
  const missing = (what: string, option: string, typed: string | undefined): Fault => {
    const ask = `Add --${option} and the property that holds it`;
    const fix =
      typed === undefined || own.includes(typed)
        ? `${ask}; properties: ${own.join(', ') || 'none'}`
        : `${ask}; ${hint(typed, own, 'properties')}`;
    return { region: at, what: typed === undefined ? `no ${what}` : `no ${what} in "${typed}"`, fix };
  };
  const id = key === undefined ? String(region.id ?? '') : propertyText(region, key);
  if (id === undefined || id === '') return missing(key === undefined ? 'id' : 'key', 'key', key);
  const properties = regionProperties(region, name);
  if (properties === undefined) return missing('name', 'name', name);
  const geometry = shapeOfRegion(region);
  if (geometry === undefined)
    return { region: at, what: 'no area', fix: 'Remove it, or export the file with finer coordinates.' };
  return { type: 'Feature', id, properties, geometry };
}

function faultProblem(faults: readonly [Fault, ...Fault[]], count: number, file: string): Problem<GeoRule> {
  const [{ region, what, fix }] = faults;
  const which =
    faults.length === count ? 'The regions' : faults.length === 1 ? 'A region' : `${faults.length} regions`;
  const verb = faults.length === 1 && count > 1 ? 'has' : 'have';
  const text = `${which} of ${file} ${verb} ${what}: the first is feature ${region + 1} of ${count}.`;
  return problem(geoRules, 'geo/shape', { what: text, fix }, { file });
}

/**
 * GeoJSON or TopoJSON of any origin as a project's own boundary file, with every check that the file will meet when it
 * is loaded. Winding is put right; coordinates are rounded to about a metre; lines are not simplified.
 */
export function convertBoundaries(json: unknown, to: Conversion): Checked<ConvertedBoundaries, GeoRule> {
  const read = readRegions(json, to.file);
  if (!read.ok) return read;
  const units: Unit[] = [];
  const faults = new Map<string, [Fault, ...Fault[]]>();
  for (const [i, region] of read.value.entries()) {
    const unit = toUnit(region, i, to);
    if ('type' in unit) units.push(unit);
    else faults.set(unit.what, [...(faults.get(unit.what) ?? []), unit] as [Fault, ...Fault[]]);
  }
  if (faults.size > 0) {
    const problems = [...faults.values()].map(each => faultProblem(each, read.value.length, to.file));
    return { ok: false, problems };
  }
  const collection: FeatureCollection<Polygon | MultiPolygon, UnitProperties> = {
    type: 'FeatureCollection',
    features: units,
  };
  const whole = quantize(topology({ units: collection }) as UnitTopology, {
    scale: [grid, grid],
    translate: [0, 0],
  });
  const { bbox: _box, ...topologyOfUnits } = whole;
  const checked = checkBoundaries(topologyOfUnits, {
    name: to.country,
    file: to.file,
    shipped: false,
    hash: '',
  });
  return checked.ok
    ? {
        ok: true,
        value: { topology: topologyOfUnits, boundaries: checked.value },
        problems: checked.problems,
      }
    : checked;
}
