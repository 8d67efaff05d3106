import { type GeoProjection, geoBounds, geoConicConformal, geoPath } from 'd3';
import type { FeatureCollection, Position } from 'geojson';
import type { Boundaries, UnitShape } from '../../geo/types.ts';
import { createGrid, type MapGrid, type Ring } from './grid.ts';
import { pathData } from './path.ts';

/** User units of every map's width. */
export const mapWidth = 680;

const padding = 22;
/** Room beside the country, on the side where its smallest regions are, for their labels. */
const labelRoom = 92;
/** Share of the country's area under which a region is small. */
const small = 0.045;
const [leastHeight, mostHeight] = [360, 640];

/** The drawn lines of one boundary set, the same for every map of it. */
export type MapGeometry = {
  readonly height: number;
  readonly land: string;
  readonly contextLand: string;
  readonly borders: string;
  readonly contextBorders: string;
  /** Path data by unit key. */
  readonly units: ReadonlyMap<string, string>;
  /** Which unit is where, for placing labels. */
  readonly grid: MapGrid;
  project(lon: number, lat: number): readonly [number, number] | undefined;
};

const whole = ({ units }: Boundaries): FeatureCollection => ({
  type: 'FeatureCollection',
  features: units.map(unit => unit.shape),
});

/** Conic for the country's own latitudes, fitted between the margins; without clipping yet. */
function fitted(
  boundaries: Boundaries,
  left: number,
  right: number,
): { projection: GeoProjection; height: number } {
  const country = whole(boundaries);
  const [[west, south], [east, north]] = geoBounds(country);
  const middle = west <= east ? (west + east) / 2 : (west + east + 360) / 2;
  const sixth = (north - south) / 6;
  const projection = geoConicConformal()
    .parallels([south + sixth, north - sixth])
    .rotate([-middle, 0])
    .precision(0.3);
  projection.fitWidth(mapWidth - left - right, country);
  const [[, top], [, bottom]] = geoPath(projection).bounds(country);
  const height = Math.min(mostHeight, Math.max(leastHeight, Math.round(bottom - top + 2 * padding)));
  projection.fitExtent(
    [
      [left, padding],
      [mapWidth - right, height - padding],
    ],
    country,
  );
  return { projection, height };
}

/** Which side needs room for labels: where the mean of the small regions lies, if it is off the middle. */
function crowdedSide(boundaries: Boundaries): 'left' | 'right' | undefined {
  const path = geoPath(fitted(boundaries, padding, padding).projection);
  const areas = boundaries.units.map(unit => path.area(unit.shape));
  const sum = areas.reduce((a, b) => a + b, 0);
  const xs = boundaries.units
    .filter((_, i) => (areas[i] ?? 0) < sum * small)
    .map(unit => path.centroid(unit.shape)[0]);
  if (xs.length === 0) return undefined;
  const mean = xs.reduce((a, b) => a + b, 0) / xs.length / mapWidth;
  return mean < 0.42 ? 'left' : mean > 0.58 ? 'right' : undefined;
}

function ringsOf({ geometry }: UnitShape, project: MapGeometry['project']): Ring[] {
  const rings: Position[][] =
    geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat(1);
  return rings.map(ring =>
    ring.flatMap(([lon = 0, lat = 0]) => [project(lon, lat) ?? []].filter(p => p.length === 2)),
  );
}

function draw(boundaries: Boundaries): MapGeometry {
  const side = crowdedSide(boundaries);
  const { projection, height } = fitted(
    boundaries,
    side === 'left' ? padding + labelRoom : padding,
    side === 'right' ? padding + labelRoom : padding,
  );
  const project = (lon: number, lat: number) => projection([lon, lat]) ?? undefined;
  const units = new Map(boundaries.units.map(unit => [unit.key, pathData(projection, unit.shape)]));
  const land = pathData(projection, boundaries.land);
  const borders = pathData(projection, boundaries.borders);
  const shapes = boundaries.units.map(unit => ({ key: unit.key, rings: ringsOf(unit.shape, project) }));
  const grid = createGrid(mapWidth, height, shapes);
  projection.clipExtent([
    [-4, -4],
    [mapWidth + 4, height + 4],
  ]);
  return {
    height,
    land,
    contextLand: pathData(projection, boundaries.contextLand),
    borders,
    contextBorders: pathData(projection, boundaries.contextBorders),
    units,
    grid,
    project,
  };
}

const drawn = new WeakMap<Boundaries, MapGeometry>();

/** The geometry of a boundary set, drawn once for as long as the set lives. */
export function mapGeometry(boundaries: Boundaries): MapGeometry {
  const geometry = drawn.get(boundaries) ?? draw(boundaries);
  drawn.set(boundaries, geometry);
  return geometry;
}
