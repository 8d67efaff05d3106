import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { UnitShape } from '../types.ts';

const moved = (rings: readonly Position[][], move: (lon: number) => number): Position[][] =>
  rings.map(ring => ring.map(([lon = 0, lat = 0]) => [move(lon), lat]));

function each(shape: UnitShape, move: (lon: number) => number): UnitShape {
  const { geometry } = shape;
  const turned: Polygon | MultiPolygon =
    geometry.type === 'Polygon'
      ? { type: 'Polygon', coordinates: moved(geometry.coordinates, move) }
      : { type: 'MultiPolygon', coordinates: geometry.coordinates.map(rings => moved(rings, move)) };
  return { ...shape, geometry: turned };
}

/** A shape with its longitudes moved by whole turns. */
export const turnShape = (shape: UnitShape, degrees: number): UnitShape =>
  degrees === 0 ? shape : each(shape, lon => lon + degrees);

/** A shape on both sides of the antimeridian with longitudes that run on above 180; others as they are. */
export function joinShape(shape: UnitShape): UnitShape {
  const { geometry } = shape;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  let [west, east, leastEast, mostEast] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [lon = 0] of polygons.flat(2)) {
    const eastward = lon < 0 ? lon + 360 : lon;
    [west, east] = [Math.min(west, lon), Math.max(east, lon)];
    [leastEast, mostEast] = [Math.min(leastEast, eastward), Math.max(mostEast, eastward)];
  }
  const isNarrower = east - west > 180 && mostEast - leastEast < east - west - 1;
  return isNarrower ? each(shape, lon => (lon < 0 ? lon + 360 : lon)) : shape;
}
